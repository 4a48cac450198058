const { readdirSync } = require('node:fs');

/**
 * Which other domains' public index a domain may import: the architecture in one table (docs/ARCHITECTURE.md).
 * Change a row only together with a decision in docs/adr. A lib without a row may use no other domain.
 */
const MAY_USE = {
  organizations: [],
  identity: ['organizations'],
  volunteers: ['organizations'],
  succession: ['organizations', 'volunteers', 'identity'],
  registration: ['organizations', 'volunteers', 'identity', 'succession'],
  claims: ['organizations', 'volunteers', 'identity', 'registration'],
};

/** Libs that know no business, and what each of them may use. Every other lib may use all of them. */
const GROUND = {
  kernel: [],
  standards: ['kernel'],
  platform: ['kernel', 'standards'],
  documents: ['kernel', 'standards'],
};

// Read from disk, so that a new folder is a domain without a row, not a hole in the table.
const domains = readdirSync(`${__dirname}/libs`).filter((lib) => !(lib in GROUND) && lib !== 'testing');
const oneOf = (libs) => `^libs/(?:${libs.join('|')})/`;
const TEST =
  '\\.spec\\.ts$|\\.test\\.tsx?$|^(?:apps|libs)/[^/]+/(?:test|e2e)/|^apps/web/src/testing/|^libs/testing/|^bench/';
const DOOR = '^libs/[^/]+/src/(?:(?:http|jobs|thread)/)?index\\.ts$';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const whoMayUseWhom = Object.entries({
  ...GROUND,
  ...Object.fromEntries(domains.map((lib) => [lib, MAY_USE[lib]])),
}).map(([lib, allowed]) => {
  const ground = lib in GROUND ? [] : Object.keys(GROUND);
  return rule(
    `${lib}-uses-only-its-row-of-the-table`,
    'Call the service of a lib below; for one above publish an event that it listens to.',
    { path: `^libs/${lib}/`, pathNot: TEST },
    { path: '^libs/', pathNot: oneOf([lib, ...ground, ...(allowed ?? [])]) },
  );
});

module.exports = {
  forbidden: [
    rule('no-cycles', 'Two files that need each other are one, or need a third.', {}, { circular: true }),
    rule('everything-resolves', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    ...whoMayUseWhom,
    rule(
      'enter-a-lib-by-its-doors',
      'index.ts, http/index.ts, jobs/index.ts; everything else is private to the lib.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/', pathNot: ['^libs/$1/', DOOR] },
    ),
    rule(
      'programs-enter-a-lib-by-its-doors',
      'index.ts, http/index.ts, jobs/index.ts; everything else is private to the lib, save its stand-ins for tests.',
      { path: '^(?:apps|bench)/' },
      { path: '^libs/', pathNot: [DOOR, '^libs/[^/]+/test/'] },
    ),
    rule(
      'http-is-loaded-by-the-api-only',
      'The worker can load no controller.',
      { pathNot: ['^apps/api/', '^libs/[^/]+/src/http/', TEST] },
      { path: '^libs/[^/]+/src/http/' },
    ),
    rule(
      'jobs-are-loaded-by-the-worker-only',
      'The api can start no processor.',
      { pathNot: ['^apps/worker/', '^libs/[^/]+/src/jobs/', TEST] },
      { path: '^libs/[^/]+/src/jobs/' },
    ),
    rule(
      'libs-never-import-apps',
      'A lib serves programs it does not know.',
      { path: '^libs/', pathNot: '^libs/testing/' },
      { path: '^apps/' },
    ),
    rule(
      'apps-never-import-each-other',
      'What two programs share is a lib.',
      { path: '^apps/([^/]+)/', pathNot: TEST },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'web-knows-only-http',
      'The pages know the server by its API alone.',
      { path: '^apps/web/', pathNot: TEST },
      { path: ['^libs/', 'node_modules/(?:@nestjs|typeorm|bullmq|ioredis|pg)/'] },
    ),
    rule(
      'web-features-never-import-each-other',
      'Routes compose features.',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: ['^apps/web/src/features/', '^apps/web/src/app/'], pathNot: '^apps/web/src/features/$1/' },
    ),
    rule(
      'web-basics-know-no-feature',
      'lib and ui lie below the features, app above them; lib knows no ui.',
      { path: '^apps/web/src/(lib|ui)/', pathNot: TEST },
      { path: ['^apps/web/src/(?:features|app)/'] },
    ),
    rule(
      'web-lib-knows-no-ui',
      'lib lies below ui.',
      { path: '^apps/web/src/lib/', pathNot: TEST },
      { path: '^apps/web/src/ui/' },
    ),
    rule(
      'kernel-and-standards-know-no-framework',
      'Words and rules of a country outlive frameworks.',
      { path: '^libs/(?:kernel|standards)/', pathNot: TEST },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'what-a-thread-loads-knows-no-framework',
      'Every thread that checks files holds a copy of what it loads.',
      { path: '^libs/registration/src/import/(?:forms|rules|validation)/|/src/thread/', pathNot: TEST },
      { path: 'node_modules/(?:@nestjs|typeorm|pg)/|\\.entity\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'the-database-is-asked-in-repositories',
      'Services decide, repositories ask.',
      {
        path: '^(?:libs|apps)/',
        pathNot: ['^libs/(?:platform|testing)/', '\\.(?:repository|entity)\\.ts$', TEST],
      },
      { path: 'node_modules/(?:typeorm|pg|pg-copy-streams|pg-query-stream)/' },
    ),
    rule(
      'controllers-do-not-touch-the-database',
      'A controller calls one service.',
      { path: '\\.controller\\.ts$' },
      { path: ['node_modules/(?:typeorm|pg)/', '\\.(?:entity|repository)\\.ts$'] },
    ),
    rule(
      'testing-stays-in-tests',
      'Product code never carries test code.',
      { pathNot: TEST },
      { path: '^libs/testing/|^libs/[^/]+/test/|\\.spec\\.ts$|\\.test\\.tsx?$' },
    ),
    rule(
      'no-development-packages-in-the-product',
      'The image installs production packages only.',
      { path: ['^libs/[^/]+/src/', '^apps/(?:api|worker)/src/'], pathNot: TEST },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    tsConfig: { fileName: `${__dirname}/tsconfig.base.json` },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^apps/web/dist/|^dist/' },
    // `types` first: package.json leads #kezhi/<lib> to the sources by it, to the built files otherwise.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
  },
};
