import type { estypes } from '@elastic/elasticsearch';
import type { TweetDocument } from '../../search/documents.ts';
import type { Ask, Question } from '../../server/archive/ask.ts';
import { createHandleBook } from '../../server/searching/handleBook.ts';
import type { Archive } from '../../server/searching/tweetSearch.ts';
import { aTweetDocument } from './documents.ts';

/** How a fake engine answers. */
export interface FakeEngine {
  /** Tweets that every search finds, up to its size. */
  readonly tweets?: readonly TweetDocument[];
  /** Tweets that every search finds in all. */
  readonly total?: number;
  /** First and last tweet, epoch milliseconds. */
  readonly span?: readonly [first: number, last: number];
  /** Waits before the questions of a round trip are answered. */
  readonly delay?: (questions: readonly Question[]) => Promise<void>;
}

/** A fake engine, and what it was asked. */
export interface AskedArchive extends Archive {
  /** The questions of each round; a round needs an answer of the one before. */
  readonly rounds: readonly (readonly Question[])[];
}

/** Time that a round trip takes. */
const ANSWER_MS = 2;

/** Answers every question with an answer of its own form: the same tweets, and empty values. */
export function fakeEngine({
  tweets = [aTweetDocument()],
  total = 100,
  span,
  delay,
}: FakeEngine = {}): AskedArchive {
  const rounds: Question[][] = [];
  let round: { readonly questions: Question[]; readonly answered: Promise<void> } | undefined;
  const ask = async (...questions: readonly Question[]): Promise<unknown> => {
    round ??= openRound();
    round.questions.push(...questions);
    await round.answered;
    await delay?.(questions);
    return questions.map(({ body }) => ({
      took: 1,
      hits: {
        total: { value: total },
        hits: tweets
          .slice(0, body.size)
          .map((tweet) => ({ _source: tweet, sort: [1, tweet.id, tweet.campaign] })),
      },
      ...(body.aggs && { aggregations: answerAggregations(body.aggs, span ?? [0, 0]) }),
    }));
  };
  /** All that begins before its answers come belongs to it: none of it was made to wait for another. */
  function openRound(): NonNullable<typeof round> {
    const questions: Question[] = [];
    rounds.push(questions);
    const answered = new Promise<void>((resolve) =>
      setTimeout(() => {
        round = undefined;
        resolve();
      }, ANSWER_MS),
    );
    return { questions, answered };
  }

  return {
    rounds,
    ask: ask as Ask,
    askUntil: (signal) =>
      ((...questions: readonly Question[]) =>
        Promise.race([
          ask(...questions),
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
        ])) as Ask,
    build: async () => 'fakebuild1',
    handles: createHandleBook(),
  };
}

type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;

const answerAggregations = (aggs: Aggregations, span: readonly [number, number]): Record<string, object> =>
  Object.fromEntries(Object.entries(aggs).map(([name, body]) => [name, answerOne(name, body, span)]));

function answerOne(
  name: string,
  { aggs, filters, terms, date_histogram, cardinality, min, max }: estypes.AggregationsAggregationContainer,
  span: readonly [number, number],
): object {
  if (min !== undefined) return { value: span[0] };
  if (max !== undefined) return { value: span[1] };
  if (cardinality !== undefined) return { value: 0 };
  if (date_histogram !== undefined) return { buckets: [] };
  if (filters !== undefined) {
    const asked = filters.filters as unknown as readonly object[];
    return { buckets: asked.map(() => ({ doc_count: 1 })) };
  }
  if (terms !== undefined) {
    const buckets = name === 'totals' ? [{ key: 'fable', doc_count: 1_000 }] : [];
    return { buckets, sum_other_doc_count: 0, doc_count_error_upper_bound: 0 };
  }
  return { doc_count: 1, ...(aggs && answerAggregations(aggs, span)) };
}
