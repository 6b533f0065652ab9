/** What became of the documents sent to one index. */
export interface BulkTally {
  created: number;
  /** Took the place of a lower version. */
  updated: number;
  /** Came after a higher version, and changed nothing. */
  outdated: number;
  /** Sent twice, because the answer to the first request was lost: created, updated or outdated by that one. */
  resent: number;
  /** Refused by Elasticsearch, by reason. */
  readonly dropped: Map<string, number>;
}

export const emptyTally = (): BulkTally => ({
  created: 0,
  updated: 0,
  outdated: 0,
  resent: 0,
  dropped: new Map(),
});

/** Documents of a tally that Elasticsearch refused. */
export const countDropped = ({ dropped }: BulkTally): number =>
  [...dropped.values()].reduce((sum, count) => sum + count, 0);

/** Documents of a tally, whatever became of them. */
export const countSent = (tally: BulkTally): number =>
  tally.created + tally.updated + tally.outdated + tally.resent + countDropped(tally);

export function mergeTallies(a: BulkTally, b: BulkTally): BulkTally {
  const dropped = new Map(a.dropped);
  for (const [reason, count] of b.dropped) dropped.set(reason, (dropped.get(reason) ?? 0) + count);
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    outdated: a.outdated + b.outdated,
    resent: a.resent + b.resent,
    dropped,
  };
}

/** What an index holds in the end of what a load sent to it. */
export interface Settled {
  /** Documents of the load in the index. */
  readonly indexed: number;
  /** Rows whose id came again: the last one stays. */
  readonly duplicates: number;
  readonly dropped: number;
}

/**
 * Checks the documents that an index holds against those that were sent, and tells where the rows went. A document that
 * was sent twice may have been created or not by the request whose answer was lost; the count tells.
 * @param count documents in the index
 * @param sent documents of the load that were given to be sent
 * @returns undefined where it does not add up
 */
export function settle(count: number, sent: number, own: BulkTally, carried: BulkTally): Settled | undefined {
  if (countSent(own) !== sent) return undefined;
  const indexed = count - carried.created - carried.resent;
  const unsettled = own.created + own.resent - indexed;
  if (unsettled < 0 || unsettled > own.resent) return undefined;
  return { indexed, duplicates: own.updated + own.outdated + unsettled, dropped: countDropped(own) };
}
