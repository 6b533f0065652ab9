import type { Campaign } from './campaigns.ts';
import type { Outsider, SampleAccount, SampleTweet, TweetTarget } from './model.ts';
import { shortLink, slogan, wordOriginal, wordReply, type Named, type Wording } from './phrasing.ts';
import type { Random } from './random.ts';
import { snowflakeAt } from './snowflake.ts';
import type { Phrasebook } from './texts/phrasebook.ts';
import type { Moment } from './timeline.ts';

/** How far back, in tweets, accounts repeat and answer each other. */
const MEMORY = 250;
/** A text's limit in characters, until and from November 2017. */
const limitAt = (timeMs: number): number => (timeMs < Date.parse('2017-11-07') ? 140 : 280);

/** Everything that stays the same while a campaign tweets. */
export interface Scene {
  readonly campaign: Campaign;
  readonly accounts: readonly SampleAccount[];
  readonly outsiders: readonly Outsider[];
  readonly random: Random;
  readonly past: SampleTweet[];
}

/** What a new tweet says, and which others it points at. */
export type Content = Wording & Partial<Pick<SampleTweet, 'replyTo' | 'quoteOf' | 'retweetOf'>>;

/** Chooses among the ways of tweeting; the first tweets of a campaign find nothing to repeat. */
export function compose(scene: Scene, moment: Moment, account: SampleAccount): Content {
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
  return wordOriginal(campaign, book, moment, pickNamed(scene), random);
}

/** Mostly nobody; one of inside or outside; seldom five accounts, whose hashes make a text longer than Twitter allows. */
function pickNamed({ accounts, outsiders, random }: Scene): Named[] {
  if (random.chance(0.015)) return random.shuffle(accounts).slice(0, 5);
  return random.chance(0.05) ? [random.pick(random.chance(0.5) ? accounts : outsiders)] : [];
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

/** A part of a thread: it answers the part before it. */
export function threadPart(
  scene: Scene,
  moment: Moment,
  account: SampleAccount,
  before: SampleTweet | undefined,
): Content {
  const wording = wordOriginal(scene.campaign, account.books[0], moment, [], scene.random);
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

/** Cuts as Twitter cut long retweets: whole characters, no half entity, an ellipsis. */
function cutText(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const kept = characters.slice(0, limit - 1).join('');
  return `${kept.replace(/&[a-z]{0,4}$/, '')}…`;
}
