import type { FastifyInstance } from 'fastify';
import { AppError } from '#kezhi/kernel';

/**
 * Answers 405 with `Allow` where the path is served but not by this method; the router itself knows only 404.
 * Call before routes are declared: it watches them, and searches only for requests that found none.
 */
export function refuseUnknownMethods(fastify: Pick<FastifyInstance, 'addHook'>): void {
  const methods = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set<string>();
    for (const each of [method].flat()) known.add(each);
    methods.set(url, known);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done();
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = new Set<string>();
    for (const [template, served] of methods)
      if (matches(template, path)) for (const method of served) allowed.add(method);
    // A path that only looks like a template (`:kind.xlsx`) is not found by the router, whatever the method.
    if (allowed.size === 0 || allowed.has(request.method)) return done();
    void reply.header('allow', [...allowed].sort().join(', '));
    return done(new AppError('COMMON.METHOD_NOT_ALLOWED'));
  });
}

/** Our templates are literal segments and `:name`. A wildcard serves pages, not resources. */
function matches(template: string, path: string): boolean {
  const expected = template.split('/');
  const given = path.split('/');
  return (
    !template.includes('*') &&
    expected.length === given.length &&
    expected.every((segment, at) => segment.startsWith(':') || segment === given[at])
  );
}
