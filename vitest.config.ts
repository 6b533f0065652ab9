import { defineConfig } from 'vitest/config';

/** Engine and browser tests share one Elasticsearch (test/support/elasticsearch.ts) and two cores: one file at a time. */
const withEngine = {
  globalSetup: ['test/support/elasticsearch.ts'],
  testTimeout: 60_000,
  hookTimeout: 300_000,
  fileParallelism: false,
};

export default defineConfig({
  test: {
    reporters: ['default', './test/support/summaryReporter.ts'],
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { test: { name: 'docs', include: ['test/docs/**/*.test.ts'] } },
      { test: { name: 'engine', include: ['test/engine/**/*.test.ts'], ...withEngine } },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...withEngine } },
    ],
  },
});
