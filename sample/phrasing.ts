import type { Campaign } from './campaigns.ts';
import { EMOJI, PAGES, POLLS } from './details.ts';
import type { Outsider, SampleAccount } from './model.ts';
import type { Moment } from './timeline.ts';
import type { Random } from './random.ts';
import type { Phrasebook, Topic } from './texts/phrasebook.ts';

/** What a tweet says, and what its columns repeat of it. */
export interface Wording {
  readonly text: string;
  readonly language: string;
  readonly hashtags: readonly string[];
  readonly urls: readonly string[];
  readonly mentions: readonly string[];
  readonly poll: readonly string[];
}

/** Somebody who can be named in a text. */
export type Named = Outsider | SampleAccount;

/** Counts that take a genitive plural in every Slavic language here. */
const NUMBERS = [
  5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17, 18, 20, 25, 26, 30, 40, 48, 50, 65, 70, 100, 120, 250,
];

/** Other codes for the same language, as releases mix them. */
const CODE_VARIANTS: Readonly<Record<string, readonly string[]>> = {
  in: ['in', 'in', 'in', 'in', 'in', 'id'],
  zh: ['zh', 'zh', 'zh', 'zh', 'zh-cn', 'zh-CN'],
  'zh-TW': ['zh-TW', 'zh-tw'],
};

/** The sentence that many accounts post word for word. */
export function slogan(book: Phrasebook, topic: Topic): Wording {
  const { lines, tags } = book.topics[topic];
  const hashtags = tags.slice(0, 1);
  const text = [lines[0], ...hashtags.map((tag) => `#${tag}`)].join(' ');
  return { text, language: book.lang, hashtags, urls: [], mentions: [], poll: [] };
}

/** A tweet of one's own: a sentence or two, and some of hashtags, emoji, a link, a name, a poll. */
export function wordOriginal(
  campaign: Campaign,
  book: Phrasebook,
  moment: Moment,
  named: readonly Named[],
  random: Random,
): Wording {
  if (random.chance(0.03)) return wordless(book, moment.topic, random);
  const { tags } = book.topics[moment.topic];
  const hashtags = random.shuffle(tags).slice(0, random.pick([0, 0, 1, 1, 1, 2]));
  const link = random.chance(0.24) ? [inventLink(random)] : [];
  const asks = moment.topic === 'bridge' && random.chance(0.12);
  const poll = asks ? random.pick(POLLS[book.lang] ?? [[]]) : [];
  const extra = random.chance(0.14) ? [random.pick(EMOJI)] : [];
  const breaks = campaign.layout.lineBreaks && random.chance(0.3);
  const body = sentences(book, moment.topic, random).join(breaks ? '\n' : ' – ');
  const tail = [
    ...named.map(({ handle }) => `@${handle}`),
    ...hashtags.map((tag) => `#${tag}`),
    ...extra,
    ...link.map(({ short }) => short),
  ];
  const text = tail.length === 0 ? body : body + (breaks ? '\n\n' : ' ') + tail.join(' ');
  return {
    text,
    language: publishedCode(book, random),
    hashtags,
    urls: link.map(({ page }) => page),
    mentions: named.map(({ id }) => id),
    poll,
  };
}

/** A short answer to somebody. */
export function wordReply(book: Phrasebook, topic: Topic, to: Named, random: Random): Wording {
  const text = `@${to.handle} ${sentence(book, topic, random)}`;
  const language = publishedCode(book, random);
  return { text, language, hashtags: [], urls: [], mentions: [to.id], poll: [] };
}

/** A link as texts show it, and the page behind it. */
export function inventLink(random: Random): { readonly short: string; readonly page: string } {
  const page = random.pick(PAGES).replace('{n}', String(100 + random.below(900)));
  return { short: shortLink(random), page };
}

/** Stands where a release has Twitter's own short links. */
export function shortLink(random: Random): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789';
  const code = Array.from({ length: 10 }, () => letters.charAt(random.below(letters.length))).join('');
  return `https://t.example/${code}`;
}

/** Emoji, hashtags and a link: no words of any language. */
function wordless(book: Phrasebook, topic: Topic, random: Random): Wording {
  const link = inventLink(random);
  const hashtags = random.chance(0.4) ? book.topics[topic].tags.slice(0, 1) : [];
  const text = [random.pick(EMOJI), ...hashtags.map((tag) => `#${tag}`), link.short].join(' ');
  return { text, language: 'und', hashtags, urls: [link.page], mentions: [], poll: [] };
}

/** One sentence, or two different ones. */
function sentences(book: Phrasebook, topic: Topic, random: Random): string[] {
  const first = sentence(book, topic, random);
  if (!random.chance(0.2)) return [first];
  return [...new Set([first, sentence(book, random.chance(0.5) ? topic : 'daily', random)])];
}

/** A filled line; some French ones with their accents as characters of their own. */
function sentence(book: Phrasebook, topic: Topic, random: Random): string {
  const number = String(random.pick(NUMBERS));
  const { digits } = book;
  const count =
    digits !== undefined && random.chance(0.5)
      ? number.replace(/\d/g, (digit) => digits.charAt(Number(digit)))
      : number;
  const filled = random
    .pick(book.topics[topic].lines)
    .replaceAll('{n}', count)
    .replaceAll('{when}', random.pick(book.when))
    .replaceAll('{where}', random.pick(book.where));
  const capital = filled.charAt(0).toUpperCase() + filled.slice(1);
  return book.lang === 'fr' && random.chance(0.08) ? capital.normalize('NFD') : capital;
}

function publishedCode(book: Phrasebook, random: Random): string {
  return random.chance(0.02) ? '' : random.pick(CODE_VARIANTS[book.lang] ?? [book.lang]);
}
