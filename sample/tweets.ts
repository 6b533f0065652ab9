import type { Campaign } from './campaigns.ts';
import { CLIENTS } from './details.ts';
import type { Counts, Outsider, SampleAccount, SampleTweet, TweetTarget } from './model.ts';
import { shortLink, slogan, wordOriginal, wordReply, type Wording } from './phrasing.ts';
import type { Random } from './random.ts';
import { snowflakeAt } from './snowflake.ts';
import type { Phrasebook } from './texts/phrasebook.ts';
import { planMoments, type Moment } from './timeline.ts';

const DAY_MS = 86_400_000;
/** How far back, in tweets, accounts repeat and answer each other. */
const MEMORY = 250;
/** A text's limit in characters, until and from November 2017. */
const limitAt = (timeMs: number): number => (timeMs < Date.parse('2017-11-07') ? 140 : 280);

/** Everything that stays the same while a campaign tweets. */
interface Scene {
  readonly campaign: Campaign;
  readonly accounts: readonly SampleAccount[];
  readonly outsiders: readonly Outsider[];
  readonly random: Random;
  readonly past: SampleTweet[];
}

type Content = Wording & Partial<Pick<SampleTweet, 'replyTo' | 'quoteOf' | 'retweetOf'>>;

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

/** Chooses among the ways of tweeting; the first tweets of a campaign find nothing to repeat. */
function compose(scene: Scene, moment: Moment, account: SampleAccount): Content {
  const { random } = scene;
  const book = pickBook(account, random);
  if (moment.inBurst && random.chance(0.22)) return slogan(account.books[0], moment.topic);
  const dice = random.next();
  if (dice < 0.27) return retweet(scene, account, book) ?? original(scene, moment, book);
  if (dice < 0.42) return reply(scene, moment, account, book);
  if (dice < 0.49) return quote(scene, moment, account, book) ?? original(scene, moment, book);
  return original(scene, moment, book);
}

const pickBook = ({ books }: SampleAccount, random: Random): Phrasebook => books[random.chance(0.82) ? 0 : 1];

function original(scene: Scene, moment: Moment, book: Phrasebook): Content {
  const { campaign, random } = scene;
  const somebody = random.pick(random.chance(0.5) ? scene.accounts : scene.outsiders);
  return wordOriginal(campaign, book, moment, somebody, random);
}

function retweet(scene: Scene, account: SampleAccount, book: Phrasebook): Content | undefined {
  const { random, outsiders } = scene;
  if (random.chance(0.12)) return retweetOutsider(scene, book, random.pick(outsiders));
  const source = pickPast(scene, account, book, (tweet) => tweet.retweetOf === undefined);
  if (source === undefined) return undefined;
  const text = cutText(`RT @${source.account.handle}: ${source.text}`, limitAt(source.timeMs));
  return {
    ...source,
    text,
    mentions: [source.account.id, ...source.mentions],
    poll: [],
    replyTo: undefined,
    quoteOf: undefined,
    retweetOf: { tweetId: source.id, accountId: source.account.id },
  };
}

/** A retweet of somebody outside the release; now and then the file does not say of whom. */
function retweetOutsider({ campaign, random, past }: Scene, book: Phrasebook, outsider: Outsider): Content {
  const earlierMs = (past.at(-1)?.timeMs ?? Date.parse(campaign.from)) - 60_000;
  const wording = slogan(book, 'daily');
  return {
    ...wording,
    text: `RT @${outsider.handle}: ${wording.text}`,
    mentions: [outsider.id],
    retweetOf: {
      tweetId: snowflakeAt(earlierMs, random.below(2 ** 22)),
      accountId: random.chance(0.25) ? '' : outsider.id,
    },
  };
}

function reply(scene: Scene, moment: Moment, account: SampleAccount, book: Phrasebook): Content {
  const { random, outsiders } = scene;
  const source = random.chance(0.2) ? undefined : pickPast(scene, account, book, () => true);
  if (source === undefined) {
    const outsider = random.pick(outsiders);
    const known = random.chance(0.8);
    const tweetId = known ? snowflakeAt(moment.timeMs - 90_000, random.below(2 ** 22)) : '';
    return {
      ...wordReply(book, moment.topic, outsider, random),
      replyTo: { tweetId, accountId: outsider.id },
    };
  }
  const wording = wordReply(book, moment.topic, source.account, random);
  const replyTo: TweetTarget = { tweetId: source.id, accountId: source.account.id };
  const also = random.chance(0.05) ? pickPast(scene, account, book, (tweet) => tweet !== source) : undefined;
  return also === undefined ? { ...wording, replyTo } : { ...quoting(wording, also, random), replyTo };
}

function quote(scene: Scene, moment: Moment, account: SampleAccount, book: Phrasebook): Content | undefined {
  const source = pickPast(scene, account, book, (tweet) => tweet.retweetOf === undefined);
  return source && quoting(original(scene, moment, book), source, scene.random);
}

/** The quoted tweet is the last link of the text. */
function quoting(wording: Wording, source: SampleTweet, random: Random): Content {
  const name = source.account.hashed ? source.account.id : source.account.handle;
  return {
    ...wording,
    text: `${wording.text} ${shortLink(random)}`,
    urls: [...wording.urls, `https://nest.example/${encodeURIComponent(name)}/status/${source.id}`],
    quoteOf: source.id,
  };
}

function threadPart(
  scene: Scene,
  moment: Moment,
  account: SampleAccount,
  before: SampleTweet | undefined,
): Content {
  const wording = wordOriginal(scene.campaign, account.books[0], moment, account, scene.random);
  const { part, of } = moment.thread ?? { part: 1, of: 1 };
  const numbered = { ...wording, text: `${wording.text} ${part}/${of}`, poll: [] };
  return before === undefined
    ? numbered
    : { ...numbered, replyTo: { tweetId: before.id, accountId: account.id } };
}

/** A recent tweet by somebody else, in a language of the reader if a few tries find one. */
function pickPast(
  { past, random }: Scene,
  reader: SampleAccount,
  book: Phrasebook,
  fits: (tweet: SampleTweet) => boolean,
): SampleTweet | undefined {
  const recent = past.slice(-MEMORY).filter((tweet) => tweet.account !== reader && fits(tweet));
  if (recent.length === 0) return undefined;
  const tries = Array.from({ length: 8 }, () => random.pick(recent));
  return tries.find(({ language }) => language === book.lang) ?? tries[0];
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

/** Cuts as Twitter cut long retweets: whole characters, no half entity, an ellipsis. */
function cutText(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const kept = characters.slice(0, limit - 1).join('');
  return `${kept.replace(/&[a-z]{0,4}$/, '')}…`;
}
