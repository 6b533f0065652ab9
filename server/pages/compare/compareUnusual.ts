import { formatQuery } from '../../../search/query/format.ts';
import { join } from '../../../search/query/join.ts';
import { parseQuery } from '../../../search/query/parse.ts';
import { languageOf } from '../../../search/languages.ts';
import { isHashedId } from '../../../search/accountIds.ts';
import { FACETS } from '../../address/facetNames.ts';
import type { SearchParams } from '../../address/searchParams.ts';
import { wordQuery } from '../../compare/candidateWords.ts';
import type { CompareAnswer, Unusual, UnusualValue } from '../../compare/compareAnswer.ts';
import { COMPARED_FACET_NAMES, type ComparedFacet } from '../../compare/comparedFacets.ts';
import { count } from '../../helpers/count.ts';
import { percent } from '../../helpers/percent.ts';
import { accountName } from '../accountName.ts';
import { facetValueLabel } from '../facet/facetList.ts';
import { changedUrl, facetUrl } from '../../address/searchLinks.ts';
import type { TimedSide } from './compareTimeline.ts';

/** What either side has more of: hashtags, words, … */
export interface UnusualView {
  readonly anchor: string;
  readonly label: string;
  /** Said under the heading; undefined where the numbers speak for themselves. */
  readonly note: string | undefined;
  readonly moreInA: readonly UnusualRow[];
  readonly moreInB: readonly UnusualRow[];
}

export interface UnusualRow {
  readonly label: string;
  /** Language of the label for browsers; empty where it is not known. */
  readonly htmlLang: string;
  /** Of which tweets the shares are; undefined where they are of all. */
  readonly within: string | undefined;
  readonly a: UnusualCell;
  readonly b: UnusualCell;
}

/** `12 %`, `1,234`, and the search that finds them; an empty number and no search where there are none. */
export interface UnusualCell {
  readonly share: string;
  readonly tweets: string;
  readonly url: string | undefined;
}

type UnusualName = ComparedFacet | 'word';

/** In the order of the page. */
const HEADINGS: Readonly<Record<UnusualName, string>> = {
  hashtag: 'Hashtags',
  word: 'Words',
  domain: 'Domains of links',
  lang: 'Languages',
  client: 'Clients',
  account: 'Accounts',
};

const SAMPLED =
  'Found in 1,000 random tweets of each side, then counted in all of them, in exactly this form.';
const WITHIN = 'A word is compared within its language.';
const ACROSS =
  'The sides share no language, so the commonest words of each stand before what is said in them.';

function noteOf(name: UnusualName, { more_in_a: inA, more_in_b: inB }: Unusual): string | undefined {
  if (name !== 'word') return undefined;
  return `${SAMPLED} ${[...inA, ...inB].some(({ lang }) => lang !== null) ? WITHIN : ACROSS}`;
}

/** Without what has nothing to tell. */
export const unusualViews = (
  { unusual }: CompareAnswer,
  a: TimedSide,
  b: TimedSide,
): readonly UnusualView[] =>
  (Object.keys(HEADINGS) as UnusualName[])
    .map((name) => ({
      anchor: `unusual-${name}`,
      label: HEADINGS[name],
      note: noteOf(name, unusual[name]),
      moreInA: unusual[name].more_in_a.map((value) => row(name, value, a, b)),
      moreInB: unusual[name].more_in_b.map((value) => row(name, value, a, b)),
    }))
    .filter(({ moreInA, moreInB }) => moreInA.length + moreInB.length > 0);

function row(name: UnusualName, value: UnusualValue, a: TimedSide, b: TimedSide): UnusualRow {
  const { lang } = value;
  return {
    label: labelOf(name, value),
    htmlLang: lang === null ? '' : (languageOf(lang).htmlLang ?? ''),
    within: lang === null ? undefined : languageOf(lang).name,
    a: cell(value.a, value.of_a, narrowed(name, value, a)),
    b: cell(value.b, value.of_b, narrowed(name, value, b)),
  };
}

const cell = (tweets: number, of: number, url: string | undefined): UnusualCell => ({
  share: percent(tweets, of),
  tweets: tweets === 0 ? '' : count(tweets),
  url: tweets > 0 ? url : undefined,
});

function labelOf(name: UnusualName, { value, label }: UnusualValue): string {
  if (name === 'word') return label;
  if (name !== 'account') return facetValueLabel(name, value, label);
  const handle = label === value ? null : label;
  return accountName({ id: value, screen_name: handle, display_name: null, hashed: isHashedId(value) }).name;
}

/** The search of a side, narrowed to the tweets that were counted; undefined where its text would be too long. */
function narrowed(name: UnusualName, { value, lang }: UnusualValue, side: TimedSide): string | undefined {
  if (!side.linked) return undefined;
  if (isFacet(name)) return facetUrl(withoutChoice(side.search, name), name, value, 'include');
  const query = join('and', [parseQuery(side.search.q).query, wordQuery(value)]);
  const q = query === undefined ? '' : formatQuery(query);
  if (parseQuery(q).problems.length > 0) return undefined;
  const search = { ...side.search, q };
  return lang === null
    ? changedUrl(search, {})
    : facetUrl(withoutChoice(search, 'lang'), 'lang', lang, 'include');
}

const isFacet = (name: UnusualName): name is ComparedFacet =>
  COMPARED_FACET_NAMES.some((facet) => facet === name) && name in FACETS;

/** A value that was counted is one of those that are chosen, where any are: it narrows them by itself. */
const withoutChoice = (search: SearchParams, name: ComparedFacet): SearchParams => ({
  ...search,
  include: { ...search.include, [name]: [] },
});
