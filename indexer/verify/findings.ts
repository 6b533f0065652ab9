import { ownCopy } from '../cells.ts';
/** Something that differs between files and index. */
export interface Difference {
  /** What it is said of. */
  readonly what: 'tweet' | 'account' | 'file' | 'campaign';
  /** In words, the same for all of its kind: `differs in likes`, `is not in the index`. */
  readonly problem: string;
  readonly id?: string | undefined;
  /** Where the row stands. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly inFile?: unknown;
  readonly inIndex?: unknown;
  /** What the report of the load says. */
  readonly recorded?: unknown;
}

export type Example = Omit<Difference, 'what' | 'problem'>;

/** All differences of one kind: how many, and the first few. */
export interface Finding extends Pick<Difference, 'what' | 'problem'> {
  count: number;
  readonly examples: Example[];
}

/** Examples that are kept of each kind, and characters of each value: a whole index may differ. */
const MOST_EXAMPLES = 10;
const LONGEST_VALUE = 300;

/** Collects differences by kind; memory is bounded by the number of kinds. */
export class Findings {
  readonly #ofKind = new Map<string, Finding>();

  add({ what, problem, ...example }: Difference): void {
    const kind = `${what} ${problem}`;
    let finding = this.#ofKind.get(kind);
    if (finding === undefined) {
      finding = { what, problem, count: 0, examples: [] };
      this.#ofKind.set(kind, finding);
    }
    finding.count += 1;
    if (finding.examples.length >= MOST_EXAMPLES) return;
    finding.examples.push({
      ...example,
      ...('inFile' in example && { inFile: shortValue(example.inFile) }),
      ...('inIndex' in example && { inIndex: shortValue(example.inIndex) }),
    });
  }

  get all(): readonly Finding[] {
    return [...this.#ofKind.values()];
  }
}

/** A value that a report can hold; null: nothing is there. */
function shortValue(value: unknown): unknown {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text.length <= LONGEST_VALUE) return JSON.parse(JSON.stringify(value));
  return `${ownCopy(text.slice(0, LONGEST_VALUE))}…`;
}
