import type { estypes } from '@elastic/elasticsearch';
import type { TweetDocument } from '../../search/documents.ts';
import { DOCUMENT_ID, EXACT, type TweetField } from '../../search/fields.ts';
import { STEMMED } from '../../search/indexedTweet.ts';
import type { Clause } from '../../search/query/clause.ts';
import { compileQuery } from '../../search/query/compile.ts';
import { wantedLeaves } from '../../search/query/edit.ts';
import { ofRecipes } from '../../search/query/ofRecipes.ts';
import type { Query } from '../../search/query/syntax.ts';
import { recipesOf } from '../../search/tweetRecipes.ts';
import { MATCH_END, MATCH_START } from './highlight.ts';

/** Texts are highlighted up to here, in characters: past Elasticsearch's own limit the whole search would fail. */
const HIGHLIGHTED_CHARACTERS = 100_000;
/** More than a page has tweets, times the campaigns that may hold them, too. */
const MOST_HITS = 1_000;

const ID = 'id' satisfies TweetField;
const CAMPAIGN = 'campaign' satisfies TweetField;
const TEXT = 'text' satisfies TweetField;

type ShownTweet = Pick<TweetDocument, 'id' | 'campaign' | 'lang' | 'lang_detected'>;

/** The part of Elasticsearch's answer that we read. */
export interface FoundHighlights {
  readonly hits: {
    readonly hits: readonly {
      readonly _source: Pick<TweetDocument, 'id' | 'campaign'>;
      readonly highlight?: { readonly text?: readonly string[] };
    }[];
  };
}

/** Highlighted texts by tweetKey: the text, and where it is cut the whole one, in any order. */
export type Highlights = ReadonlyMap<string, readonly string[]>;

/** A tweet id may occur in several campaigns. */
export const tweetKey = ({ id, campaign }: Pick<TweetDocument, 'id' | 'campaign'>): string =>
  `${campaign} ${id}`;

/**
 * Asks for the matches in the texts of one page, a search for each analyzer that its languages have; nothing where the
 * query looks into no text. To highlight in the search itself would need all analyzers that the word may mean, since
 * offsets cannot be kept in the index: the words of hashtags stand apart there. For 20 tweets of a Latin word that took
 * 65 ms more with 25 analyzers and 17 with 5; this takes 3 to 5 in all, while the counts are still being made (2026-11).
 */
export function buildHighlights(
  query: Query | undefined,
  tweets: readonly ShownTweet[],
): readonly estypes.SearchRequest[] {
  if (query === undefined) return [];
  const clause = compileQuery(query);
  if (!looksIntoTexts(clause)) return [];
  const byRecipes = Map.groupBy(tweets, (tweet) => recipesOf(tweet).join(' '));
  return [...byRecipes].map(([recipes, group]) =>
    buildHighlight(clause, isExact(query), recipes === '' ? [] : recipes.split(' '), group),
  );
}

/** Fields whose matches are shown. A value that is called so is taken for one, too: it costs a request, and no match. */
const SHOWN_FIELD = new RegExp(`"(${TEXT}|${TEXT}\\.${EXACT}|${STEMMED}\\.\\w+)"`);

const looksIntoTexts = (clause: Clause): boolean => SHOWN_FIELD.test(JSON.stringify(clause));

/** Whether words are asked for as they are typed, accents too. */
const isExact = (query: Query): boolean =>
  wantedLeaves(query).some((leaf) => leaf.type === 'field' && leaf.operator === 'exact');

function buildHighlight(
  clause: Clause,
  withExact: boolean,
  recipes: readonly string[],
  tweets: readonly ShownTweet[],
): estypes.SearchRequest {
  const distinct = (field: 'id' | 'campaign'): string[] => [...new Set(tweets.map((tweet) => tweet[field]))];
  const matched_fields = [
    ...recipes.map((recipe) => `${STEMMED}.${recipe}`),
    ...(withExact ? [`${TEXT}.${EXACT}`] : []),
  ];
  const text = matched_fields.length === 0 ? {} : { matched_fields };
  return {
    query: {
      bool: {
        filter: [
          { terms: { [DOCUMENT_ID]: distinct('id') } },
          { terms: { [CAMPAIGN]: distinct('campaign') } },
        ],
      },
    },
    highlight: {
      type: 'unified',
      highlight_query: ofRecipes(clause, recipes),
      pre_tags: [MATCH_START],
      post_tags: [MATCH_END],
      number_of_fragments: 0,
      max_analyzed_offset: HIGHLIGHTED_CHARACTERS,
      fields: { text },
    },
    _source: [ID, CAMPAIGN],
    size: MOST_HITS,
    track_total_hits: false,
  };
}

export function readHighlights(answers: readonly FoundHighlights[]): Highlights {
  return new Map(
    answers.flatMap(({ hits }) =>
      hits.hits.flatMap(({ _source, highlight }) =>
        highlight?.text === undefined ? [] : [[tweetKey(_source), highlight.text] as const],
      ),
    ),
  );
}
