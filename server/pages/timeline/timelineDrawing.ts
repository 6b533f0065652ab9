import type { CountedTime, TimelineBucket, TimelineInterval } from '../../searching/timelineAnswer.ts';

/** What is drawn. A comparison knows neither the tweets of which those are a part, nor where they are cut. */
export interface DrawnTimeline {
  readonly interval: TimelineInterval;
  readonly buckets: readonly DrawnBucket[];
}

export type DrawnBucket = CountedTime & Partial<Pick<TimelineBucket, 'of' | 'partial'>>;

/** Units of the drawing; its style stretches it. */
export const BAR_WIDTH = 10;
export const HEIGHT = 100;
