import type { Row } from '../cells.ts';
import { kept } from '../kept.ts';
import { accountId, profileOf, type Oracle } from '../oracle.ts';
import { FALSE, toTruth, UNDECIDED, type Truth } from '../truth.ts';
import type { OracleTweet } from '../tweet.ts';
import { pick, type Case, type OperatorCases } from '../values.ts';
import { fold, wordsOf } from '../words.ts';

/** Words of a text of the profile; many tweets have the same one. */
const wordsOfProfile = kept((text: string) => wordsOf(text));

/** Words of a text of the profile, one or two of them. */
function profileWords(oracle: Oracle, column: string): readonly string[] {
  const wordsIn = ({ row }: OracleTweet): readonly string[] =>
    wordsOfProfile(profileOf(row, column))?.trim().split(' ') ?? [];
  const isAscii = (words: string): boolean => /^[a-z]{2,}(?: [a-z]{2,})?$/.test(words);
  return [
    ...pick(oracle, wordsIn, isAscii),
    ...pick(oracle, (tweet) => [wordsIn(tweet).slice(0, 2).join(' ')], isAscii),
    'wordofnobody',
  ];
}

const holdsWords = (text: string, words: string): Truth => {
  const found = wordsOfProfile(text);
  return found === undefined ? UNDECIDED : toTruth(found.includes(` ${fold(words)} `));
};

/** Texts of the documents of accounts: who has them in any campaign is meant in all. */
function profileCases(oracle: Oracle, column: string): readonly Case[] {
  return profileWords(oracle, column).map((words) => {
    const truths = Map.groupBy(oracle.accounts, (row: Row) => holdsWords(profileOf(row, column), words));
    const ids = (truth: Truth): Set<string> => new Set(truths.get(truth)?.map(accountId));
    const [sure, possible] = [ids(toTruth(true)), ids(UNDECIDED)];
    return {
      text: `"${words}"`,
      holds: ({ account }) => (sure.has(account) ? toTruth(true) : possible.has(account) ? UNDECIDED : FALSE),
    };
  });
}

export const PROFILE_CASES: readonly OperatorCases[] = [
  {
    names: ['name', 'bio_name', 'bio_name_contains', 'user_bio_name'],
    cases: (oracle) =>
      profileWords(oracle, 'user_display_name').map((words) => ({
        text: `"${words}"`,
        holds: ({ row }) => holdsWords(profileOf(row, 'user_display_name'), words),
      })),
  },
  {
    names: ['bio', 'description', 'bio_contains', 'user_bio'],
    cases: (oracle) => profileCases(oracle, 'user_profile_description'),
  },
  {
    names: ['location', 'bio_location', 'bio_location_contains', 'user_bio_location'],
    cases: (oracle) => profileCases(oracle, 'user_reported_location'),
  },
];
