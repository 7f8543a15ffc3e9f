import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from '@nestjs/common';
import { Refusal } from '@app/kernel/refusals.js';
import type { Config } from '../config.js';
import { Metrics } from './metrics.js';
import { followRequests } from './request-id.js';
import { validationPipe } from './validation.js';

const BODY_LIMIT_BYTES = 2 * 1024 * 1024;
const UPLOAD_LIMIT_BYTES = 12 * 1024 * 1024;

export function httpAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 60_000,
    frameworkErrors: answerUnroutable,
    routerOptions: { maxParamLength: 200 },
  });
}

/** An address that cannot even be routed (broken escapes, endless ids) is one that does not exist. */
function answerUnroutable(_error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  const { code, message } = new Refusal('request.unknown-route');
  void reply.status(404).send({ code, message, details: {}, requestId: randomUUID() });
}

/** Everything between the socket and a controller, the same in the server and in tests. */
export async function prepareHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  followRequests(fastify, config.publicUrl);
  await app.register(cookie);
  await app.register(helmet, {
    // Pages are served over plain HTTP in trials, so nothing may be upgraded to HTTPS behind the person's back.
    hsts: config.publicUrl?.startsWith('https:') ?? false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'object-src': ["'self'"],
        'frame-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
      },
    },
  });
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT_BYTES, files: 1, fields: 10, parts: 12 } });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(validationPipe());
  observeRequests(app);
}

function observeRequests(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  const logger = new Logger('http');
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request: FastifyRequest, reply, done) => {
      const route = request.routeOptions.url ?? 'unknown';
      metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
      logger.debug({
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        requestId: reply.getHeader('x-request-id'),
      });
      done();
    });
}
