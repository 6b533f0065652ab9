/** First millisecond of Twitter's id clock, 2010-11-04T01:42:54.657Z. */
const SNOWFLAKE_EPOCH_MS = 1_288_834_974_657;
/** Ids below were counted, not timed. https://blog.x.com/engineering/en_us/a/2010/announcing-snowflake */
const FIRST_SNOWFLAKE = 29_700_859_247n;
/** Bits of a snowflake below its time: 10 for the machine, 12 for the sequence. */
const BITS_BELOW_TIME = 22n;

/**
 * The millisecond in which a tweet id was given out, from the id itself.
 * @param id 1 to 20 digits
 * @returns epoch milliseconds; undefined for ids from before November 2010
 */
export function snowflakeTime(id: string): number | undefined {
  const value = BigInt(id);
  return value < FIRST_SNOWFLAKE ? undefined : Number(value >> BITS_BELOW_TIME) + SNOWFLAKE_EPOCH_MS;
}

/**
 * The best known time of a tweet: that of its id where it falls into the published minute, else that minute.
 * @param publishedMs epoch milliseconds of the published minute
 */
export function tweetTime(id: string, publishedMs: number): number {
  const exact = snowflakeTime(id);
  return exact !== undefined && Math.floor(exact / 60_000) * 60_000 === publishedMs ? exact : publishedMs;
}

/** ISO 8601, UTC: with milliseconds where the tweet's id gives them, else to the minute that was published. */
export function isoTweetTime(id: string, timeMs: number): string {
  const iso = new Date(timeMs).toISOString();
  return snowflakeTime(id) === timeMs ? iso : `${iso.slice(0, 16)}Z`;
}
