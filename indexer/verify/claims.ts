import { randomPlace } from '../../search/randomOrder.ts';
import type { Client } from '../../common/client.ts';
import type { TweetDocument } from '../../search/documents.ts';
import type { TweetField } from '../../search/fields.ts';
import { NumberList } from '../firstPass/rows.ts';
import { storedDocuments } from '../storedDocuments.ts';
import type { Findings } from './findings.ts';

/** Of a row that should be in no document. */
const NO_TWEET = 0;

type Claim = Pick<TweetDocument, 'id' | 'source_file' | 'source_row' | 'source_line'>;

/**
 * Which tweet each row should be, so that of any document it can be told whether it is that of the row that it names:
 * 4 bytes a row. One document in four billion is taken for another.
 */
export class RowClaims {
  readonly #tweets = new NumberList();
  /** Numbers of the files of a name. */
  readonly #files = new Map<string, readonly number[]>();
  readonly #firstRows: number[] = [];

  /** A file begins. @param name as documents have it @param place of its first row among all rows, from 0 */
  startFile(name: string, place: number): void {
    this.#files.set(name, [...(this.#files.get(name) ?? []), this.#firstRows.length]);
    this.#firstRows.push(place);
  }

  /** Rows come in order; those that are left out are no tweet. @param place among all rows, from 0 */
  add(place: number, id: string): void {
    while (this.#tweets.size < place) this.#tweets.push(NO_TWEET);
    this.#tweets.push(randomPlace(id) + 1);
  }

  /** Whether a document is that of the row that it names. */
  isTrue({ id, source_file, source_row }: Claim): boolean {
    return (this.#files.get(source_file) ?? []).some((file) => {
      const end = this.#firstRows[file + 1] ?? this.#tweets.size;
      const place = (this.#firstRows[file] ?? 0) + source_row - 1;
      return place < end && this.#tweets.at(place) === randomPlace(id) + 1;
    });
  }
}

const CLAIM: readonly TweetField[] = ['id', 'source_file', 'source_row', 'source_line'];

/** Tells of the documents of a load that no row of its files stands for. @param lacking its files that are not at hand */
export async function findClaims(
  client: Client,
  index: string,
  load: string,
  claims: RowClaims,
  lacking: ReadonlySet<string>,
  findings: Findings,
): Promise<void> {
  const search = { query: { term: { load } }, _source: [...CLAIM] };
  for await (const claim of storedDocuments<Claim>(client, [index], search)) {
    if (claims.isTrue(claim) || lacking.has(claim.source_file)) continue;
    const { id, source_file: file, source_line: line } = claim;
    findings.add({ what: 'tweet', problem: 'is in the index, and no row of the file is it', id, file, line });
  }
}
