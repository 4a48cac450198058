import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from '../../metrics/metrics.js';

/** Asked every few seconds by machines: not worth a line at `info`. */
const QUIET = new Set(['/health/live', '/health/ready', '/metrics']);

/**
 * One log line and one measurement per request, of these facts only: method, route template, status, time, trace id.
 * The URL itself is left out: a query can hold names.
 */
export function observeRequests(
  fastify: Pick<FastifyInstance, 'addHook'>,
  sinks: { logger: Logger; metrics: Metrics },
): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'unknown';
    const status = reply.statusCode;
    sinks.metrics.request({ method, route, status }, reply.elapsedTime / 1000);
    const level = status >= 500 ? 'error' : QUIET.has(route) ? 'debug' : 'info';
    sinks.logger[level](
      { method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10, traceId: request.id },
      'request',
    );
    done();
  });
}
