import {
  DEFAULT_PER_PAGE,
  firstPage,
  searchUrl,
  type ParamProblem,
  type SearchParams,
} from '../address/searchParams.ts';
import { requireParams } from '../address/strictParams.ts';
import type { FormatName } from './formats.ts';

/** Asks for CSV that programs read right which guess what a cell is; `excel=1`. */
const EXCEL = 'excel';

/** A download as its address says it. */
export interface ExportAddress {
  readonly params: SearchParams;
  readonly spreadsheet: boolean;
  /** Where the reader is sent first; undefined where the address is the canonical one. */
  readonly redirect: string | undefined;
}

/**
 * Reads the address of a download. One that names a page, or its length, leads to the whole: a download that went on
 * from a page, or kept to it, would look like a whole one when it is opened later.
 * @throws SiteError `bad_request` with every parameter that cannot be used
 */
export function readExportAddress(format: FormatName, search: URLSearchParams): ExportAddress {
  const others = new URLSearchParams([...search].filter(([name]) => format !== 'csv' || name !== EXCEL));
  const excel = format === 'csv' ? search.getAll(EXCEL).map((value) => value.trim()) : [];
  const problems = excel.flatMap((value): ParamProblem[] =>
    ['', '1'].includes(value) ? [] : [{ param: EXCEL, message: `excel may only be 1, or be left out.` }],
  );
  const { params, redirect } = requireParams(others, problems);
  const spreadsheet = excel.includes('1');
  const whole = { ...firstPage(params), perPage: DEFAULT_PER_PAGE };
  const isWhole = searchUrl(whole) === searchUrl(params) && !excel.includes('');
  return {
    params: whole,
    spreadsheet,
    redirect: redirect || !isWhole ? exportUrl(format, whole, spreadsheet) : undefined,
  };
}

/** The canonical address of a download: that of the search, whole. */
export function exportUrl(format: FormatName, params: SearchParams, spreadsheet = false): string {
  const url = searchUrl({ ...firstPage(params), perPage: DEFAULT_PER_PAGE }, `.${format}`);
  return spreadsheet ? `${url}${url.includes('?') ? '&' : '?'}${EXCEL}=1` : url;
}
