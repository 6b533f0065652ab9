import type { Client } from '../../common/client.ts';
import type { Measurement } from '../report.ts';
import type { Archive } from './archive.ts';
import type { TestData, Text } from './testData.ts';

/** What a measure works with. */
export interface LanguageBench {
  readonly data: TestData;
  /** Languages or sets to measure; undefined: all. */
  readonly only: ReadonlySet<string> | undefined;
  /** Pairs of words, or of spellings, taken of each kind and language, at most. */
  readonly pairs: number;
  /** Queries asked of each retrieval set, at most. */
  readonly queries: number;
  readonly client: Client;
  /** First part of every index name. */
  readonly prefix: string;
  /** Folder of the real releases. */
  readonly releases: string;
  open(name: string, texts: readonly Text[]): Promise<Archive>;
}

/** What a measure found: a table, and what is below the goals, in words. */
export interface LanguageFigures {
  readonly measurements: readonly Measurement[];
  readonly shortfalls: readonly string[];
}

/** Whether a set is to be measured. */
export const isWanted = ({ only }: LanguageBench, name: string): boolean => only?.has(name) ?? true;

/** `what` where a figure does not reach its goal; one that could not be measured does not. */
export const shortfall = (
  what: string,
  figure: number | undefined,
  goal: number | undefined,
): readonly string[] =>
  goal === undefined || (figure !== undefined && figure >= goal)
    ? []
    : [`${what}: ${toText(figure)}, goal ${toText(goal)}`];

/** `what` where a figure is above the most that it may be, or could not be measured. */
export const excess = (
  what: string,
  figure: number | undefined,
  most: number | undefined,
): readonly string[] =>
  most === undefined || (figure !== undefined && figure <= most)
    ? []
    : [`${what}: ${toText(figure)}, at most ${toText(most)}`];

const toText = (figure: number | undefined): string =>
  figure === undefined || Number.isNaN(figure) ? 'not measured' : figure.toFixed(4);

/** `count` of the values, from the whole of them; all where there are fewer. */
export function sample<T>(values: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, values.length / count);
  return values.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** The same number of each kind, at most. */
export const sampleKinds = <T extends { readonly kind: string }>(
  values: readonly T[],
  count: number,
): readonly T[] => [...Map.groupBy(values, ({ kind }) => kind).values()].flatMap((own) => sample(own, count));
