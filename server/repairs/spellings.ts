import type { estypes } from '@elastic/elasticsearch';
import type { TweetField } from '../../search/fields.ts';
import type { Spelling } from './candidates.ts';
import { inOtherScripts } from './otherScripts.ts';

const TEXT = 'text' satisfies TweetField;
/** Neighbours taken of each word, and of each way to write it in another script. */
const MOST_NEIGHBOURS = 2;
/** Letters from which on two may differ: shorter words have too many others so near. */
const LONG = 6;

/** The part of Elasticsearch's answer that we read. */
export interface FoundSpellings {
  readonly suggest?: Readonly<
    Record<string, readonly { readonly options: readonly { readonly text: string }[] }[]>
  >;
}

interface Asked {
  readonly word: string;
  /** What Elasticsearch looks for neighbours of: the word, or how another script may write it. */
  readonly text: string;
}

const askedOf = (words: readonly string[]): readonly Asked[] =>
  words.flatMap((word) => [{ word, text: word }, ...inOtherScripts(word).map((text) => ({ word, text }))]);

/**
 * Asks for words of the texts that are spelt much like these, and more common; of other scripts for any that is near,
 * since a word is seldom written there as rules have it.
 */
export function buildSpellings(words: readonly string[]): estypes.SearchRequest {
  const suggest = askedOf(words).map(({ word, text }, at): [string, estypes.SearchFieldSuggester] => [
    String(at),
    {
      text,
      term: {
        field: TEXT,
        suggest_mode: text === word ? 'popular' : 'always',
        size: MOST_NEIGHBOURS,
        max_edits: text.length < LONG ? 1 : 2,
        prefix_length: 1,
        min_word_length: 4,
      },
    },
  ]);
  return { size: 0, track_total_hits: false, suggest: Object.fromEntries(suggest) };
}

/** What else the words may be. A word that the analyzer takes apart has no other spelling. */
export function readSpellings(words: readonly string[], { suggest }: FoundSpellings): readonly Spelling[] {
  const found = askedOf(words).flatMap(({ word, text }, at) => {
    const [entry, ...more] = suggest?.[String(at)] ?? [];
    const near = entry === undefined || more.length > 0 ? [] : entry.options.map((option) => option.text);
    const itself = text === word ? [] : [text];
    return [...itself, ...near].map((instead): Spelling => ({ word, instead }));
  });
  const distinct = new Map(found.map((spelling) => [`${spelling.word} ${spelling.instead}`, spelling]));
  return [...distinct.values()];
}
