import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom. `search` and `common` import nothing of ours; `indexer` and `server` import those two and
 * never each other; `engine` imports `common`; `cli` may import them all and nothing but the test set-up imports it.
 */
const FORBIDDEN = {
  common: ['search', 'indexer', 'server', 'engine', 'sample', 'cli', 'bench', 'test'],
  search: ['common', 'indexer', 'server', 'engine', 'sample', 'cli', 'bench', 'test'],
  indexer: ['server', 'engine', 'sample', 'cli', 'bench', 'test'],
  server: ['indexer', 'engine', 'sample', 'cli', 'bench', 'test'],
  engine: ['search', 'indexer', 'server', 'sample', 'cli', 'bench', 'test'],
  sample: ['indexer', 'server', 'engine', 'cli', 'bench', 'test'],
  cli: ['bench', 'test'],
  bench: ['test'],
};

const zones = Object.entries(FORBIDDEN).flatMap(([target, froms]) =>
  froms.map((from) => ({
    target: `./${target}`,
    from: `./${from}`,
    message: `${target}/ must not import ${from}/ (see README, Layout).`,
  })),
);

/** Inside the server only the searcher, with what it is made of, knows the client, and pages know neither it nor Express. */
const serverEdges = [
  {
    files: ['server/**/*.ts'],
    // Readers' own entries are written as well as read: their store is a port of its own beside the searcher.
    ignores: [
      'server/archive/archiveClient.ts',
      'server/archive/searcher.ts',
      'server/archive/scan.ts',
      'server/saved/elasticsearchStore.ts',
      'server/serve.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/common/client.ts'], message: 'Only server/archive/searcher.ts sees the client.' },
          ],
        },
      ],
    },
  },
  {
    files: ['server/pages/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['express', '@elastic/*', '**/common/client.ts'], message: 'Pages are pure.' }],
        },
      ],
    },
  },
  {
    files: ['search/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*', 'express', 'express-handlebars', 'handlebars'], message: 'search/ is pure.' },
          ],
        },
      ],
    },
  },
];

export default tseslint.config(
  { ignores: ['node_modules/', '.murmuration/', 'engine/target/', 'bench/results/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      eqeqeq: 'error',
    },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js'] })] },
  },
  ...serverEdges,
  { files: ['**/*.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
  prettier,
);
