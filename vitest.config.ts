import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longestFirst.ts';

/** Engine and browser tests share one Elasticsearch (test/support/elasticsearch.ts); each file has a prefix of its own. */
const withEngine = {
  globalSetup: ['test/support/elasticsearch.ts'],
  testTimeout: 180_000,
  hookTimeout: 600_000,
};

/** More at once than these would wait for the one Elasticsearch, longer than tests have. */
const MOST_AT_ONCE = 4;

export default defineConfig({
  test: {
    reporters: ['default', './test/support/summaryReporter.ts'],
    // Files of several projects at once: while one waits for Elasticsearch, another has the processor.
    maxWorkers: Math.min(availableParallelism(), MOST_AT_ONCE),
    sequence: { sequencer: LongestFirst },
    // A test of a thousand texts takes a second alone, and several beside an engine that loads.
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'docs', include: ['test/docs/**/*.test.ts'] } },
      { test: { name: 'engine', include: ['test/engine/**/*.test.ts'], ...withEngine } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          ...withEngine,
          // After all others: pages leave out counts that Elasticsearch takes long for, as beside heavy questions.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
