import { stringify } from 'csv-stringify/sync';
import type { FacetAnswer } from '../searching/facetAnswer.ts';

/** A format of the values of a facet beside its page. */
export interface FacetFormat {
  readonly suffix: string;
  readonly label: string;
  readonly contentType: string;
  write(answer: FacetAnswer): string;
}

/** Columns of the CSV. */
export const FACET_COLUMNS = ['value', 'label', 'count'] as const;

export const FACET_FORMATS: readonly FacetFormat[] = [
  {
    suffix: '.json',
    label: 'JSON',
    contentType: 'application/json; charset=utf-8',
    write: (answer) => JSON.stringify(answer),
  },
  {
    suffix: '.csv',
    label: 'CSV',
    contentType: 'text/csv; charset=utf-8; header=present',
    write: toCsv,
  },
];

/** RFC 4180, UTF-8: values as the parameter takes them. A cell with a line end is quoted (exports/csv.ts). */
function toCsv({ values }: FacetAnswer): string {
  const rows = values.map((row) => FACET_COLUMNS.map((column) => String(row[column])));
  return stringify([[...FACET_COLUMNS], ...rows], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
