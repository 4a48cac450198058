import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type AppConfig, makeLogger, Metrics, NestLogger, traceIdOf } from '#kezhi/platform';
import {
  answerProblem,
  forbidCaching,
  observeRequests,
  openRequestContext,
  refuseUnknownMethods,
  validationPipe,
} from '#kezhi/platform/http';
import { ApiModule } from './api.module.js';
import { serveDocs } from './openapi.js';
import { PREFIX, PREFIX_OPTIONS } from './route-prefix.js';
import { sendSecurityHeaders } from './security-headers.js';
import { serveWeb } from './serve-web.js';

const BODY_LIMIT_BYTES = 1_048_576;
/** For a whole request to arrive: the largest form over a line of a megabit. Fastify sets none unless told, and Node's own is off then. */
const REQUEST_TIMEOUT_MS = 30 * 60_000;

/** The whole api as it runs, not yet listening: `main.ts` and the tests start the same thing. */
export async function createApp(config: AppConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    genReqId: traceIdOf,
    frameworkErrors: answerProblem,
  });
  const fastify = adapter.getInstance();
  const logger = makeLogger(config.logLevel);
  forbidCaching(fastify);
  refuseUnknownMethods(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  app.setGlobalPrefix(PREFIX, PREFIX_OPTIONS);
  app.useGlobalPipes(validationPipe());
  app.enableShutdownHooks();
  openRequestContext(app);
  observeRequests(fastify, { logger, metrics: app.get(Metrics) });
  sendSecurityHeaders(fastify, config.production);
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: config.maxUploadBytes + 1, files: 1, fields: 10, fieldSize: 1024, headerPairs: 50 },
  });
  serveDocs(app);
  if (config.webRoot) await serveWeb(app, config.webRoot);
  await app.init();
  return app;
}
