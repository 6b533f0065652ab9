import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { afterAll, describe, expect, test } from 'vitest';
import {
  readAddress,
  readGolden,
  readRequests,
  requestFiles,
  requestPath,
  shortBody,
  wholeRequests,
  writeGolden,
  type GoldenAddress,
} from '../../support/goldenAddresses.ts';

/**
 * Links are evidence: what an address is read as, and what is asked for it, stays. The file only grows. A new address
 * needs a line `{"url":"/search?…"}`, a new file of whole requests `{"url":"/search?…"}`: UPDATE_GOLDEN=1 fills in the
 * rest, to be read before it is kept. What is there is changed by UPDATE_GOLDEN=force alone, for a reason to be told.
 */
const UPDATE = process.env['UPDATE_GOLDEN'];

const golden = readGolden();
const addresses: GoldenAddress[] = [];
const searches: Record<string, object> = { ...golden.searches };

/** The golden value, or the actual one where there is none yet, or it is forced. */
const kept = <T>(old: T | undefined, actual: T): T | undefined =>
  UPDATE === 'force' || (UPDATE !== undefined && old === undefined) ? actual : old;

afterAll(() => {
  if (UPDATE !== undefined) writeGolden({ addresses, searches });
});

test('there are addresses of every kind', () => {
  const urls = golden.addresses.map(({ url }) => url);
  expect(urls.length).toBeGreaterThanOrEqual(240);
  expect(new Set(urls).size).toBe(urls.length);
});

test.each(golden.addresses)('$url', ({ url, ...old }) => {
  const actual = readAddress(url);
  const expected = kept('canonical' in old ? old : undefined, actual);
  addresses.push({ url, ...(expected ?? old) });
  expect(actual).toEqual(expected);

  const body = shortBody(actual.canonical);
  const search = kept(golden.searches[actual.canonical], body);
  if (search !== undefined) searches[actual.canonical] = search;
  expect(body).toEqual(search);
});

describe('whole requests', () => {
  test.each(requestFiles())('%s', async (name) => {
    const old = readRequests(name);
    const actual = wholeRequests(old.url);
    const expected = kept('page' in old ? old : undefined, actual);
    if (UPDATE !== undefined && expected === actual) {
      const path = requestPath(name);
      const options = { ...(await resolveConfig(path)), parser: 'json' } as const;
      writeFileSync(path, await format(JSON.stringify(actual), options));
    }
    expect(actual).toEqual(expected);
    expect(golden.searches).toHaveProperty([old.url]);
  });
});
