import { count } from '../helpers/count.ts';
import { RESULT_WINDOW, searchUrl, type SearchParams } from '../searchParams.ts';

/** Links to the other pages of a list; undefined where there is one page. */
export interface PaginationView {
  readonly previous: string | undefined;
  readonly next: string | undefined;
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

export function pagination(params: SearchParams, total: number): PaginationView | undefined {
  const pages = pageCount(total, params.perPage);
  if (pages <= 1) return undefined;
  const url = (page: number): string => searchUrl({ ...params, page });
  const { page } = params;
  return {
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
