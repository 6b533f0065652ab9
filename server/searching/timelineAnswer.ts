/** Length of the buckets. */
export type TimelineInterval = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Tweets over time; empty buckets are there, and the counts add up to the total. */
export interface Timeline {
  readonly interval: TimelineInterval;
  /** The first and the last tweet that is found, ISO 8601, UTC; null where there is none. */
  readonly first: string | null;
  readonly last: string | null;
  readonly buckets: readonly TimelineBucket[];
}

/** A number of tweets from a moment to another; ISO 8601, UTC; `to` is exclusive. */
export interface CountedTime {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface TimelineBucket extends CountedTime {
  /** Tweets of the chosen campaigns, or of all where none is chosen, in the same time. */
  readonly of: number;
  /** Whether the search, or the release, begins or ends inside the bucket. */
  readonly partial: boolean;
}
