import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '@app/kernel/refusals.js';
import { currentContext } from '../request-context.js';

/** One uploaded file and the text fields sent with it. */
export type UploadedForm = { fileName: string; bytes: Buffer; fields: Readonly<Record<string, string>> };

/** The file of a multipart form. Refuses upload.missing; a file beyond the server's limit is request.too-large. */
export const Upload = createParamDecorator((_: unknown, context: ExecutionContext): Promise<UploadedForm> =>
  readForm(context.switchToHttp().getRequest<FastifyRequest>()),
);

async function readForm(request: FastifyRequest): Promise<UploadedForm> {
  if (!request.isMultipart()) refuse('upload.missing');
  const running = currentContext();
  const fields: Record<string, string> = {};
  let file: { fileName: string; bytes: Buffer } | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { fileName: baseName(part.filename), bytes: await part.toBuffer() };
    else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
  }
  if (!file || file.fileName === '') refuse('upload.missing');
  // A form is read after the guards, so only here its contents can become part of what the request was.
  if (running?.idempotency) running.idempotency.requestHash = hashOf(running.idempotency.requestHash, fields, file);
  return { ...file, fields };
}

function hashOf(request: string, fields: Record<string, string>, file: { fileName: string; bytes: Buffer }): string {
  const words = JSON.stringify([request, Object.entries(fields).sort(), file.fileName]);
  return createHash('sha256').update(words).update(file.bytes).digest('hex');
}

/** Some browsers send a path. */
function baseName(name: string): string {
  return name.replace(/^.*[\\/]/, '');
}
