import { asHandle, fromUsTime, isIntactId, toList } from './cells.ts';
import type { Format, MadeOf } from './format.ts';
import { codeOfLanguage } from './languageNames.ts';

/** `http://twitter.com/905874659358453760/statuses/914580356430536707`, or a handle in place of the first number. */
const ARTICLE = /^https?:\/\/(?:www\.)?twitter\.com\/(\w{1,30})\/status(?:es)?\/(\d{1,20})$/i;
/** The address of a tweet itself, not of a picture in it. */
const TWEET_LINK = /^https?:\/\/(?:www\.|mobile\.)?twitter\.com\/\w{1,30}\/status(?:es)?\/(\d{1,20})\/?$/i;

/** Copies of these files went through spreadsheets, which leave `9.1458E+17` of an id; the address keeps all digits. */
const tweetid: MadeOf = {
  from: ['article_url', 'tweet_id'],
  how: 'the number in article_url, as spreadsheets damage tweet_id; without one, tweet_id',
  read: ([url = '', id = '']) => ARTICLE.exec(url)?.[2] ?? id,
};

/** Two accounts may share one rounded number, so a rounded one is no id: the handle is, in lower case. */
const userid: MadeOf = {
  from: ['article_url', 'alt_external_id', 'external_author_id', 'author'],
  how: 'the first whose digits are all there of article_url, alt_external_id and external_author_id; else author, in lower case',
  read: ([url = '', alternative = '', external = '', author = '']) =>
    [ARTICLE.exec(url)?.[1] ?? '', alternative, external].find(isIntactId) ?? asHandle(author),
};

const quoted: MadeOf = {
  from: ['post_type', 'tco1_step1', 'tco2_step1', 'tco3_step1'],
  how: 'where post_type is QUOTE_TWEET: the one tweet that is linked to; unknown where there are several or none',
  read([type = '', ...links]) {
    if (type !== 'QUOTE_TWEET') return '';
    const ids = new Set(links.flatMap((link) => TWEET_LINK.exec(link)?.[1] ?? []));
    const [id, ...others] = ids;
    // It is a quote in either case: what is no id says so.
    return id === undefined || others.length > 0 ? type : id;
  },
};

const isRetweet: MadeOf = {
  from: ['post_type', 'retweet'],
  how: 'retweet, which is 1 of quotes too; those are no retweets here, as in the releases of Twitter',
  read([type = '', flag = '']) {
    if (type === 'RETWEET') return 'true';
    if (type === 'QUOTE_TWEET') return 'false';
    return { '0': 'false', '1': 'true', '0.0': 'false', '1.0': 'true' }[flag.trim()] ?? flag;
  },
};

const LINKS = ['tco1_step1', 'tco2_step1', 'tco3_step1'] as const;

/** https://github.com/fivethirtyeight/russian-troll-tweets describes the columns. */
const COLUMNS: Format['columns'] = {
  tweetid,
  userid,
  user_screen_name: 'author',
  follower_count: 'followers',
  following_count: 'following',
  tweet_language: {
    from: ['language'],
    how: 'the code of the language that is named in words',
    read: ([name = '']) => codeOfLanguage(name),
  },
  tweet_text: 'content',
  tweet_time: {
    from: ['publish_date'],
    how: 'publish_date (UTC, month first)',
    read: ([time = '']) => fromUsTime(time),
  },
  quoted_tweet_tweetid: quoted,
  is_retweet: isRetweet,
  urls: {
    from: LINKS,
    how: 'where the t.co addresses of the text lead to',
    read: (links) => toList(links.map((link) => link.trim()).filter((link) => /^https?:\/\//i.test(link))),
  },
};

const SIGNS = ['external_author_id', 'author', 'content'];
const REMEDY =
  'Load files of 21 or 23 columns (github.com/fivethirtyeight/russian-troll-tweets); those of 15, which came first, have no ids of tweets.';

/** The Internet Research Agency's tweets as Clemson University collected and FiveThirtyEight published them in 2018. */
export const FIVE_THIRTY_EIGHT_FORMATS: readonly Format[] = [
  {
    name: 'fivethirtyeight-23',
    title: 'tweets of FiveThirtyEight with two columns of row numbers in front, 23 columns',
    kind: 'tweets',
    knownBy: { has: ['unnamed: 0', ...SIGNS] },
    columns: COLUMNS,
    remedy: REMEDY,
  },
  {
    name: 'fivethirtyeight-21',
    title: 'tweets as FiveThirtyEight published them in 2018, 21 columns',
    kind: 'tweets',
    knownBy: { has: SIGNS },
    columns: COLUMNS,
    remedy: REMEDY,
  },
];
