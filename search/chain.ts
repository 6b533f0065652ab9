import type { estypes } from '@elastic/elasticsearch';

/** How a text becomes the words of an index, as `_analyze` takes it: names of Elasticsearch and its official plugins. */
export interface Chain {
  readonly char_filter: readonly estypes.AnalysisCharFilterDefinition[];
  readonly tokenizer: string;
  readonly filter: readonly estypes.AnalysisTokenFilter[];
}

type Filter = estypes.AnalysisTokenFilter;

/** What one language adds to the order that all share; what is left out is not needed. */
export interface Steps {
  /** Rules of `mapping`: letters that this language writes in several ways. */
  readonly letters?: readonly string[];
  readonly tokenizer?: 'icu_tokenizer';
  /** Articles that an apostrophe ties to the word, and endings behind one. */
  readonly apostrophes?: readonly Filter[];
  readonly lowercase?: 'greek' | 'irish' | 'turkish';
  /** Spelling variants made one. */
  readonly normalise?: readonly Filter[];
  /** Words to their base form or stem. */
  readonly stem?: readonly Filter[];
  /** What makes stems alike at last. */
  readonly fold?: readonly Filter[];
}

/**
 * Rules of `mapping` for every text, before words are told apart: signs that serve as an apostrophe are one; an
 * underscore parts words, as in `#new_york_2016`; tatweel, skin tones and variation selectors mean nothing.
 */
const LETTERS: readonly string[] = [
  ...[...'\u2018\u2019\u201B\u02B9\u02BB\u02BC\u02BD\u02C8\u0060\u00B4\u2032\uFF07'].map(
    (sign) => `${sign} => '`,
  ),
  '_ => \\u0020',
  '\u202F => \\u0020',
  ...['\u0640', '\uFE0E', '\uFE0F', ...'🏻🏼🏽🏾🏿'].map((sign) => `${sign} =>`),
];

/**
 * A chain in the order of all recipes. Stop words stay: dropping them gained nothing in any of 20 languages, and left
 * queries of common words empty.
 */
export function buildChain(steps: Steps): Chain {
  const {
    letters = [],
    tokenizer = 'standard',
    apostrophes = [],
    normalise = [],
    stem = [],
    fold = [],
  } = steps;
  return {
    char_filter: [{ type: 'mapping', mappings: [...LETTERS, ...letters] }],
    tokenizer,
    filter: [
      ...apostrophes,
      steps.lowercase === undefined ? 'lowercase' : { type: 'lowercase', language: steps.lowercase },
      'decimal_digit',
      ...normalise,
      ...stem,
      ...fold,
    ],
  };
}

/** A chain that changes the text by regular expressions first. */
export function after(
  chain: Chain,
  ...replacements: readonly (readonly [pattern: string, replacement: string])[]
): Chain {
  const first = replacements.map(([pattern, replacement]): estypes.AnalysisCharFilterDefinition => ({
    type: 'pattern_replace',
    pattern,
    replacement,
  }));
  return { ...chain, char_filter: [...first, ...chain.char_filter] };
}

export const stemmer = (language: string): Filter => ({ type: 'stemmer', language });

/** Base forms from a Hunspell dictionary that lies on the server; words that it does not know stay as they are. */
export const dictionary = (locale: string): Filter =>
  // The client's type asks for all three names of the same option.
  ({ type: 'hunspell', locale }) as estypes.AnalysisHunspellTokenFilter;

/** Removes what the pattern finds in a word. */
export const without = (pattern: string): Filter => ({ type: 'pattern_replace', pattern, replacement: '' });

/** @param articles with spaces between them */
export const elision = (articles: string): Filter => ({
  type: 'elision',
  articles: articles.split(' '),
  articles_case: true,
});
