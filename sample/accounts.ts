import type { Campaign } from './campaigns.ts';
import { CLIENTS, HANDLE_WORDS } from './details.ts';
import type { Outsider, SampleAccount } from './model.ts';
import type { Random } from './random.ts';
import { snowflakeAt } from './snowflake.ts';
import { phrasebook } from './texts/index.ts';
import type { Phrasebook } from './texts/phrasebook.ts';

const DAY_MS = 86_400_000;
/** From this many followers on Twitter did not hash an account. */
const HASHED_BELOW = 5_000;
/** Followers of the first accounts of every campaign: both sides of the limit, none, and many. */
const FIRST_FOLLOWERS = [5_000, 4_999, 5_001, 0, 212_406, 1, 18_250];
/** Accounts at the end of the list that did not tweet. */
const SILENT = 4;
/** Every so many accounts below the limit one is open all the same, as in the real releases. */
const OPEN_ANYWAY_EVERY = 17;
/** Numbers between Twitter's counted account ids and its timed ones: nobody's. */
const FIRST_ACCOUNT_NUMBER = 9_100_000_000;
/** From then on account ids are snowflakes. */
const TIMED_IDS_FROM_MS = Date.parse('2016-03-01');

/** Interface languages, where they are not spelt as tweet languages are. */
const INTERFACE_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  en: ['en', 'en', 'en-gb', 'en-GB'],
  in: ['id'],
  iw: ['he'],
  zh: ['zh-cn', 'zh-CN'],
  'zh-TW': ['zh-tw'],
};

/** The accounts of a campaign, the last ones without tweets. */
export function inventAccounts(campaign: Campaign, random: Random): SampleAccount[] {
  const languages = spreadLanguages(campaign);
  return languages.map((language, index) => inventAccount(campaign, index, phrasebook(language), random));
}

/** People outside the campaign. */
export function inventOutsiders(random: Random): Outsider[] {
  return HANDLE_WORDS.map((word, index) => ({
    id: String(FIRST_ACCOUNT_NUMBER + 500_000_000 + random.below(1_000_000)),
    handle: `${word}_qh${700 + index}`,
  }));
}

/** One language for each account: in proportion to the weights, each at least once, heavy ones first. */
function spreadLanguages(campaign: Campaign): string[] {
  const entries = Object.entries(campaign.languages);
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  const given = new Map(entries.map(([code]) => [code, 0]));
  return Array.from({ length: campaign.accounts }, (_, index) => {
    const missing = ([code, weight]: [string, number]): number =>
      ((index + 1) * weight) / total - (given.get(code) ?? 0);
    const [code] = entries.reduce((most, entry) => (missing(entry) > missing(most) ? entry : most));
    given.set(code, (given.get(code) ?? 0) + 1);
    return code;
  });
}

function inventAccount(campaign: Campaign, index: number, book: Phrasebook, random: Random): SampleAccount {
  const followers = FIRST_FOLLOWERS[index] ?? inventFollowers(random);
  const hashed = followers < HASHED_BELOW && index % OPEN_ANYWAY_EVERY !== OPEN_ANYWAY_EVERY - 1;
  const createdMs = inventCreation(campaign, index, random);
  const number =
    createdMs < TIMED_IDS_FROM_MS
      ? String(FIRST_ACCOUNT_NUMBER + random.below(400_000_000))
      : snowflakeAt(createdMs + random.below(DAY_MS), random.below(2 ** 22));
  const handle = `${random.pick(HANDLE_WORDS)}_${campaign.handleTail}${100 + index}`;
  const name = random.pick(book.names);
  return {
    id: hashed ? campaign.layout.hashId(`${campaign.id}/${number}`) : number,
    handle,
    hashed,
    displayName: random.chance(0.2) ? `${name} 🐦` : name,
    location: random.pick(book.places),
    description: describe(campaign, index, book, random),
    profileUrl: random.chance(0.3) ? `https://t.example/${handle}` : '',
    followers,
    following: random.below(2_000),
    createdMs,
    accountLanguage: random.pick(INTERFACE_LANGUAGES[book.lang] ?? [book.lang]),
    books: [book, phrasebook(random.chance(0.5) ? 'en' : random.pick(Object.keys(campaign.languages)))],
    client: random.pick(CLIENTS),
    activity: index >= campaign.accounts - SILENT ? 0 : 0.8 + random.next() ** 3 * 3,
    listed: !(campaign.layout.lineBreaks && index === 20),
  };
}

/** Mostly some hundreds, seldom thousands. */
const inventFollowers = (random: Random): number => Math.floor(10 ** (1 + random.next() ** 1.3 * 3.3));

/** Two thirds before the campaign starts, the others in its first years. */
function inventCreation(campaign: Campaign, index: number, random: Random): number {
  const from = Date.parse(campaign.from);
  const first = index % 3 !== 2 ? from - 400 * DAY_MS : from;
  const days = index % 3 !== 2 ? 390 : (Date.parse(campaign.to) - from) / DAY_MS - 400;
  return first + Math.floor(random.next() * days) * DAY_MS;
}

function describe(campaign: Campaign, index: number, book: Phrasebook, random: Random): string {
  const about = random.pick(book.about);
  const broken = campaign.layout.lineBreaks && index % 6 === 1 && about !== '';
  return broken ? `${about}\n\n${random.pick(book.names)} ✨` : about;
}
