import { GAP, GAPS_ANALYZER } from '../analysis.ts';
import { DOCUMENT_ID, type TweetField } from '../fields.ts';
import { HASHTAG_WORDS, STEMMED } from '../indexedTweet.ts';
import { recipesFor } from '../languages.ts';
import type { Clause } from './clause.ts';
import type { Phrase, Word } from './syntax.ts';

/** The folded field: every text in it, word for word. */
const TEXT = 'text' satisfies TweetField;
/** How much more a word as typed counts than another form of it. */
const AS_TYPED = 2;
/** Longer than any word, in UTF-16 units: many words tied together, of which other forms would be too many clauses. */
const LONGEST_WORD = 100;
/** Ids of tweets since the end of 2010; shorter numbers are years, scores and telephone numbers. */
const BARE_ID = /^\d{15,19}$/;

/** What stands where any one word may stand. */
export const ANY_WORD = '*';

/** The clause of a word, by the form that is asked for. */
export function compileWord({ text, form }: Word): Clause {
  switch (form) {
    case 'any':
      return compileAnyForm(text);
    case 'unstemmed':
      return matchPhrase(TEXT, text);
    case 'prefix':
      return inTextOrHashtags((field) => ({
        match_bool_prefix: { [field]: { query: text, operator: 'and' } },
      }));
    case 'fuzzy1':
      return inTextOrHashtags((field) => matchFuzzy(field, text, 1));
    case 'fuzzy2':
      return inTextOrHashtags((field) => matchFuzzy(field, text, 2));
    default:
      return form satisfies never;
  }
}

/**
 * A word in any form: as typed in the folded field, as a part of a hashtag, or by the analyzers of all languages that are
 * written with its letters. A tweet has only the sub-fields of its own languages, so asking all of them finds no other
 * tweets than asking the right ones, and counts of languages that are not chosen stay true. What the analyzers split
 * (`state-of-the-art`, Chinese) must stand together. A number as long as an id also asks for the tweet.
 *
 * How rare a word is counts where it stands as typed. Other forms count the same in every language: else the field of a
 * language with few tweets, where each word is rare, would come first.
 */
function compileAnyForm(text: string): Clause {
  const recipes = text.length > LONGEST_WORD ? [] : recipesFor(text);
  const stemmed = recipes.map((recipe) => `${STEMMED}.${recipe}`);
  return {
    bool: {
      should: [
        matchPhrase(TEXT, text, { boost: AS_TYPED }),
        { constant_score: { filter: matchPhrase(HASHTAG_WORDS, text) } },
        ...(stemmed.length > 0 ? [{ constant_score: { filter: matchAny(stemmed, text) } }] : []),
        ...(BARE_ID.test(text) ? [{ constant_score: { filter: { term: { [DOCUMENT_ID]: text } } } }] : []),
      ],
    },
  };
}

/** Words as typed, in order, next to each other or as many moves apart as `slop` allows. */
export function compilePhrase({ text, slop }: Phrase): Clause {
  const words = text.split(' ');
  if (!words.includes(ANY_WORD)) return matchPhrase(TEXT, text, slop === 0 ? {} : { slop });
  const query = words.map((word) => (word === ANY_WORD ? GAP : word)).join(' ');
  return matchPhrase(TEXT, query, { ...(slop !== 0 && { slop }), analyzer: GAPS_ANALYZER });
}

const inTextOrHashtags = (match: (field: string) => Clause): Clause => ({
  bool: { should: [match(TEXT), { constant_score: { filter: match(HASHTAG_WORDS) } }] },
});

/**
 * Words that differ by so many letters at most; the first letter is the same. The rewrite asks for every such word that
 * the index has: the default would take the 50 nearest, and counts would be too low.
 */
const matchFuzzy = (field: string, query: string, fuzziness: 1 | 2): Clause => ({
  match: {
    [field]: { query, operator: 'and', fuzziness, prefix_length: 1, fuzzy_rewrite: 'constant_score' },
  },
});

interface PhraseOptions {
  readonly boost?: number;
  readonly slop?: number;
  readonly analyzer?: string;
}

const matchPhrase = (field: string, query: string, options: PhraseOptions = {}): Clause => ({
  match_phrase: { [field]: { query, ...options } },
});

const matchAny = (fields: string[], text: string): Clause => ({
  multi_match: { query: text, type: 'phrase', fields },
});
