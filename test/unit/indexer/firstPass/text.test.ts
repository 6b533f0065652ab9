import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf, printKey } from '../../../../indexer/firstPass/text.ts';

/** The words of a text, by expressions over the whole of it. Letters beyond U+FFFF all count as having case. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(
      /(?<!\w)@(?:[\w+\/=\-]{40,64}(?![\w+\/=\-])|\w+)|(?:https?(?::|\.\.\.)|(?<![\w.])(?:www\.|t\.co\/|pic\.twitter\.com\/))[^\s[\p{Lo}--[\u{10000}-\u{10ffff}]]]*/gv,
      '',
    )
    .replace(/[[\p{P}\p{Z}\p{Cc}\p{Cf}\s]--[\u{10000}-\u{10ffff}]]/gv, '');

const SAYING = 'the harvest of barley begins on monday';
const printed = (text: string): string | undefined => printKey(fingerprintOf(text));
const same = (a: string, b: string): boolean => {
  const [one, other] = [fingerprintOf(a), fingerprintOf(b)];
  return one !== undefined && one.low === other?.low && one.high === other.high;
};

test.each([
  ['case and punctuation', 'The HARVEST of barley… begins, on: "Monday"!'],
  ['blanks of all kinds', 'the\u00a0harvest of\nbarley\u3000begins\u200b on monday'],
  ['an address', 'https://t.co/aB3 the harvest of barley http://mill.example/a,b begins on monday'],
  ['an address that is cut', 'the harvest of barley begins on monday https…'],
  [
    'addresses without their scheme',
    'the harvest of barley begins on monday pic.twitter.com/x1 www.mill.example',
  ],
  ['names', '.@mill_lane: the harvest of barley @Old_Bridge begins on monday'],
  [
    'a hashed name',
    `@${'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE='} the harvest of barley begins on monday`,
  ],
  ['hash signs', '#the #harvest of barley begins on monday'],
  ['wide letters', 'ＴＨＥ harvest of barley begins on monday'],
])('no difference: %s', (_, text) => {
  expect(same(SAYING, text)).toBe(true);
});

test.each([
  ['another word', 'the harvest of barley begins on tuesday'],
  ['another order', 'the barley of harvest begins on monday'],
  ['a retweet by hand', 'RT @mill_lane: the harvest of barley begins on monday'],
  ['an emoji', 'the harvest of barley begins on monday 🌾'],
])('a difference: %s', (_, text) => {
  expect(same(SAYING, text)).toBe(false);
});

test('a text after an address that is written without a blank is kept', () => {
  const saying = '収穫は月曜日の朝から始まりますので皆さん是非ともお集まりください';
  expect(same(saying, `https://t.co/aB3${saying}`)).toBe(true);
});

test('26 characters must be left', () => {
  expect(fingerprintOf('a'.repeat(25))).toBeUndefined();
  expect(fingerprintOf('a'.repeat(26))).toBeDefined();
  expect(
    fingerprintOf(`${'a'.repeat(25)} !!! @somebody_else https://mill.example/very/long`),
  ).toBeUndefined();
});

test('texts of any length are told apart', () => {
  const long = 'barley '.repeat(2_000);
  expect(same(`${long}a`, `${long}b`)).toBe(false);
  expect(same(`${long}a`, `${long.toUpperCase()} A`)).toBe(true);
});

test('two texts share a fingerprint where their words are the same', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.constantFrom(
      'http',
      'https://',
      't.co/',
      '…',
      '@',
      'www.',
      ' ',
      'barley',
      'Ячмень',
      'ﬁ',
      '大麦',
      '\u200d',
      'ß',
    ),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('') + SAYING);
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(same(a, b)).toBe(wordsOf(a) === wordsOf(b));
      expect(same(a, `${a} .,!`)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

describe('what a document has of a text', () => {
  test('is 11 characters that stay the same for ever', () => {
    expect(printed(SAYING)).toMatch(/^[\w-]{11}$/);
    expect(printed(SAYING)).toBe('o92qNhl1ZwI');
    expect(printed('The HARVEST of barley begins on Monday! https://mill.example/a')).toBe(printed(SAYING));
    expect(printed('another harvest of barley begins on monday')).not.toBe(printed(SAYING));
  });

  test('is nothing where the text is short', () => {
    expect(printed('good morning')).toBeUndefined();
  });
});
