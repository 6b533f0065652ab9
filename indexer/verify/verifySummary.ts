import { count } from '../count.ts';
import type { CountComparison } from './counts.ts';
import type { Example, Finding } from './findings.ts';
import type { Extent } from './selection.ts';
import type { VerifiedLoad } from './verifyLoad.ts';
import type { VerifyReport } from './verifyReport.ts';

/** Kinds of differences that are shown, examples of each, values of each count; the report has more. */
const MOST_KINDS = 30;
const MOST_EXAMPLES = 3;
/** Characters of a value. */
const LONGEST_VALUE = 80;

/** What the command prints of one campaign, in lines. */
export function formatVerifySummary(report: VerifyReport): readonly string[] {
  const { campaign, isEqual, accounts, tweets, users, differences, notes, seconds } = report;
  return [
    `${campaign}: ${isEqual ? 'files and index say the same' : 'files and index DIFFER'} (${extentOf(report.extent)}; ${seconds.toFixed(1)} s)`,
    ...users.map(
      ({ rows, accounts: listed, refused, superseded }) =>
        `  users files: ${count.format(rows)} rows = ${count.format(listed)} accounts + ${count.format(superseded)} duplicates + ${count.format(refused)} refused`,
    ),
    ...tweets.flatMap((load) => loadLines(load, tweets.length > 1)),
    ...(accounts === null
      ? []
      : [
          `  accounts: ${count.format(accounts.inFiles)} in the files, ${count.format(accounts.inIndex)} in the index; ${compared(accounts)}`,
        ]),
    ...report.counts.map(
      ({ what, inFiles, inIndex }) =>
        `  DIFFERS: ${what}: ${count.format(inFiles)} in the files, ${count.format(inIndex)} in the index`,
    ),
    ...differences.slice(0, MOST_KINDS).flatMap(findingLines),
    ...(differences.length > MOST_KINDS
      ? [`  … and ${differences.length - MOST_KINDS} more kinds, all in the report (--report)`]
      : []),
    ...notes.map((line) => `  note: ${line}`),
  ];
}

const extentOf = (extent: Extent): string =>
  extent === 'whole'
    ? 'every document'
    : `${count.format(extent.sample)} documents of each load, seed ${extent.seed}`;

function loadLines(load: VerifiedLoad, isNamed: boolean): readonly string[] {
  const { rows, inFiles, inIndex, refused, superseded, replaced } = load;
  const here = inFiles ?? rows - refused - superseded;
  return [
    `  tweets${isNamed ? ` of load ${load.load}` : ''}: ${count.format(rows)} rows = ${inFiles === null ? 'up to ' : ''}${count.format(here)} tweets + ` +
      `${count.format(superseded)} duplicates + ${count.format(refused)} refused` +
      `${replaced > 0 ? ` + ${count.format(replaced)} replaced by later rows` : ''}; ` +
      `${count.format(inIndex)} in the index; ${compared(load)}`,
    ...load.counts.flatMap(countLines),
  ];
}

const compared = (of: { readonly compared: number; readonly differing: number }): string =>
  `${count.format(of.compared)} compared field by field, ${count.format(of.differing)} differ`;

function countLines({ what, values, differing, examples }: CountComparison): readonly string[] {
  if (differing === 0) return [`  ${what}: the same (${count.format(values)})`];
  const some = examples
    .slice(0, MOST_EXAMPLES)
    .map((pair) => `${pair.what} ${count.format(pair.inFiles)}/${count.format(pair.inIndex)}`);
  return [
    `  DIFFERS: ${what}: ${count.format(differing)} of ${count.format(values)}, in the files/in the index: ${some.join(', ')}`,
  ];
}

function findingLines({ what, problem, count: n, examples }: Finding): readonly string[] {
  const shown = examples.slice(0, MOST_EXAMPLES).map((example) => `    ${exampleLine(what, example)}`);
  return [
    `  DIFFERS: ${count.format(n)} × ${what} ${problem}`,
    ...shown,
    ...(n > shown.length ? [`    … and ${count.format(n - shown.length)} more`] : []),
  ];
}

function exampleLine(what: string, example: Example): string {
  const { id, file, line } = example;
  const place = file === undefined ? undefined : line === undefined ? file : `${file}, line ${line}`;
  const name = id === undefined ? undefined : what === 'tweet' || what === 'account' ? `${what} ${id}` : id;
  const values = [
    ...('inFile' in example ? [`in the file ${shown(example.inFile)}`] : []),
    ...('inIndex' in example ? [`in the index ${shown(example.inIndex)}`] : []),
    ...('recorded' in example ? [`recorded ${shown(example.recorded)}`] : []),
  ];
  return [
    [name, place && (name === undefined ? place : `(${place})`)].filter(Boolean).join(' '),
    values.join(', '),
  ]
    .filter((part) => part !== '')
    .join(': ');
}

/** A terminal obeys control characters: JSON writes them out. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  const text = JSON.stringify(value).replace(/\p{Cc}/gu, '\uFFFD');
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
