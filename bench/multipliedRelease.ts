import { readHeader, type Columns } from '../indexer/columns.ts';
import { csvRows } from '../indexer/csvRows.ts';
import type { Source } from '../indexer/source.ts';
import { mixBits } from '../search/randomOrder.ts';
import type { TweetColumn } from '../search/releaseColumns.ts';

/** From the ids of one copy to those of the next: 24 copies of ids of 2018 stay below 2^64. */
const ID_STEP = 750_000_000_000_000_000n;
export const MOST_COPIES = 24;
/** Tweets of the copy that later ones may name. */
const RECENT = 4_096;

/**
 * A tweets file that holds another one many times over, written while it is read: every copy has tweets, accounts and
 * texts of its own. The releases with ids of their own making name no other tweets, so relations are invented, inside of
 * each copy and more than any release has of them (INVENTED).
 * @param copies up to MOST_COPIES
 */
export const multiplied = (source: Source, copies: number): Source => ({
  ...source,
  path: `${source.path} × ${copies}`,
  name: `${copies}-${source.name}`,
  size: source.size * copies,
  open: (onBytes) => Promise.resolve(rowsOfCopies(source, copies, onBytes)),
});

async function* rowsOfCopies(
  source: Source,
  copies: number,
  onBytes: (bytes: Buffer) => void,
): AsyncGenerator<Buffer> {
  for (let number = 0; number < copies; number += 1) {
    let copy: Copy | undefined;
    for await (const batch of csvRows(await source.open(onBytes), source.path)) {
      const lines: string[] = [];
      for (const { values } of batch) {
        if (copy !== undefined) lines.push(toLine(copy.rowOf(values)));
        else {
          copy = new Copy(number, readHeader(values, source.path));
          if (number === 0) lines.push(toLine(values));
        }
      }
      yield Buffer.from(lines.join(''));
    }
  }
}

const toLine = (cells: readonly string[]): string =>
  `"${cells.map((cell) => (cell.includes('"') ? cell.replaceAll('"', '""') : cell)).join('","')}"\n`;

/**
 * What a tweet that is no retweet names, by one of 20 cases: 9 a tweet of the copy that it replies to, 4 one that is
 * not there, 2 one that it quotes. Of retweets one in 3 is cut and names its original.
 */
const INVENTED: readonly (readonly [column: TweetColumn, isThere: boolean])[] = [
  ...Array.from({ length: 9 }, () => ['in_reply_to_tweetid', true] as const),
  ...Array.from({ length: 4 }, () => ['in_reply_to_tweetid', false] as const),
  ...Array.from({ length: 2 }, () => ['quoted_tweet_tweetid', true] as const),
];
const CASES = 20;

/** One of the copies. */
class Copy {
  readonly #number: number;
  readonly #positions: Columns['positions'];
  readonly #recent: string[] = [];
  #rows = 0;
  #originals = 0;

  constructor(number: number, { positions }: Columns) {
    this.#number = number;
    this.#positions = positions;
  }

  /** The next row. */
  rowOf(values: readonly string[]): readonly string[] {
    const cells = [...values];
    const row = this.#rows;
    this.#rows += 1;
    const id = this.#change(cells, 'tweetid', (published) =>
      String(BigInt(published) + BigInt(this.#number) * ID_STEP),
    );
    this.#change(cells, 'userid', (published) => `${this.#number}${published}`);
    // In front: what a text ends in tells whether it was cut.
    this.#change(cells, 'tweet_text', (text) => `copy${this.#number} ${text}`);
    const named = this.#recent[(mixBits(row) >>> 0) % this.#recent.length] ?? id;
    if (/^true$/i.test(cells[this.#positions.is_retweet ?? -1] ?? '')) this.#retweet(cells, row, named);
    else {
      const [column, isThere] = INVENTED[(mixBits(~row) >>> 0) % CASES] ?? [];
      if (column !== undefined) {
        this.#change(cells, column, () => (isThere === true ? named : String(BigInt(id) + 1n)));
      }
      this.#recent[this.#originals % RECENT] = id;
      this.#originals += 1;
    }
    return cells;
  }

  #retweet(cells: string[], row: number, original: string): void {
    if (row % 3 !== 0) return;
    this.#change(cells, 'retweet_tweetid', () => original);
    this.#change(cells, 'tweet_text', (text) => `${text}\u2026`);
  }

  /** @returns what the cell became; '' where the file lacks the column */
  #change(cells: string[], column: TweetColumn, to: (cell: string) => string): string {
    const at = this.#positions[column];
    if (at === undefined) return '';
    return (cells[at] = to(cells[at] ?? ''));
  }
}
