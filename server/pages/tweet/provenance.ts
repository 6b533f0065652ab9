import { count } from '../../helpers/count.ts';
import { day } from '../../helpers/dates.ts';
import type { Source } from '../../threads/contextAnswer.ts';

/** Where a tweet stands in the release, and how to look it up there. */
export interface Provenance {
  readonly rows: readonly { readonly label: string; readonly text: string }[];
  /** Commands of a shell that print the hashes; none where the place is not known. */
  readonly checks: readonly { readonly label: string; readonly command: string }[];
}

const NOT_RECORDED = 'not recorded: loaded before places were kept';

export function provenance(source: Source): Provenance {
  const { file, file_sha256, file_rows, row, line, last_line, row_sha256 } = source;
  const rows = file_rows === null ? '' : ` of ${count(file_rows)}`;
  const lines = line === last_line ? `line ${line}` : `lines ${line} to ${last_line}`;
  return {
    rows: [
      { label: 'File', text: file ?? NOT_RECORDED },
      { label: 'SHA-256 of the file', text: file_sha256 ?? 'not recorded' },
      { label: 'Row', text: row === null ? NOT_RECORDED : `${count(row)}${rows}, on ${lines}` },
      { label: 'SHA-256 of the row', text: row_sha256 ?? 'not recorded' },
      { label: 'Loaded', text: day(source.loaded) },
    ],
    checks: file === null || line === null ? [] : checks(file, line, last_line ?? line),
  };
}

/**
 * A shell takes the line end away from what a command printed, and so leaves the bytes that were hashed. Of a packed
 * file the file as it lies there was hashed, of an entry of a zip its content.
 */
function checks(file: string, first: number, last: number): Provenance['checks'] {
  const lines = first === last ? `sed -n '${first}{p;q;}'` : `sed -n '${first},${last}p;${last}q'`;
  const [, zip, entry] = /^(.+?\.zip)\/(.+)$/is.exec(file) ?? [];
  const name = quoted(file);
  const [row, whole] =
    zip !== undefined && entry !== undefined
      ? [
          `unzip -p ${quoted(zip)} ${quoted(entry)} | ${lines}`,
          `unzip -p ${quoted(zip)} ${quoted(entry)} | sha256sum`,
        ]
      : [/\.gz$/i.test(file) ? `gzip -dc ${name} | ${lines}` : `${lines} ${name}`, `sha256sum ${name}`];
  return [
    { label: 'The row', command: `printf %s "$(${row})" | sha256sum` },
    { label: 'The file', command: whole },
  ];
}

/** A name as one word of a shell, whatever it holds; one that begins with `-` is no option. */
const quoted = (name: string): string =>
  `'${(name.startsWith('-') ? `./${name}` : name).replaceAll("'", String.raw`'\''`)}'`;
