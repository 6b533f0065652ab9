import type { TweetDocument } from '../../search/documents.ts';
import { toLowerCase } from '../../search/lowerCase.ts';
import { leavesOf, type Leaf } from '../../search/query/edit.ts';
import { formatQuery } from '../../search/query/format.ts';
import { parseQuery } from '../../search/query/parse.ts';
import type { Query } from '../../search/query/syntax.ts';
import { toProse } from '../../search/tweetText.ts';
import { mostTelling, type Occurrence } from './significance.ts';

export type SampledTweet = Pick<TweetDocument, 'text' | 'lang'>;

/** A word that may be unusual, and the language within which it is compared; undefined: whatever the language. */
export interface CandidateWord {
  readonly word: string;
  readonly lang: string | undefined;
}

/** Tweets of a language that either sample must have, so that words are compared within it. */
const LEAST_OF_LANGUAGE = 20;
/** Tweets of a sample that must have a word. */
const LEAST_TWEETS = 3;
/** Words of each side whose tweets are then counted. */
const MOST_WORDS = 25;
/** Letters of a word, in code points. */
const SHORTEST = 2;
const LONGEST = 40;

const HASHTAG = /[#\uFF03][\p{L}\p{M}\p{N}_]+/gu;
const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu;
/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });
/** Apostrophes differ by keyboard, and the index takes them for one. */
const APOSTROPHE = /\u2019/g;
/** What is left of `RT` where no name follows it. */
const MARKS: ReadonlySet<string> = new Set(['rt', 'mt']);
/** Labels that name no language. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'none']);

/**
 * Words that one of two samples of tweets has more of. Where the samples share languages, words are compared within
 * each of these: else the commonest words of a language would stand for all that is said in it. The same text counts
 * once, however often it was posted.
 * @param queries that found the samples: their own words are no news
 */
export function candidateWords(
  a: readonly SampledTweet[],
  b: readonly SampledTweet[],
  queries: readonly Query[] = [],
): readonly CandidateWord[] {
  const langs = sharedLanguages(a, b);
  const within: readonly (string | undefined)[] = langs.length > 0 ? langs : [undefined];
  const own = new Set(queries.flatMap(leavesOf).flatMap(wordsOfLeaf));
  const rows = within
    .flatMap((lang) => compareWords(ofLanguage(a, lang), ofLanguage(b, lang), lang))
    .filter(({ word }) => !own.has(word));
  const select = (swap: boolean): readonly CandidateWord[] =>
    mostTelling(rows, { swap, least: LEAST_TWEETS, most: MOST_WORDS, keyOf });
  const chosen = new Map([...select(false), ...select(true)].map((row) => [keyOf(row), row]));
  return [...chosen.values()].map(({ word, lang }) => ({ word, lang })).filter(({ word }) => isWord(word));
}

/** The word as typed and nothing else; what a reader finds behind its link. */
export const wordQuery = (word: string): Query => ({
  type: 'word',
  text: word,
  form: 'unstemmed',
  span: { start: 0, end: word.length },
});

const wordsOfLeaf = (leaf: Leaf): readonly string[] => (leaf.type === 'field' ? [] : wordsOf(leaf.text));

const keyOf = ({ word, lang = '' }: CandidateWord): string => `${word} ${lang}`;

/** Whether a search reads it as this very word. */
function isWord(word: string): boolean {
  const { query, warnings } = parseQuery(formatQuery(wordQuery(word)));
  return query?.type === 'word' && query.text === word && warnings.length === 0;
}

function sharedLanguages(a: readonly SampledTweet[], b: readonly SampledTweet[]): readonly string[] {
  const counts = [a, b].map((tweets) => Map.groupBy(tweets, ({ lang }) => lang));
  return [...(counts[0]?.keys() ?? [])].filter(
    (lang) =>
      !NO_LANGUAGE.has(lang) && counts.every((langs) => (langs.get(lang)?.length ?? 0) >= LEAST_OF_LANGUAGE),
  );
}

const ofLanguage = (tweets: readonly SampledTweet[], lang: string | undefined): readonly SampledTweet[] =>
  lang === undefined ? tweets : tweets.filter((tweet) => tweet.lang === lang);

function compareWords(
  a: readonly SampledTweet[],
  b: readonly SampledTweet[],
  lang: string | undefined,
): readonly (CandidateWord & Occurrence)[] {
  const one = countWords(a);
  const other = countWords(b);
  return [...new Set([...one.counts.keys(), ...other.counts.keys()])].map((word) => ({
    word,
    lang,
    a: one.counts.get(word) ?? 0,
    b: other.counts.get(word) ?? 0,
    ofA: one.texts,
    ofB: other.texts,
  }));
}

function countWords(tweets: readonly SampledTweet[]): {
  readonly texts: number;
  readonly counts: ReadonlyMap<string, number>;
} {
  const texts = new Map(tweets.map(({ text }) => wordsOf(text)).map((words) => [words.join(' '), words]));
  const counts = new Map<string, number>();
  for (const words of texts.values()) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { texts: texts.size, counts };
}

/** Words of a text, without its hashtags, names and addresses. */
export function wordsOf(text: string): readonly string[] {
  const prose = toLowerCase(toProse(text.replace(HASHTAG, ' '))).replace(APOSTROPHE, "'");
  const words = UNSPACED.test(prose)
    ? [...SEGMENTER.segment(prose)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
    : (prose.match(WORD) ?? []);
  return words.filter((word) => {
    const { length } = [...word];
    return length >= SHORTEST && length <= LONGEST && /\p{L}/u.test(word) && !MARKS.has(word);
  });
}
