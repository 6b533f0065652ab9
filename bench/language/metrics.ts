/** How well one query was answered; all from 0 to 1. */
export interface Judged {
  /** Share of what was found that is relevant; 0 where nothing was found. */
  readonly precision: number;
  /** Share of what is relevant that was found. */
  readonly recall: number;
  readonly f1: number;
  /** Recall of the documents that hold only other forms of the word; undefined where there are none. */
  readonly otherForms: number | undefined;
  readonly ndcg: number;
}

const NDCG_DEPTH = 10;

/**
 * Judges one answer. Gains are binary: a document is relevant, or it is not.
 * @param found ids in the order of the answer, each once
 * @param relevant ids that should be found; at least one
 * @param otherForms those of them that do not hold the word as it was asked for
 */
export function judge(
  found: readonly string[],
  relevant: ReadonlySet<string>,
  otherForms: ReadonlySet<string>,
): Judged {
  const hits = found.filter((id) => relevant.has(id));
  const precision = found.length === 0 ? 0 : hits.length / found.length;
  const recall = hits.length / relevant.size;
  const otherHits = hits.filter((id) => otherForms.has(id)).length;
  return {
    precision,
    recall,
    f1: hits.length === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    otherForms: otherForms.size === 0 ? undefined : otherHits / otherForms.size,
    ndcg: ndcg(found, relevant),
  };
}

/** nDCG@10 with binary gains: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002. */
function ndcg(found: readonly string[], relevant: ReadonlySet<string>): number {
  const gain = (rank: number): number => 1 / Math.log2(rank + 2);
  const gained = found.slice(0, NDCG_DEPTH).map((id, rank) => (relevant.has(id) ? gain(rank) : 0));
  const ideal = Array.from({ length: Math.min(NDCG_DEPTH, relevant.size) }, (_, rank) => gain(rank));
  return sum(gained) / sum(ideal);
}

/** The mean of the values that are there; undefined where there are none. */
export function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : sum(known) / known.length;
}

/** Each figure's mean over all queries: a query counts the same however many documents it has. */
export function meanOf(judged: readonly Judged[]): Readonly<Record<keyof Judged, number | undefined>> {
  return {
    precision: mean(judged.map(({ precision }) => precision)),
    recall: mean(judged.map(({ recall }) => recall)),
    f1: mean(judged.map(({ f1 }) => f1)),
    otherForms: mean(judged.map(({ otherForms }) => otherForms)),
    ndcg: mean(judged.map(({ ndcg }) => ndcg)),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
