/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const server = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    target: 'es2023',
    keepClassNames: true,
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  swcrc: false,
  sourceMaps: 'inline',
};
const browser = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
  swcrc: false,
  sourceMaps: 'inline',
};

/** One project per tier of docs/ARCHITECTURE.md, so that a tier is run by its name: `npm run jest -- --selectProjects db`. */
const onNode = (displayName: string, testMatch: string[], testPathIgnorePatterns: string[] = []) => ({
  displayName,
  rootDir: process.cwd(),
  testEnvironment: 'node',
  testMatch,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...testPathIgnorePatterns],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '^.+\\.ts$': ['@swc/jest', server] as [string, Record<string, unknown>] },
  moduleNameMapper: {
    '^#kezhi/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^#kezhi/([a-z-]+)/(http|jobs|thread)$': '<rootDir>/libs/$1/src/$2/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^content-disposition$': '<rootDir>/libs/testing/src/content-disposition.cjs',
  },
  setupFiles: ['reflect-metadata'],
});

const config: Config = {
  testTimeout: 60_000,
  projects: [
    onNode('unit', ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/scripts/**/*.spec.ts'], ['\\.db\\.spec\\.ts$']),
    onNode('db', ['<rootDir>/libs/**/*.db.spec.ts']),
    onNode('http', ['<rootDir>/apps/api/test/**/*.spec.ts']),
    onNode('worker', ['<rootDir>/apps/worker/test/**/*.spec.ts']),
    onNode('e2e', ['<rootDir>/apps/web/e2e/**/*.spec.ts']),
    {
      displayName: 'web',
      rootDir: process.cwd(),
      testEnvironment: '<rootDir>/apps/web/src/testing/jsdom-environment.cjs',
      testMatch: ['<rootDir>/apps/web/src/**/*.test.{ts,tsx}'],
      modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
      // The icons' CommonJS build asks for an ES module of their colours.
      moduleNameMapper: { '^@ant-design/colors/es/(.*)$': '@ant-design/colors/lib/$1' },
      // eventsource-parser comes as ES modules only.
      transform: { '^.+\\.(ts|tsx)$|/eventsource-parser/dist/.+\\.js$': ['@swc/jest', browser] },
      transformIgnorePatterns: ['/node_modules/(?!eventsource-parser/)'],
      setupFilesAfterEnv: ['<rootDir>/apps/web/src/testing/setup.ts'],
    },
  ],
};
export default config;
