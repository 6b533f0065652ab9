import type { TweetDocument } from './documents.ts';
import { languageOf } from './languages.ts';
import { scriptOf } from './script.ts';

/**
 * Keys of the recipes that a tweet's text is indexed with: that of its label, so that its own language finds it, and
 * that of the language which the indexer found in it. Of what is labelled Ukrainian, Bulgarian, Serbian or Macedonian
 * in real files four of five are Russian, and of short Russian texts every eleventh is taken for a neighbour: so where
 * a Cyrillic text is not what its label says, it is indexed as Russian too.
 */
export function recipesOf({
  lang,
  lang_detected,
}: Pick<TweetDocument, 'lang' | 'lang_detected'>): readonly string[] {
  const codes = [lang];
  if (lang_detected !== undefined && lang_detected !== lang) {
    codes.push(lang_detected);
    if (scriptOf(lang_detected) === 'Cyrl') codes.push('ru');
  }
  const recipes = codes.map((code) => languageOf(code).recipe).filter((recipe) => recipe !== undefined);
  return [...new Set(recipes)];
}
