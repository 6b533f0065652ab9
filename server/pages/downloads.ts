import { exportUrl } from '../exports/exportAddress.ts';
import { FORMAT_NAMES, FORMATS, mediaTypeOf } from '../exports/formats.ts';
import { counted } from '../helpers/counted.ts';
import { searchUrl, type SearchParams } from '../address/searchParams.ts';
import type { Alternate } from './pageFrame.ts';

/** A way to take the whole result away. */
export interface DownloadLink {
  readonly url: string;
  /** `CSV, 1,234 rows` */
  readonly label: string;
  readonly use: string;
}

/** Links to the whole result in every format; none where there is nothing to take. */
export function downloads(params: SearchParams, total: number): readonly DownloadLink[] {
  if (total === 0) return [];
  const size = counted(total, 'row');
  return FORMAT_NAMES.flatMap((name) => {
    const { label, use } = FORMATS[name];
    const link = { url: exportUrl(name, params), label: `${label}, ${size}`, use };
    return name === 'csv' ? [link, forSpreadsheets(params, size)] : [link];
  });
}

const forSpreadsheets = (params: SearchParams, size: string): DownloadLink => ({
  url: exportUrl('csv', params, true),
  label: `CSV for Excel, ${size}`,
  use: 'ids stay whole and no text runs as a formula; an apostrophe stands before both',
});

/** The same page as JSON, and the whole result in every format. */
export const alternates = (params: SearchParams): readonly Alternate[] => [
  { type: 'application/json', title: 'JSON', url: searchUrl(params, '.json') },
  ...FORMAT_NAMES.map((name) => ({
    type: mediaTypeOf(FORMATS[name]),
    title: FORMATS[name].label,
    url: exportUrl(name, params),
  })),
];
