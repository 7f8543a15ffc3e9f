import { Catch, HttpException, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refusal, type RefusalKind } from '@app/kernel/refusals.js';
import { currentContext } from '../request-context.js';

const STATUS: Record<RefusalKind, number> = {
  shape: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 422,
  busy: 503,
};

/** Turns what was thrown into `{ code, message, details, requestId }`. A defect is logged and told without its insides. */
@Catch()
@Injectable()
export class RefusalFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const requestId = currentContext()?.requestId ?? '';
    const refusal = refusalOf(error);
    if (!refusal) {
      this.logger.error({ err: error, requestId }, 'a defect');
      void reply.status(500).send({
        code: 'defect',
        message: `系统出了差错，这一步没有完成，已有的数据没有受影响。请稍后再试；如仍不行，请把编号 ${requestId} 告诉管理员。`,
        details: {},
        requestId,
      });
      return;
    }
    if (refusal.kind === 'busy') void reply.header('Retry-After', '2');
    void reply
      .status(STATUS[refusal.kind])
      .send({ code: refusal.code, message: refusal.message, details: refusal.details, requestId });
  }
}

/** Fastify and Nest have refusals of their own (no such route, body too large, broken JSON): they get our words. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  if (status === 404) return new Refusal('request.unknown-route');
  if (status === 413) return new Refusal('request.too-large');
  if (status === 415 || status === 400) return new Refusal('request.not-json');
  return null;
}
