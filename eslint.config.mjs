// What the compiler does not check: habits, sizes (docs/ARCHITECTURE.md, "Sizes") and the few things that may be done in
// one place only. Which file may import which is checked by .dependency-cruiser.cjs.
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const TESTS = [
  '**/*.spec.ts',
  '**/*.test.{ts,tsx}',
  'libs/testing/**',
  'libs/*/test/**',
  'apps/{api,worker}/test/**',
  'apps/web/e2e/**',
  'apps/web/src/testing/**',
];

/** A constructor may be handed seven things (4 is the aim), any other function five. */
const PARAMETERS = [
  {
    selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>7]",
    message: 'A constructor has at most 7 parameters: pull a named thing out.',
  },
  {
    selector:
      ":matches(FunctionDeclaration, ArrowFunctionExpression, :not(MethodDefinition[kind='constructor']) > FunctionExpression)[params.length>5]",
    message: 'A function has at most 5 parameters: hand over one object.',
  },
];

/** Domain code asks the Clock of the kernel, so that tests can move the time. */
const TIME = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the Clock: tests must be able to move the time.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask the Clock: tests must be able to move the time.',
  },
];

const SCOPE = {
  name: '#kezhi/kernel',
  importNames: ['makeScope'],
  message: 'Only the access service of the platform decides how far somebody reaches.',
};
const OPTIONAL = {
  name: 'class-validator',
  importNames: ['IsOptional', 'ValidateNested'],
  message: 'Say what null means: MayBeAbsent, MayBeNull, Nested or NestedList of #kezhi/platform/http.',
};
const ENVIRONMENT = { name: 'node:process', message: 'Only libs/platform/src/config reads the environment.' };

export default tseslint.config(
  { ignores: ['**/dist/**', '**/*.d.ts', 'test-output/**', 'coverage/**', '.data/**'] },
  // No comment switches a rule off: a rule that is wrong is changed here, for all.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    rules: {
      complexity: ['error', 10],
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      'max-depth': ['error', 3],
      'no-restricted-syntax': ['error', ...PARAMETERS],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_$',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      '@typescript-eslint/require-await': 'off', // an interface may be async where one of its makers is not
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [SCOPE, ENVIRONMENT, OPTIONAL] }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: ENVIRONMENT.message },
      ],
    },
  },
  {
    files: ['libs/*/src/**/*.ts'],
    ignores: ['libs/platform/**', 'libs/kernel/src/clock.ts', ...TESTS],
    rules: { 'no-restricted-syntax': ['error', ...PARAMETERS, ...TIME] },
  },
  {
    files: ['libs/platform/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [ENVIRONMENT] }] },
  },
  {
    files: ['libs/platform/src/config/**/*.ts', 'apps/web/vite.config.ts', 'bench/**/*.ts', 'jest.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['libs/platform/src/database/migrations/*.ts'],
    rules: { 'max-lines-per-function': 'off' }, // a list of statements
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: { '@typescript-eslint/unbound-method': 'off' }, // hooks are taken apart by design
  },
  {
    files: ['apps/web/src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 150, skipComments: true }] },
  },
  {
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off', // `describe` is one function
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
      // Answers of supertest and parsed JSON are `any`; the assertions are what checks them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
