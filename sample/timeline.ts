import type { Campaign } from './campaigns.ts';
import type { Random } from './random.ts';
import { TOPICS, type Topic } from './texts/phrasebook.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BURST_SHARE = 0.34;
const THREAD_SHARE = 0.012;
const THREAD_LENGTH = 3;

/** A moment in which somebody tweets. */
export interface Moment {
  readonly timeMs: number;
  readonly topic: Topic;
  readonly inBurst: boolean;
  /** Number of the thread of which it is a part, and of the part, from 1. */
  readonly thread?: { readonly number: number; readonly part: number; readonly of: number };
}

/** The moments of a campaign in the order of time; no two share a millisecond. */
export function planMoments(campaign: Campaign, random: Random): Moment[] {
  const moments = new Map<number, Moment>();
  const end = Date.parse(campaign.to) + DAY_MS;
  const add = (moment: Moment): void => {
    if (moment.timeMs < end && moments.size < campaign.tweets) moments.set(moment.timeMs, moment);
  };
  for (let thread = 0; moments.size < campaign.tweets;) {
    const moment = random.chance(BURST_SHARE) ? burstMoment(campaign, random) : quietMoment(campaign, random);
    const room = campaign.tweets - moments.size >= THREAD_LENGTH;
    if (!room || moments.has(moment.timeMs) || !random.chance(THREAD_SHARE)) {
      if (!moments.has(moment.timeMs)) add(moment);
      continue;
    }
    thread += 1;
    for (let part = 1; part <= THREAD_LENGTH; part += 1) {
      const timeMs = moment.timeMs + (part - 1) * 70_000 + random.below(20_000);
      add({ ...moment, timeMs, thread: { number: thread, part, of: THREAD_LENGTH } });
    }
  }
  return [...moments.values()].sort((a, b) => a.timeMs - b.timeMs);
}

function burstMoment(campaign: Campaign, random: Random): Moment {
  const burst = random.pickWeighted(campaign.bursts, ({ weight }) => weight);
  const start = Date.parse(burst.day) + 7 * HOUR_MS;
  const later = -Math.log(1 - random.next()) * burst.hours * HOUR_MS;
  return { timeMs: start + Math.floor(later), topic: burst.topic, inBurst: true };
}

/** Outside bursts: more with the years, little at night. */
function quietMoment(campaign: Campaign, random: Random): Moment {
  const from = Date.parse(campaign.from);
  const days = (Date.parse(campaign.to) - from) / DAY_MS + 1;
  const day = Math.floor(days * Math.sqrt(random.next()));
  const hour = random.pickWeighted(HOURS, wakefulness) + random.next();
  return {
    timeMs: from + day * DAY_MS + Math.floor(hour * HOUR_MS),
    topic: random.chance(0.4) ? 'daily' : random.pick(TOPICS),
    inBurst: false,
  };
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const wakefulness = (hour: number): number => (hour < 5 ? 0.15 : hour < 9 ? 0.7 : hour < 21 ? 1 : 0.5);
