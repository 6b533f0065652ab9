import type { Row } from './rows.ts';

/** A file as Twitter wrote them: UTF-8, line feeds, every field quoted, `""` for a quotation mark. */
export function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Row<NoInfer<Column>>[],
): string {
  const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const line = (values: readonly string[]): string => `${values.map(quote).join(',')}\n`;
  return line(columns) + rows.map((row) => line(columns.map((column) => row[column]))).join('');
}
