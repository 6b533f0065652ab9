import { COUNTS_WAIT, MEDIA_SHOWN, TIMELINE_TABLE } from '../../address/addressFlags.ts';
import { count } from '../../helpers/count.ts';
import { counted } from '../../helpers/counted.ts';
import type { AnsweredQuery, SearchAnswer } from '../../searching/searchAnswer.ts';
import {
  firstPage,
  RESULT_WINDOW,
  searchUrl,
  type ParamProblem,
  type SearchParams,
} from '../../address/searchParams.ts';
import { activeFilters, type ActiveFilter } from '../facet/activeFilters.ts';
import { setAside } from '../../address/setAside.ts';
import { dateForm, type DateForm } from '../dateForm.ts';
import { unusualUrl } from '../compare/compareForm.ts';
import { alternates, downloads, type DownloadLink } from '../downloads.ts';
import { facetList, type FacetView } from '../facet/facetList.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';
import { pageCount, pagination, type PaginationView } from '../pagination.ts';
import { wholeText } from '../queryTexts.ts';
import { resultCard, type ResultCard } from '../tweet/resultCard.ts';
import { keepView, type KeepView } from '../saved/saveFormView.ts';
import { searchForm } from '../searchForm.ts';
import { EVERYTHING, isNarrowed, withoutFilters, withoutQueryUrl } from '../../address/searchLinks.ts';
import { shareView, type ShareView } from '../facet/shareView.ts';
import { sortLinks, type SortLink } from '../sortLinks.ts';
import { searchData } from '../structuredData.ts';
import { timelineView, type TableAt, type TimelineView } from '../timeline/timelineView.ts';

/** `/search` */
export interface SearchPageView extends PageFrame {
  readonly heading: string;
  /** Path of the same page as JSON. */
  readonly jsonUrl: string;
  /** How the query was read, in words; empty without a query. */
  readonly reading: string;
  /** Path of the same filters without the query text; undefined without a query. */
  readonly withoutQuery: string | undefined;
  readonly warnings: readonly string[];
  /** Parameters that were set aside, one sentence each. */
  readonly ignored: readonly string[];
  readonly clauses: readonly { readonly text: string; readonly tweets: string; readonly none: boolean }[];
  /** What the number means; undefined where nothing is found, or it was not counted. */
  readonly share: ShareView | undefined;
  /** Path of the same page that waits for the counts; undefined where they are there. */
  readonly waitUrl: string | undefined;
  /** Path of this search beside all other tweets; undefined where it finds nothing, or everything. */
  readonly unusualUrl: string | undefined;
  readonly filters: readonly ActiveFilter[];
  readonly clearUrl: string | undefined;
  readonly sorts: readonly SortLink[];
  readonly timeline: TimelineView | undefined;
  /** Lifts or puts back the covers of all media on the page; undefined where it has none. */
  readonly mediaCover: { readonly label: string; readonly url: string } | undefined;
  readonly results: readonly ResultCard[];
  /** Number of the first result on this page. */
  readonly start: number;
  /** `Page 2 of 62`, `Tweets 10,001 to 10,020 of 415,027`; empty where there is one page. */
  readonly place: string;
  readonly pagination: PaginationView | undefined;
  /** Said where numbered pages do not reach all results. */
  readonly reach: string | undefined;
  /** Start of a list that ends before this page; undefined where there are results, or none at all. */
  readonly beyond: string | undefined;
  /** Searches near this one that find more; empty where this one finds enough. */
  readonly repairs: readonly RepairLink[];
  readonly downloads: readonly DownloadLink[];
  readonly keep: KeepView;
  readonly dates: DateForm;
  readonly facets: readonly FacetView[];
}

/** A search that is offered instead. */
export interface RepairLink {
  readonly text: string;
  readonly url: string;
  readonly tweets: string;
}

/** What the route knows of a search. */
export interface AnsweredSearch {
  /** Parameters as they stand in the address. */
  readonly typed: URLSearchParams;
  readonly params: SearchParams;
  readonly problems: readonly ParamProblem[];
  /** Names of unknown parameters. */
  readonly ignored: readonly string[];
  /** The address waits for the counts (COUNTS_WAIT). */
  readonly waits: boolean;
  /** The address shows media (MEDIA_SHOWN). */
  readonly showsMedia: boolean;
  /** The address shows the timeline as a table, too (TIMELINE_TABLE). */
  readonly showsTable: boolean;
  readonly answer: SearchAnswer;
  /** Of the results, where they were made while Elasticsearch still counted. */
  readonly cards?: readonly ResultCard[] | undefined;
}

export function searchPage(search: AnsweredSearch): SearchPageView {
  const { params, answer } = search;
  const { total, query, results } = answer;
  const heading = headingOf(total);
  const place = placeOf(params, answer);
  const title = [params.q, heading, place.toLowerCase()].filter((part) => part !== '').join(' - ');
  const bare = withoutFilters(params);
  // Files of a text that was left out whole are refused (exports/tweetExport.ts).
  const isAsked = params.q === '' || query.clauses.length > 0;
  return {
    ...pageFrame({
      title,
      // Of all searches there are too many: only the one for everything is for search engines.
      noindex:
        searchUrl(params) !== searchUrl(EVERYTHING) ||
        search.waits ||
        search.showsMedia ||
        search.showsTable ||
        !answer.counts_complete,
      showsMedia: search.showsMedia,
      canonical: searchUrl(params),
      alternates: isAsked ? alternates(params) : [],
      structured: searchData(title, searchUrl(params)),
      skipLinks: total > 0 ? [TO_RESULTS, TO_FILTERS] : [TO_FILTERS],
      form: searchForm(params, bare),
    }),
    heading,
    jsonUrl: searchUrl(params, '.json'),
    reading: params.q === '' ? '' : query.reading,
    withoutQuery: params.q === '' ? undefined : withoutQueryUrl(params),
    warnings: query.warnings.map(({ message }) => message),
    ignored: setAside(search),
    clauses: clauseCounts(query, total),
    share: shareView(params, answer),
    unusualUrl: total > 0 ? unusualUrlOf(params) : undefined,
    waitUrl: answer.counts_complete ? undefined : COUNTS_WAIT.url(searchUrl(params)),
    filters: activeFilters(params, answer),
    clearUrl: isNarrowed(params) && searchUrl(bare) !== searchUrl(params) ? searchUrl(bare) : undefined,
    sorts: total > 1 ? sortLinks(params) : [],
    timeline: timelineView(params, answer.timeline, tableAt(search)),
    mediaCover: mediaCover(search),
    results: search.cards ?? results.map(resultCard),
    start: (params.after?.seen ?? (params.page - 1) * params.perPage) + 1,
    place,
    pagination: pagination(params, total, answer.next),
    reach: params.after === undefined ? reachOf(total) : undefined,
    beyond: results.length === 0 && total > 0 ? searchUrl(firstPage(params)) : undefined,
    repairs: query.repairs.map(({ text, url, count: found }) => ({
      text,
      url,
      tweets: counted(found, 'tweet'),
    })),
    downloads: isAsked ? downloads(params, total) : [],
    keep: keepView(params),
    dates: dateForm(search),
    facets: facetList(params, answer),
  };
}

function unusualUrlOf(params: SearchParams): string | undefined {
  const text = wholeText(params);
  return text === undefined ? undefined : unusualUrl(text);
}

function tableAt({ params, showsTable }: AnsweredSearch): TableAt {
  const path = searchUrl(firstPage(params));
  return { url: TIMELINE_TABLE.url(path), withoutUrl: path, isShown: showsTable };
}

function mediaCover({ params, showsMedia, answer }: AnsweredSearch): SearchPageView['mediaCover'] {
  if (!answer.results.some(({ media }) => media.length > 0)) return undefined;
  const path = searchUrl(params);
  return showsMedia
    ? { label: 'Cover the media', url: path }
    : { label: 'Show the media on this page', url: MEDIA_SHOWN.url(path) };
}

const TO_RESULTS = { url: '#results', label: 'Skip to the results' };
const TO_FILTERS = { url: '#narrow', label: 'Skip to the filters' };

const headingOf = (total: number): string => (total === 0 ? 'No tweets found' : counted(total, 'tweet'));

/** Where in the list this page is. Numbers behind a place are those of the archive that it was made for. */
function placeOf({ after, page, perPage }: SearchParams, { total, results, query }: SearchAnswer): string {
  const pages = pageCount(total, perPage);
  if (after === undefined) return pages > 1 ? `Page ${count(page)} of ${count(pages)}` : '';
  if (results.length === 0 || query.warnings.some(({ code }) => code === 'reloaded')) return '';
  return `Tweets ${count(after.seen + 1)} to ${count(after.seen + results.length)} of ${count(total)}`;
}

/** Counts by clause say which word narrowed the search; a single clause says nothing that the total does not. */
function clauseCounts({ clauses }: AnsweredQuery, total: number): SearchPageView['clauses'] {
  if (clauses.length < 2 && total > 0) return [];
  return clauses.map((clause) => ({
    text: clause.text,
    tweets: counted(clause.count, 'tweet'),
    none: clause.count === 0,
  }));
}

const reachOf = (total: number): string | undefined =>
  total > RESULT_WINDOW
    ? `Pages have numbers up to ${count(RESULT_WINDOW)} tweets. From the last of them “Next” leads on to the end.`
    : undefined;
