import type { Campaign } from './campaigns.ts';
import { compose, threadPart, type Content, type Scene } from './compose.ts';
import { CLIENTS } from './details.ts';
import type { Counts, Outsider, SampleAccount, SampleTweet } from './model.ts';
import type { Random } from './random.ts';
import { snowflakeAt } from './snowflake.ts';
import { planMoments, type Moment } from './timeline.ts';

const DAY_MS = 86_400_000;
/** The tweets of a campaign in the order of time: each repeats, answers or quotes only what was there before it. */
export function inventTweets(
  campaign: Campaign,
  accounts: readonly SampleAccount[],
  outsiders: readonly Outsider[],
  random: Random,
): readonly SampleTweet[] {
  const scene: Scene = { campaign, accounts, outsiders, random, past: [] };
  const threads = new Map<number, SampleTweet>();
  for (const moment of planMoments(campaign, random)) {
    const { thread } = moment;
    const before = thread === undefined ? undefined : threads.get(thread.number);
    const account = before?.account ?? pickAuthor(scene, moment.timeMs);
    const content =
      thread === undefined ? compose(scene, moment, account) : threadPart(scene, moment, account, before);
    const tweet = finish(scene, moment, account, content);
    if (thread !== undefined) threads.set(thread.number, tweet);
    scene.past.push(tweet);
  }
  return scene.past;
}

function pickAuthor({ accounts, random }: Scene, timeMs: number): SampleAccount {
  const there = accounts.filter(({ createdMs, activity }) => activity > 0 && createdMs + DAY_MS < timeMs);
  return random.pickWeighted(there, ({ activity }) => activity);
}

function finish(scene: Scene, moment: Moment, account: SampleAccount, content: Content): SampleTweet {
  const { campaign, random } = scene;
  const located = random.chance(0.045);
  const client = random.chance(0.1) ? random.pick(CLIENTS) : account.client;
  return {
    ...content,
    id: snowflakeAt(moment.timeMs, random.below(2 ** 22)),
    timeMs: moment.timeMs,
    account,
    client: random.chance(0.01) ? '' : client,
    replyTo: content.replyTo,
    quoteOf: content.quoteOf,
    retweetOf: content.retweetOf,
    point: located ? inventPoint(random) : undefined,
    counts:
      campaign.layout.numericCoordinates && random.chance(0.03)
        ? undefined
        : inventCounts(account, content, random),
  };
}

/** Somewhere in the middle of the Atlantic. */
function inventPoint(random: Random): { lat: string; lon: string } {
  return { lat: (45 + random.next() * 0.4).toFixed(6), lon: (-38.6 + random.next() * 0.4).toFixed(6) };
}

/** Many have none, few have many; a retweet's own counts are 0. */
function inventCounts(account: SampleAccount, content: Content, random: Random): Counts {
  const reach = content.retweetOf === undefined ? 2 + account.followers ** 0.7 : 0;
  const share = random.next() ** 5;
  const count = (of: number): number => Math.floor(reach * share * of * random.next());
  return { likes: count(1), retweets: count(0.6), replies: count(0.2), quotes: count(0.1) };
}
