import { expect, test } from 'vitest';
import { RowClaims } from '../../../../indexer/verify/claims.ts';

const claim = (id: string, source_file: string, source_row: number) => ({
  id,
  source_file,
  source_row,
  source_line: source_row + 1,
});

test('a document is believed where the row that it names is that tweet', () => {
  const claims = new RowClaims();
  claims.startFile('a.csv', 0);
  claims.startFile('b.csv', 3);
  // The second row of a.csv, and its last, are refused.
  claims.add(0, '10');
  claims.add(3, '11');
  claims.add(4, '12');
  expect(claims.isTrue(claim('10', 'a.csv', 1))).toBe(true);
  expect(claims.isTrue(claim('11', 'b.csv', 1))).toBe(true);
  expect(claims.isTrue(claim('12', 'b.csv', 2))).toBe(true);
  expect(claims.isTrue(claim('11', 'a.csv', 4))).toBe(false);
  expect(claims.isTrue(claim('10', 'a.csv', 2))).toBe(false);
  expect(claims.isTrue(claim('99', 'a.csv', 1))).toBe(false);
  expect(claims.isTrue(claim('12', 'b.csv', 3))).toBe(false);
  expect(claims.isTrue(claim('10', 'c.csv', 1))).toBe(false);
  expect(claims.isTrue(claim('10', 'a.csv', 0))).toBe(false);
});

test('of files with one name, any may be the one', () => {
  const claims = new RowClaims();
  claims.startFile('a.csv', 0);
  claims.startFile('a.csv', 1);
  claims.add(0, '10');
  claims.add(1, '11');
  expect(claims.isTrue(claim('11', 'a.csv', 1))).toBe(true);
  expect(claims.isTrue(claim('10', 'a.csv', 1))).toBe(true);
});
