import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { PreparedAnswer } from '../problem/prepared-answer.js';
import { etagOf, expectedVersion, isKnown } from './etag.js';

/**
 * Gives every answer that is one resource with a whole `version` its ETag, and answers 304 to whoever has it already.
 * The header saves transfer and serialization, not the query: whether somebody may still see the row is always asked.
 */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next.handle().pipe(
      tap((answer: unknown) => {
        const version = (answer as { version?: unknown } | null | undefined)?.version;
        if (typeof version !== 'number' || !Number.isInteger(version)) return;
        const { method, headers } = http.getRequest<FastifyRequest>();
        const etag = etagOf(version);
        if ((method === 'GET' || method === 'HEAD') && isKnown(headers['if-none-match'], version))
          throw new PreparedAnswer(304, { etag }, null);
        void http.getResponse<FastifyReply>().header('etag', etag);
      }),
    );
  }
}

/** Every route that takes the header says so in the contract. */
const documented: ParameterDecorator = (target, method) => {
  const handler = method && Object.getOwnPropertyDescriptor(target, method);
  if (!handler) return;
  const description = 'The ETag that the change is made from; 412 when the resource has changed since.';
  ApiHeader({ name: 'If-Match', required: false, description })(target, method, handler);
};

/**
 * The version that the client believes to change, from `If-Match`; null without the header.
 * Pass it to the update (`WHERE version = …`) and throw COMMON.STALE when no row matched.
 */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number | null =>
    expectedVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [documented],
);
