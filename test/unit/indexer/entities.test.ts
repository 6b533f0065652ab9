import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cashtagsOf, entitiesOf } from '../../../indexer/entities.ts';
import { realData } from '../../support/realData.ts';

interface Case {
  readonly description: string;
  readonly text: string;
  readonly expected: readonly string[];
}

const file = realData('language/twitter-text/extract.yml');
const { tests } = (file === undefined ? { tests: {} } : parse(readFileSync(file, 'utf8'))) as {
  readonly tests: Readonly<Record<string, readonly Case[]>>;
};
const lower = (handles: readonly string[]): readonly string[] =>
  handles.map((handle) => handle.toLowerCase());
const same = (entities: readonly string[]): readonly string[] => entities;

const GROUPS = [
  ['hashtags', 65, (text: string) => entitiesOf('hashtags', text), same],
  ['hashtags_from_astral', 3, (text: string) => entitiesOf('hashtags', text), same],
  ['mentions', 23, (text: string) => entitiesOf('user_mentions', text), lower],
  ['urls', 91, (text: string) => entitiesOf('urls', text), same],
  ['cashtags', 8, cashtagsOf, same],
] as const;

describe.skipIf(file === undefined).each(GROUPS)(
  "Twitter's own cases: %s",
  (group, count, extract, asOurs) => {
    const cases = tests[group] ?? [];

    test('are all there', () => {
      expect(cases).toHaveLength(count);
    });

    test.each(cases)('$description', ({ text, expected }) => {
      expect(extract(text) ?? []).toEqual([...new Set(asOurs(expected))]);
    });
  },
);

const HEX = 'c07e0e28f634c855b043b49266b7b5161091579232b2b93b2e433925e0bad486';
const BASE64 = 'abcd+efgh/ijklMmnop_qrstu+vwxyz0123456789AB=';
const LIST = 'k4M/breadRollsAndButter0123456789abcdefghiJ=';
const SIGN = '/k4MbreadRollsAndButter0123456789abcdefghiJ=';

test.each([
  ['a hash in hex', `RT @${HEX}: bread`, [HEX]],
  ['a hash in base64', `@${BASE64} bread`, [BASE64]],
  ['a hash that looks like a list of someone', `RT @${LIST}: @mill bread`, [LIST, 'mill']],
  ['a hash that begins with a sign', `@old: @${SIGN}`, ['old', SIGN]],
  ['no hash, where the text goes on', `@${BASE64}abcdefghijklmnopqrstuvwxyz`, ['abcd']],
  ['handles, without case and once', 'RT @Mill_Lane: @mill_lane @OLD', ['mill_lane', 'old']],
])('mentions: %s', (_, text, expected) => {
  expect(entitiesOf('user_mentions', text)).toEqual(expected);
});

test('nothing is nothing', () => {
  expect(entitiesOf('hashtags', 'bread')).toBeUndefined();
  expect(cashtagsOf('5 $')).toBeUndefined();
});

test('a hostile text takes no time', () => {
  const start = performance.now();
  entitiesOf('urls', 'я.'.repeat(500_000));
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('what stands at the end of the part that is read is whole or not taken', () => {
  const text = `#bread ${'a '.repeat(1_995)}#harvests`;
  expect(entitiesOf('hashtags', text)).toEqual(['bread']);
});
