import tseslint from 'typescript-eslint';

/**
 * Small and strict: what the compiler cannot see and reviewers should not have to look for. Layout is Prettier's
 * business, layering that of test/architecture.spec.ts, pages that of vue-tsc.
 */
export default tseslint.config(
  { ignores: ['**/node_modules/', 'dist/', 'data/', 'coverage/', '**/*.d.ts', '**/*.vue'] },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: { allowDefaultProject: ['apps/web/*.ts'] }, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { ts: tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-empty': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'ts/ban-ts-comment': 'error',
      'ts/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'ts/no-explicit-any': 'error',
      'ts/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A promise nobody waits for is a change that may be lost without a word.
      'ts/no-floating-promises': 'error',
      'ts/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      'ts/await-thenable': 'error',
      'ts/return-await': ['error', 'error-handling-correctness-only'],
      'ts/switch-exhaustiveness-check': 'error',
    },
  },
);
