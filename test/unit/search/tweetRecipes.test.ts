import { expect, test } from 'vitest';
import { recipesOf } from '../../../search/tweetRecipes.ts';

test.each([
  ['ru', undefined, ['ru']],
  ['und', undefined, []],
  ['none', 'en', ['en']],
  ['en', 'fr', ['en', 'fr']],
  ['uk', 'uk', ['uk']],
  ['uk', 'ru', ['uk', 'ru']],
  // The identifier takes short Russian texts for Bulgarian.
  ['sr', 'bg', ['sr', 'bg', 'ru']],
  ['uz', 'ru', ['ru']],
  ['none', 'mk', ['mk', 'ru']],
  ['hr', 'sr', ['sr', 'ru']],
  ['qhi', undefined, []],
])('labelled %s, found to be %s', (lang, lang_detected, recipes) => {
  expect(recipesOf({ lang, lang_detected })).toEqual(recipes);
});
