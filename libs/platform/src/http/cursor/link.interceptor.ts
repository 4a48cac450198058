import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** Says where the next page is (RFC 8288), for clients that follow links rather than read bodies. */
@Injectable()
export class LinkInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (request.method !== 'GET') return next.handle();
    return next.handle().pipe(
      tap((answer: unknown) => {
        const cursor = (answer as { nextCursor?: unknown } | null | undefined)?.nextCursor;
        if (typeof cursor !== 'string') return;
        const [path = '', query] = request.url.split('?', 2);
        const parameters = new URLSearchParams(query);
        parameters.set('cursor', cursor);
        void http
          .getResponse<FastifyReply>()
          .header('link', `<${path}?${parameters.toString()}>; rel="next"`);
      }),
    );
  }
}
