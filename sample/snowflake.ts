/** First millisecond of Twitter's id clock. */
const EPOCH_MS = 1_288_834_974_657n;
/** Machine and sequence number, below the time. */
const LOW_BITS = 22n;

/**
 * An id that Twitter could have given out at that time; the reverse of `snowflakeTime`.
 * @param timeMs epoch milliseconds, after November 2010
 * @param low number below 2 to the power of 22 that tells ids of one millisecond apart
 */
export function snowflakeAt(timeMs: number, low: number): string {
  return (((BigInt(timeMs) - EPOCH_MS) << LOW_BITS) | BigInt(low)).toString();
}

/** What a spreadsheet makes of an id: `1.198473762313818e+18`. */
export function damagedId(id: string): string {
  return id.length > 15 ? Number(id).toExponential() : `${id}.0`;
}
