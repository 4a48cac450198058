import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { LinkInterceptor } from './cursor/link.interceptor.js';
import { EtagInterceptor } from './etag/etag.interceptor.js';
import { IdempotencyInterceptor, KeptAnswerInterceptor } from './idempotency/idempotency.interceptor.js';
import { WriteInterceptor } from './write.interceptor.js';

/**
 * What stands around every handler, from the outside in. The order matters: the kept answer must be committed with the act,
 * and must have its ETag already. It is one interceptor to Nest, since each that Nest calls costs every request another
 * observable, promise and async resource, and a read needs none of the first three.
 */
@Injectable()
export class RouteInterceptor implements NestInterceptor {
  private readonly aroundReads: readonly NestInterceptor[];
  private readonly aroundWrites: readonly NestInterceptor[];

  constructor(
    idempotency: IdempotencyInterceptor,
    write: WriteInterceptor,
    keptAnswer: KeptAnswerInterceptor,
    etag: EtagInterceptor,
    link: LinkInterceptor,
  ) {
    this.aroundReads = [etag, link];
    this.aroundWrites = [idempotency, write, keptAnswer, etag];
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method } = context.switchToHttp().getRequest<FastifyRequest>();
    const around = method === 'GET' || method === 'HEAD' ? this.aroundReads : this.aroundWrites;
    return around
      .reduceRight<CallHandler>(
        (inner, interceptor) => ({
          handle: () => interceptor.intercept(context, inner) as Observable<unknown>,
        }),
        next,
      )
      .handle();
  }
}
