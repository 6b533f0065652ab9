import { count } from '../helpers/count.ts';
import { firstPage, RESULT_WINDOW, searchUrl, type SearchParams } from '../address/searchParams.ts';

/** Links to the other pages of a list. */
export interface PaginationView {
  /** Start of the list, where this page has no number. */
  readonly first: string | undefined;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** None where this page has no number. */
  readonly items: readonly PageItem[];
}

export interface PageItem {
  /** Number for readers; undefined: a gap. */
  readonly label: string | undefined;
  readonly url: string;
  readonly current: boolean;
}

/** Pages of a list of `total` tweets that can be reached by number. */
export const pageCount = (total: number, perPage: number): number =>
  Math.max(1, Math.ceil(Math.min(total, RESULT_WINDOW) / perPage));

/**
 * Pages by number as far as they reach, and from there on one after the other. A page without a number links to no
 * previous one: a place knows what follows it, and a browser goes back by itself.
 * @param next path of the next page; null on the last
 * @returns undefined where there is one page
 */
export function pagination(
  params: SearchParams,
  total: number,
  next: string | null,
): PaginationView | undefined {
  if (params.after !== undefined) {
    return { first: searchUrl(firstPage(params)), previous: undefined, next: next ?? undefined, items: [] };
  }
  const url = (page: number): string => searchUrl({ ...params, page });
  const links = numberedPages(params.page, pageCount(total, params.perPage), url);
  return links && { ...links, next: next ?? undefined };
}

/** Links to pages that all have numbers; undefined where there is one. */
export function numberedPages(
  page: number,
  pages: number,
  url: (page: number) => string,
): PaginationView | undefined {
  if (pages <= 1) return undefined;
  return {
    first: undefined,
    previous: page > 1 ? url(page - 1) : undefined,
    next: page < pages ? url(page + 1) : undefined,
    items: numbers(page, pages).map((number) =>
      number === undefined
        ? { label: undefined, url: '', current: false }
        : { label: count(number), url: url(number), current: number === page },
    ),
  };
}

/** First, last, current and its neighbours; undefined where numbers are left out: 1 … 4 5 6 … 62. */
function numbers(page: number, pages: number): readonly (number | undefined)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  return shown.flatMap((number, index) => {
    const gap = number - (shown[index - 1] ?? 0);
    if (gap === 2) return [number - 1, number];
    return gap > 2 ? [undefined, number] : [number];
  });
}
