import type { FastifyInstance } from 'fastify';

/** Answers of the api stay out of every cache unless a route says otherwise: most are about people. */
export function forbidCaching(fastify: Pick<FastifyInstance, 'addHook'>): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done();
  });
}
