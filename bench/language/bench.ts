import type { Measurement } from '../report.ts';
import type { Archive } from './archive.ts';
import type { TestData, Text } from './testData.ts';

/** What a measure works with. */
export interface LanguageBench {
  readonly data: TestData;
  /** Languages or sets to measure; undefined: all. */
  readonly only: ReadonlySet<string> | undefined;
  /** Word pairs taken of each kind and language. */
  readonly pairs: number;
  open(name: string, texts: readonly Text[]): Promise<Archive>;
}

/** What a measure found: a table, and what is below the goals, in words. */
export interface LanguageFigures {
  readonly measurements: readonly Measurement[];
  readonly shortfalls: readonly string[];
}

/** Whether a set is to be measured. */
export const isWanted = ({ only }: LanguageBench, name: string): boolean => only?.has(name) ?? true;

/** `what` where a figure is below its goal. */
export const shortfall = (
  what: string,
  figure: number | undefined,
  goal: number | undefined,
): readonly string[] =>
  figure !== undefined && goal !== undefined && figure < goal
    ? [`${what}: ${figure.toFixed(3)}, goal ${goal.toFixed(3)}`]
    : [];
