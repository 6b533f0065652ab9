import { expect, test } from 'vitest';
import { hasLetters, isWrittenIn, scriptOf } from '../../../search/script.ts';

test.each([
  ['uk', 'Cyrl'],
  ['fa', 'Arab'],
  ['hi-Latn', 'Latn'],
  ['zh-TW', 'Hant'],
  ['xx', undefined],
  ['not a code', undefined],
])('%s is written in %s', (code, script) => {
  expect(scriptOf(code)).toBe(script);
});

test.each([
  ['The harvest begins', 'Latn', true],
  ['The harvest begins', 'Cyrl', false],
  ['Итоги выборов: Mill Lane', 'Cyrl', true],
  ['Итоги: Mill Lane', 'Cyrl', false],
  ['選挙の結果', 'Jpan', true],
  ['選挙の結果について', 'Hans', false],
  ['选举结果', 'Hant', true],
  ['선거 결과', 'Kore', true],
  ['2016 👍', 'Arab', true],
])('%s in %s: %s', (text, script, expected) => {
  expect(isWrittenIn(text, script)).toBe(expected);
});

test('letters are those of any script', () => {
  expect(hasLetters('2016 👍 !')).toBe(false);
  expect(hasLetters('2016 ก')).toBe(true);
});
