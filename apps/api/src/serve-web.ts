import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const YEAR_S = 31_536_000;

/** Paths that the pages' router never owns. */
const NOT_PAGES = /^\/(api|health|metrics|problems)(\/|$)/;

/**
 * The built pages on the api's own origin, compressed by the build. Hashed assets are kept for ever; index.html is asked for anew each time,
 * since a page that an old index names may be gone after a release.
 */
export async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  if (!existsSync(path.join(root, 'index.html'))) throw new Error(`no pages in ${root}: run npm run build`);
  const server = app.getHttpAdapter().getInstance();
  await server.register(fastifyStatic as never, {
    root,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply: FastifyReply, file: string) => {
      const isHashed = file.includes(`${path.sep}assets${path.sep}`);
      void reply.header('Cache-Control', isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
    },
  });
  server.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    if (!isPage(request)) return done();
    void reply.header('Cache-Control', 'no-cache').sendFile('index.html');
  });
}

/** A navigation to one of the pages' own addresses: an HTML request that is neither the api's nor a file's. */
function isPage({ method, url, headers }: FastifyRequest): boolean {
  const address = url.split('?')[0] ?? '/';
  if (method !== 'GET' || NOT_PAGES.test(address) || path.extname(address) !== '') return false;
  return headers.accept?.includes('text/html') ?? false;
}
