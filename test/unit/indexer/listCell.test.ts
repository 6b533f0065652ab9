import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseList } from '../../../indexer/listCell.ts';

describe('a list', () => {
  test.each<[cell: string, items: readonly string[] | undefined]>([
    ['', []],
    ['[]', []],
    ['[ ]', []],
    // October 2018: bare
    ['[harvest]', ['harvest']],
    ['[harvest, bells]', ['harvest', 'bells']],
    ['[2572896396]', ['2572896396']],
    // commas inside an address are no separators
    [
      '[http://fair.example/a,b,c, http://fair.example/d]',
      ['http://fair.example/a,b,c', 'http://fair.example/d'],
    ],
    ["[it's, fine]", ["it's", 'fine']],
    // 2019 on: as Python prints it
    ["['harvest']", ['harvest']],
    ["['harvest', 'bells']", ['harvest', 'bells']],
    ["['http://fair.example/a, b', 'c']", ['http://fair.example/a, b', 'c']],
    [`["miller's", 'bells']`, ["miller's", 'bells']],
    [String.raw`['it\'s "so"']`, [`it's "so"`]],
    [
      String.raw`['a\\b', 'line\nend', '\x41', '\u0416', '\U0001f33e']`,
      ['a\\b', 'line\nend', 'A', 'Ж', '🌾'],
    ],
    [String.raw`['\ud83c']`, ['\uFFFD']],
    ["['492852412', 2572896396]", ['492852412', '2572896396']],
    ["['', 'bells']", ['bells']],
    ["['يوم', 'праздник']", ['يوم', 'праздник']],
    // not lists
    ['nan', undefined],
    ['harvest', undefined],
    ['[', undefined],
    [']', undefined],
    ['[harvest', undefined],
  ])('%s', (cell, items) => {
    expect(parseList(cell)).toEqual(items);
  });

  test('every list of plain words comes back from both spellings', () => {
    const word = fc.stringMatching(/^[a-zA-Zа-я0-9_:/.?=&-]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        expect(parseList(`[${words.join(', ')}]`)).toEqual(words);
        expect(parseList(`[${words.map((each) => `'${each}'`).join(', ')}]`)).toEqual(words);
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseList(`[${text}]`)));
  });
});
