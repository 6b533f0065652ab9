import { describe, expect, test } from 'vitest';
import { claimCode, parseShortCode, shortCode } from '../../../../server/saved/shortCode.ts';

describe('the code of a search', () => {
  // These stand in links that are out there: they may never change.
  test.each([
    ['/search', 'fnqryadhh9'],
    ['/search?q=harvest', 'fdde64195e'],
    ['/search?q=harvest&lang=ru&lang=uk&date_from=2016-11', 'wsa4rry9ek'],
    ['/search?q=%D0%B2%D1%8B%D0%B1%D0%BE%D1%80%D1%8B', 'h39dhdmqsy'],
  ])('%s: %s', (path, code) => {
    expect(shortCode(path)).toBe(code);
  });

  test('a longer code begins with the shorter', () => {
    expect(shortCode('/search?q=a', 16).startsWith(shortCode('/search?q=a', 10))).toBe(true);
  });
});

describe('a code as typed', () => {
  test.each([
    ['0123456789', '0123456789'],
    ['ABCDEFGHJK', 'abcdefghjk'],
    ['oOiIlLabcd', '001111abcd'],
    ['0123456789abcdef', '0123456789abcdef'],
    ['012345678', undefined],
    ['0123456789abcdefg', undefined],
    ['012345678u', undefined],
    ['../../search', undefined],
    ['', undefined],
  ])('%j: %j', (typed, code) => {
    expect(parseShortCode(typed)).toBe(code);
  });
});

describe('a code that another path holds', () => {
  const path = '/search?q=harvest';
  /** Claims codes among those that are held already. */
  const claimAmong = (held: Map<string, string>) => async (code: string) => {
    if (!held.has(code)) held.set(code, path);
    return held.get(code);
  };

  test('makes the code longer, and the same again next time', async () => {
    const held = new Map([[shortCode(path, 10), '/search?q=other']]);
    expect(await claimCode(path, claimAmong(held))).toBe(shortCode(path, 12));
    expect(await claimCode(path, claimAmong(held))).toBe(shortCode(path, 12));
    expect(held.get(shortCode(path, 10))).toBe('/search?q=other');
  });

  test('is never given away: without a free one there is no link', async () => {
    const held = new Map([10, 12, 14, 16].map((length) => [shortCode(path, length), '/search?q=other']));
    await expect(claimCode(path, claimAmong(held))).rejects.toMatchObject({ kind: 'internal' });
  });
});
