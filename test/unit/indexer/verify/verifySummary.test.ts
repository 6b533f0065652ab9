import { expect, test } from 'vitest';
import { formatVerifySummary } from '../../../../indexer/verify/verifySummary.ts';
import type { VerifyReport } from '../../../../indexer/verify/verifyReport.ts';

const REPORT: VerifyReport = {
  campaign: 'fable',
  isEqual: true,
  extent: { sample: 1_000, seed: 42 },
  files: [],
  tweets: [
    {
      load: '20261125080910000',
      isWhole: true,
      rows: 1_234,
      inFiles: 1_230,
      inIndex: 1_230,
      refused: 1,
      superseded: 3,
      replaced: 0,
      compared: 1_000,
      differing: 0,
      counts: [{ what: 'tweets by type', values: 4, differing: 0, examples: [] }],
    },
  ],
  users: [{ load: '20261125080910000', rows: 70, accounts: 69, refused: 0, superseded: 1 }],
  accounts: { isWhole: true, inFiles: 70, inIndex: 70, compared: 70, differing: 0 },
  counts: [],
  differences: [],
  notes: [],
  seconds: 1.23,
};

test('what is the same is told in a few lines', () => {
  expect(formatVerifySummary(REPORT)).toEqual([
    'fable: files and index say the same (1,000 documents of each load, seed 42; 1.2 s)',
    '  users files: 70 rows = 69 accounts + 1 duplicates + 0 refused',
    '  tweets: 1,234 rows = 1,230 tweets + 3 duplicates + 1 refused; 1,230 in the index; 1,000 compared field by field, 0 differ',
    '  tweets by type: the same (4)',
    '  accounts: 70 in the files, 70 in the index; 70 compared field by field, 0 differ',
  ]);
});

test('what differs is told with examples, shortened, and without control characters', () => {
  const examples = Array.from({ length: 10 }, (_, at) => ({
    id: String(at),
    file: 'a.csv',
    line: at + 2,
    inFile: at === 0 ? `\u001b[31m${'x'.repeat(200)}` : at,
    inIndex: null,
  }));
  const lines = formatVerifySummary({
    ...REPORT,
    isEqual: false,
    extent: 'whole',
    users: [],
    tweets: [],
    accounts: null,
    counts: [{ what: 'accounts', inFiles: 2_000, inIndex: 3 }],
    differences: [
      { what: 'tweet', problem: 'differs in text', count: 1_200, examples },
      {
        what: 'file',
        problem: 'was read by no load of the campaign',
        count: 1,
        examples: [{ file: 'b.csv' }],
      },
    ],
    notes: ['something to know'],
  });
  expect(lines).toEqual([
    'fable: files and index DIFFER (every document; 1.2 s)',
    '  DIFFERS: accounts: 2,000 in the files, 3 in the index',
    '  DIFFERS: 1,200 × tweet differs in text',
    `    tweet 0 (a.csv, line 2): in the file "\\u001b[31m${'x'.repeat(69)}…, in the index nothing`,
    '    tweet 1 (a.csv, line 3): in the file 1, in the index nothing',
    '    tweet 2 (a.csv, line 4): in the file 2, in the index nothing',
    '    … and 1,197 more',
    '  DIFFERS: 1 × file was read by no load of the campaign',
    '    b.csv',
    '  note: something to know',
  ]);
});
