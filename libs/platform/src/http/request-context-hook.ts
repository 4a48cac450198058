import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { requestContext } from '../context/request-context.js';
import { languageOf } from './problem/language.js';

/** Opens a context for every request before anything else looks at it, and gives the answer its trace id. */
export function openRequestContext(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      const language = languageOf(request.headers['accept-language']);
      void reply.header('x-trace-id', request.id);
      requestContext.run({ traceId: request.id, language, actor: null, auditDetails: {} }, done);
    });
}
