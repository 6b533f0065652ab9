import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../../server/searching/foldedText.ts';
import { valuePattern } from '../../../../server/searching/valuePattern.ts';

/** The pattern as JavaScript reads it: what is escaped, sets of letters and `.*` mean the same in Lucene. */
const matches = (text: string, value: string, at: 'anywhere' | 'start' = 'anywhere', hasCase = false) =>
  new RegExp(`^(?:${valuePattern(text, at, hasCase)})$`, 's').test(value);

describe('folding', () => {
  test.each([
    ['ÉTÉ', 'ete'],
    ['Ёлка', 'елка'],
    ['Йод', 'йод'],
    ['أحمد', 'احمد'],
    ['مـحـمـد', 'محمد'],
    ['İzmir', 'izmir'],
    ['が', 'が'],
    ['a_b 1', 'a_b 1'],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('the values that hold a text', () => {
  test.each([
    ['Trump', 'nevertrump', true],
    ['trump', 'tramp', false],
    ['ete', 'lété', true],
    ['été', 'ete2017', true],
    ['елка', 'ёлка', true],
    ['и', 'й', false],
    ['احمد', 'أحمد', true],
    ['a.b', 'axb', false],
    ['a.b', 'a.b', true],
    ['.*', 'harvest', false],
    ['a|b', 'a', false],
    ['[a-z]', 'b', false],
    ['"#@&<>~^$', 'x"#@&<>~^$x', true],
    ['👍', 'a👍', true],
  ])('%s: %s %s', (text, value, found) => {
    expect(matches(text, value)).toBe(found);
  });

  test('at the start alone', () => {
    expect([matches('trump', 'trump2016', 'start'), matches('trump', 'nevertrump', 'start')]).toEqual([
      true,
      false,
    ]);
  });

  test('with capitals where values are stored so', () => {
    expect([matches('tweetdeck', 'TweetDeck', 'anywhere', true), matches('É', 'Éa', 'start', true)]).toEqual([
      true,
      true,
    ]);
  });

  test('whatever is sought, the pattern is no longer than Elasticsearch reads, and finds the text itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }).filter((text) => text.length <= 100),
        fc.boolean(),
        (text, hasCase) => {
          expect(valuePattern(text, 'anywhere', hasCase).length).toBeLessThanOrEqual(1_000);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }), (text) => {
        expect(matches(text, `x${text}y`, 'anywhere', true)).toBe(true);
      }),
    );
  });
});
