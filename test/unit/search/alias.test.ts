import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aliasOf, isAlias } from '../../../search/alias.ts';
import { ADJECTIVES, NOUNS } from '../../../search/aliasWords.ts';

const sha256 = (text: string, encoding: 'hex' | 'base64'): string =>
  createHash('sha256').update(text).digest(encoding);

describe('the name of a hashed account', () => {
  // Never change a line: readers quote these names.
  test.each([
    ['3f9a1c77be02d4581a6f0c2b9e8d7765432100ffeeddccbbaa99887766554433', 'maple-plover 3f9a 1c77'],
    ['AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE=', 'ruby-beacon AbCd EfGh'],
    [sha256('mill', 'hex'), 'rosy-hamlet 901f ac08'],
    [sha256('brook', 'hex'), 'cork-porch b796 2428'],
    [sha256('orchard', 'base64'), 'lakeside-burrow aFZt xpn2'],
  ])('of %s is %s', (hash, alias) => {
    expect(aliasOf(hash)).toBe(alias);
  });

  test('is two words and the first eight characters of the hash', () => {
    const hash = sha256('meadow', 'hex');
    const [, adjective = '', noun = '', start] = /^([a-z]+)-([a-z]+) (.{4} .{4})$/.exec(aliasOf(hash)) ?? [];
    expect([ADJECTIVES.includes(adjective), NOUNS.includes(noun)]).toEqual([true, true]);
    expect(start?.replace(' ', '')).toBe(hash.slice(0, 8));
  });

  test('differs for hashes that differ in one character', () => {
    const hash = sha256('stream', 'hex');
    const others = Array.from({ length: 16 }, (_, at) => `${hash.slice(0, -1)}${at.toString(16)}`);
    expect(new Set(others.map(aliasOf)).size).toBe(16);
  });

  test('is one that every word has its turn in', () => {
    const aliases = Array.from({ length: 20_000 }, (_, at) => aliasOf(sha256(String(at), 'hex')));
    const parts = aliases.map((alias) => alias.split(/[- ]/));
    expect(new Set(parts.map(([adjective]) => adjective)).size).toBe(256);
    expect(new Set(parts.map(([, noun]) => noun)).size).toBe(256);
    // 20,000 names of 65,536: by chance some 17,230 different ones.
    expect(new Set(parts.map(([adjective, noun]) => `${adjective}-${noun}`)).size).toBeGreaterThan(16_500);
    expect(new Set(aliases).size).toBe(20_000);
  });
});

test.each([
  ['maple-plover 3f9a 1c77', true],
  ['Maple-Plover 3F9A 1C77', true],
  ['maple-plover 3f9a1c77', true],
  ['ruby-beacon Ab+/ Ef=_', true],
  ['maple-plover', true],
  ['maple plover', false],
  ['plover-maple', false],
  ['maple-plover 3f9a', false],
  ['maple-plover 3f9a 1c77 be02', false],
  ['mill-lane', false],
  ['3f9a1c77', false],
  ['', false],
])('“%s” is an alias: %s', (text, expected) => {
  expect(isAlias(text)).toBe(expected);
});

test('there are 256 words of each kind, each once, in small letters', () => {
  for (const words of [ADJECTIVES, NOUNS]) {
    expect(words).toHaveLength(256);
    expect([...new Set(words)].sort()).toEqual(words);
    expect(words.filter((word) => !/^[a-z]{3,10}$/.test(word))).toEqual([]);
  }
  expect(ADJECTIVES.filter((word) => NOUNS.includes(word))).toEqual([]);
});

// What the words are is part of every name: a change of one is seen here, whatever the names above happen to use.
test('the words stay what they are', () => {
  expect(sha256(ADJECTIVES.join(' '), 'hex').slice(0, 16)).toBe('a80f3cca733d5ba4');
  expect(sha256(NOUNS.join(' '), 'hex').slice(0, 16)).toBe('faeb7abad2fb3c41');
});
