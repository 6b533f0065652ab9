import { FACETS, type FacetName } from '../../address/facetNames.ts';
import { facetListUrl, MOST_LISTED, VALUES_PER_PAGE, type FacetParams } from '../../address/facetParams.ts';
import type { ParamProblem } from '../../address/searchParams.ts';
import { FACET_FORMATS } from '../../exports/facetFormats.ts';
import { count } from '../../helpers/count.ts';
import type { FacetAnswer } from '../../searching/facetAnswer.ts';
import type { FacetValue } from '../../searching/searchAnswer.ts';
import { findForm, type FindForm } from './facetFind.ts';
import { facetLink, type FacetLink } from './facetList.ts';
import { isChosen } from './valueLink.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';
import { numberedPages, type PaginationView } from '../pagination.ts';
import { hiddenFields, searchForm, type HiddenField } from '../searchForm.ts';
import { withoutFilters } from '../../address/searchLinks.ts';
import { setAside } from '../../address/setAside.ts';
import type { SortLink } from '../sortLinks.ts';

/** `/facet/{name}` */
export interface FacetPageView extends PageFrame {
  /** `33,804 hashtags` */
  readonly heading: string;
  /** The facet's own name. */
  readonly label: string;
  /** Whose values these are, in words. */
  readonly reading: string;
  readonly tweets: number;
  /** What to know of the counts, one sentence each. */
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
  /** Parameters that were set aside, one sentence each. */
  readonly ignored: readonly string[];
  readonly backUrl: string;
  readonly find: FindForm;
  readonly orders: readonly SortLink[];
  /** What the form of choices keeps of the search. */
  readonly hidden: readonly HiddenField[];
  readonly chosen: readonly FacetRow[];
  readonly rows: readonly FacetRow[];
  /** Number of the first row on this page. */
  readonly start: number;
  /** Said where no value is listed; undefined where some are. */
  readonly nothing: string | undefined;
  readonly pagination: PaginationView | undefined;
  readonly files: readonly { readonly label: string; readonly url: string }[];
}

/** A value that can be ticked. */
export interface FacetRow extends FacetLink {
  readonly value: string;
  /** Parameter that the tick stands for. */
  readonly param: FacetName | `not_${FacetName}`;
  readonly checked: boolean;
}

/** What the route knows of a facet. */
export interface AnsweredFacet {
  readonly params: FacetParams;
  readonly problems: readonly ParamProblem[];
  readonly ignored: readonly string[];
  readonly answer: FacetAnswer;
}

export function facetPage(asked: AnsweredFacet): FacetPageView {
  const { params, answer } = asked;
  const { facet, search, text } = params;
  const { label, many } = FACETS[facet];
  const row = (value: FacetValue): FacetRow => facetRow(params, value);
  const rows = answer.values.filter((value) => !isChosen(value)).map(row);
  const heading = headingOf(params, answer);
  return {
    ...pageFrame({
      title: search.q === '' ? heading : `${search.q} - ${heading}`,
      noindex: true,
      canonical: facetListUrl(params),
      form: searchForm(search, withoutFilters(search)),
    }),
    heading,
    label,
    reading: answer.reading,
    tweets: answer.total,
    notes: notesOf(facet, answer),
    warnings: answer.warnings.map(({ message }) => message),
    ignored: setAside(asked),
    backUrl: answer.search,
    find: findForm(params),
    orders: orderLinks(params),
    hidden: hiddenFields(search, [facet, `not_${facet}`]),
    chosen: answer.values.filter(isChosen).map(row),
    rows,
    start: ((params.page ?? 1) - 1) * VALUES_PER_PAGE + 1,
    nothing:
      rows.length > 0 ? undefined : text === '' ? `There are no ${many} to choose.` : 'Nothing is called so.',
    pagination: numberedPages(params.page ?? 1, Math.ceil(answer.listed / VALUES_PER_PAGE), (page) =>
      facetListUrl({ ...params, page }),
    ),
    files: FACET_FORMATS.map((format) => ({
      label: format.label,
      url: facetListUrl({ ...params, page: undefined }, format.suffix),
    })),
  };
}

function headingOf({ facet, text, at }: FacetParams, { distinct }: FacetAnswer): string {
  const { label, many } = FACETS[facet];
  const number = `${RELATIONS[distinct.relation]}${count(distinct.count)}`;
  const what = distinct.count === 1 ? label.toLowerCase() : many;
  const sought = text === '' ? '' : at === 'start' ? ` that begin with “${text}”` : ` with “${text}”`;
  return `${number} ${what}${sought}`;
}

const RELATIONS: Readonly<Record<FacetAnswer['distinct']['relation'], string>> = {
  exact: '',
  about: 'About ',
  more_than: 'More than ',
};

/** Facets of which a tweet may have several values, so that the counts add up to more than the tweets. */
const OVERLAPPING: readonly FacetName[] = ['type', 'hashtag', 'mention', 'domain'];

function notesOf(facet: FacetName, { distinct, count_error }: FacetAnswer): readonly string[] {
  const { many } = FACETS[facet];
  return [
    ...(OVERLAPPING.includes(facet) ? [`A tweet may have several ${many}.`] : []),
    ...(distinct.relation === 'exact'
      ? []
      : [`The ${count(MOST_LISTED)} largest are listed: look for others by a part of their name.`]),
    ...(count_error === 0 ? [] : [`Counts may be too low by up to ${count(count_error)}.`]),
  ];
}

function facetRow({ facet, search }: FacetParams, value: FacetValue): FacetRow {
  return {
    ...facetLink(search, facet, value),
    value: value.value,
    param: value.excluded && !value.selected ? `not_${facet}` : facet,
    checked: isChosen(value),
  };
}

const orderLinks = (params: FacetParams): readonly SortLink[] =>
  (
    [
      ['count', 'Most tweets'],
      ['name', 'A to Z'],
    ] as const
  ).map(([order, label]) => ({
    label,
    url: facetListUrl({ ...params, order, page: 1 }),
    current: order === params.order,
  }));
