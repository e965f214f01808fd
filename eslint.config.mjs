import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores(['dist/', '.build/', 'coverage/', '.vscode-test/', 'seeds/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers in messages are meant.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Report text is untrusted: its control characters are matched on purpose.
      'no-control-regex': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      eqeqeq: 'error',
    },
  },
  {
    // An ambient module has no other way to name a type.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/node/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'setImmediate',
        '__dirname',
        '__filename',
        'document',
        'window',
      ],
      'no-console': 'error',
    },
  },
  {
    // Configuration and scripts: plain JavaScript, with the default exports that tools ask for.
    files: ['**/*.mjs', '**/*.cjs', '**/*.mts'],
    extends: [tseslint.configs.strict],
    rules: { '@typescript-eslint/no-require-imports': 'off', eqeqeq: 'error' },
  },
]);
