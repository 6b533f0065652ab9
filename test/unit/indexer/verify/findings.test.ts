import { expect, test } from 'vitest';
import { Findings } from '../../../../indexer/verify/findings.ts';

test('differences are counted by kind, with the first ten and no long value', () => {
  const findings = new Findings();
  for (let id = 1; id <= 25; id += 1) {
    findings.add({
      what: 'tweet',
      problem: 'differs in text',
      id: String(id),
      file: 'a.csv',
      line: id + 1,
      inFile: 'x'.repeat(5_000),
      inIndex: undefined,
    });
  }
  findings.add({ what: 'account', problem: 'is not in the index', id: '7' });
  const [texts, accounts, ...more] = findings.all;
  expect(more).toEqual([]);
  expect(texts).toMatchObject({ what: 'tweet', problem: 'differs in text', count: 25 });
  expect(texts?.examples).toHaveLength(10);
  expect(texts?.examples[0]).toEqual({
    id: '1',
    file: 'a.csv',
    line: 2,
    inFile: `${'x'.repeat(300)}…`,
    inIndex: null,
  });
  expect(accounts).toEqual({
    what: 'account',
    problem: 'is not in the index',
    count: 1,
    examples: [{ id: '7' }],
  });
});
