import { expect, test } from 'vitest';
import { FULL_CAPABILITIES } from '../../../search/analysis.ts';
import { adviceFor, declared, lackingOf } from '../../../search/declared.ts';
import { RECIPES } from '../../../search/recipes.ts';

test('a server that can do everything lacks nothing', () => {
  expect(lackingOf(FULL_CAPABILITIES)).toEqual([]);
});

test('a stemmer instead of a dictionary, no recipe at all and no folding are told', () => {
  const recipes = new Map(
    RECIPES.filter(({ key }) => key !== 'uk').map(({ key }) => [key, key === 'bg' ? 1 : 0]),
  );
  expect(lackingOf({ icuFolding: false, recipes })).toEqual(['folded', 'uk', 'bg']);
});

test('what is declared holds the chains and the fields, and is the same at each call', () => {
  const text = JSON.stringify(declared());
  expect(text).toContain('hunspell');
  expect(text).toContain('account_followers');
  expect(JSON.stringify(declared())).toBe(text);
});

test.each([
  ['is as declared', { declared: 'now', lacking: [] }, []],
  ['is of another version', { declared: 'then', lacking: ['bg'] }, [/by a version that .* load it again/]],
  ['tells nothing of itself', {}, [/by a version that/]],
  ['lacked a dictionary', { declared: 'now', lacking: ['bg', 'es'] }, [/for bg, es when .* load it again/]],
])('an index that %s', (_, meta, expected) => {
  expect(adviceFor(meta, 'now')).toEqual(expected.map((line) => expect.stringMatching(line)));
});
