import { Unfinished } from './waitReason.ts';

/** The parts of answers that tell that they are not whole. */
interface Answer {
  readonly timed_out?: boolean;
  readonly _shards?: { readonly failed?: number };
  readonly docs?: readonly { readonly error?: { readonly type?: string } }[];
}

/**
 * Elasticsearch answers 200 too where a shard could not be asked, as while it restarts: searches, counts and refreshes
 * tell of fewer shards, `_mget` of an error in the place of a document. A load would take that for an empty index.
 * @throws Unfinished
 */
export function requireWhole(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return;
  const { timed_out, _shards, docs } = answer as Answer;
  const failed = _shards?.failed ?? 0;
  if (failed > 0) throw new Unfinished('away', `${failed} shards did not answer`);
  if (timed_out === true) throw new Unfinished('overloaded', 'the answer was cut off by a time limit');
  const lost = Array.isArray(docs) ? docs.map((doc) => doc?.error?.type).find(mayCome) : undefined;
  if (lost !== undefined) throw new Unfinished('away', `a document did not come: ${lost}`);
}

const mayCome = (type: string | undefined): boolean =>
  type !== undefined && type !== 'index_not_found_exception';
