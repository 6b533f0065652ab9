import { cellOf } from '../cells.ts';
import type { OracleTweet } from '../tweet.ts';
import { toTruth } from '../truth.ts';
import { casesOf, pick, type Case, type OperatorCases } from '../values.ts';

/** Codes as published to the codes that they are, from contract.md; all others are what they are. */
const CANONICAL: Readonly<Record<string, string>> = {
  in: 'id',
  iw: 'he',
  fil: 'tl',
  msa: 'ms',
  'zh-cn': 'zh-CN',
  'zh-hans': 'zh-CN',
  'zh-tw': 'zh-TW',
  'zh-hant': 'zh-TW',
};
/** Names of some codes. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ['English', 'ENGLISH'],
  ru: ['russian', 'русский'],
  de: ['German', 'Deutsch'],
  ar: ['arabic'],
  id: ['in', 'Indonesian'],
  he: ['iw'],
  tr: ['Turkish'],
};

/** The code that a published one is. */
export const canonicalLanguage = (code: string): string => CANONICAL[code.toLowerCase()] ?? code;
const langOf = ({ row }: OracleTweet): string => canonicalLanguage(cellOf(row, 'tweet_language') ?? 'none');
const accountLangOf = ({ row }: OracleTweet): string | undefined => {
  const code = cellOf(row, 'account_language');
  return code === undefined ? undefined : canonicalLanguage(code).toLowerCase();
};

const isCode = (value: string): boolean => /^[A-Za-z][A-Za-z-]+$/.test(value);

export const LANGUAGE_CASES: readonly OperatorCases[] = [
  {
    names: ['lang', 'language'],
    isList: true,
    cases(oracle) {
      const codes = [
        ...pick(oracle, (tweet) => [langOf(tweet)], isCode),
        'ru',
        'und',
        'none',
        'id',
        'he',
        'chr',
      ];
      const named: readonly Case[] = Object.entries(NAMES).flatMap(([code, names]) =>
        names.map((text) => ({ text, holds: (tweet: OracleTweet) => toTruth(langOf(tweet) === code) })),
      );
      return [...casesOf([...new Set(codes)], (code) => (tweet) => langOf(tweet) === code), ...named];
    },
  },
  {
    names: ['account_lang', 'account_language', 'user_lang'],
    isList: true,
    cases(oracle) {
      const codes = [...pick(oracle, (tweet) => [accountLangOf(tweet)], isCode), 'ru', 'zh-CN', 'chr'];
      return casesOf([...new Set(codes)], (code) => (tweet) => accountLangOf(tweet) === code.toLowerCase());
    },
  },
];
