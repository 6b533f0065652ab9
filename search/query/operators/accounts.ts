import { isAlias } from '../../alias.ts';
import { isHandle } from '../../accountIds.ts';
import type { AccountField, TweetField } from '../../fields.ts';
import { either, type Clause } from '../clause.ts';
import type { Field } from '../syntax.ts';
import { accountReader, describeAccount, isAccount, whichAccount } from './account.ts';
import type { FieldOperator } from './operator.ts';
import { leaveOut, toField } from './readings.ts';

const ACCOUNT_ID = 'account_id' satisfies TweetField;
const HANDLE = 'account_screen_name' satisfies TweetField;
const HASHED = 'account_hashed' satisfies TweetField;
const DISPLAY_NAME = 'account_display_name' satisfies TweetField;
const REPLY_TO_ACCOUNT = 'reply_to_account' satisfies TweetField;
const RETWEET_OF_ACCOUNT = 'retweet_of_account' satisfies TweetField;
const QUOTE_OF_ACCOUNT = 'quote_of_account' satisfies TweetField;
const MENTIONS = 'mentions' satisfies TweetField;
const MENTION_HANDLES = 'mention_handles' satisfies TweetField;
const TYPES = 'types' satisfies TweetField;
const TEXT = 'text' satisfies TweetField;

/** Ids that a clause means: the one that is typed, and those that were looked up. */
const idsOf = ({ value, accounts = [] }: Field): string[] => [...new Set([value.text, ...accounts])];

/** Looked up, and no account of the archive is meant. */
const isOutsider = ({ value, accounts }: Field): boolean => accounts?.length === 0 && isHandle(value.text);

/**
 * Tweets whose text begins with these words of the folded field: letters and digits of handles are words, and
 * underscores part them (analysis.ts).
 */
function beginsWith(...words: readonly string[]): Clause {
  const terms = words.flatMap((word) => word.toLowerCase().split(/_+/)).filter((term) => term !== '');
  const clauses = terms.map((term) => ({ span_term: { [TEXT]: term } }));
  return {
    span_first: { match: { span_near: { clauses, slop: 0, in_order: true } }, end: terms.length },
  };
}

/**
 * Accounts outside the archive have an id in the release and no handle, but the text of the tweet names them. That the
 * handle is mentioned tells it from longer ones: `far` from `far_away`.
 */
const typeThatBegins = (type: 'reply' | 'retweet', handle: string, ...before: readonly string[]): Clause => ({
  bool: {
    filter: [
      { term: { [TYPES]: type } },
      { term: { [MENTION_HANDLES]: handle } },
      beginsWith(...before, handle),
    ],
  },
});

const notHere = (text: string): string => `No account ${describeAccount(text)} is in the archive`;

/** Who wrote a tweet, and whom it concerns. */
export const ACCOUNT_OPERATORS: readonly FieldOperator[] = [
  {
    kind: 'field',
    name: 'from',
    aliases: ['author'],
    syntax: 'from:name',
    help: 'Tweets of this account: by handle, account id, hash, or the first eight or more characters of a hash.',
    example: 'from:example_user',
    list: true,
    read: accountReader('from'),
    describe: ({ text }) => `from ${describeAccount(text)}`,
    accounts: whichAccount((text) => `${notHere(text)}.`),
    // Tweets do not hold the alias of their account.
    compile: (field) =>
      isAlias(field.value.text)
        ? { terms: { [ACCOUNT_ID]: idsOf(field) } }
        : isAccount(field.value.text, { id: ACCOUNT_ID, handle: HANDLE, hashed: HASHED }),
  },
  {
    kind: 'field',
    name: 'to',
    aliases: ['in_reply_to'],
    syntax: 'to:name',
    help: 'Replies to this account. Handles outside the archive are looked for at the start of the replies.',
    example: 'to:example_user',
    list: true,
    read: accountReader('to'),
    describe: ({ text }) => `in reply to ${describeAccount(text)}`,
    accounts: whichAccount((text) =>
      isHandle(text) ? `${notHere(text)}: replies that begin with “@${text}” were searched.` : undefined,
    ),
    compile: (field) =>
      isOutsider(field)
        ? typeThatBegins('reply', field.value.text)
        : { terms: { [REPLY_TO_ACCOUNT]: idsOf(field) } },
  },
  {
    kind: 'field',
    name: 'mention',
    aliases: ['mentions'],
    syntax: '@name',
    help: 'Tweets that mention this account: by handle, account id or hash.',
    example: '@example_user',
    list: true,
    read: accountReader('mention'),
    print: ({ text }) => `@${text}`,
    describe: ({ text }) => `that mention ${describeAccount(text)}`,
    accounts: whichAccount((text) =>
      isHandle(text) ? `${notHere(text)}: the texts alone were searched for the handle.` : undefined,
    ),
    compile: (field) =>
      either(
        { term: { [MENTION_HANDLES]: field.value.text } },
        { terms: { [MENTIONS]: [...new Set([...idsOf(field), field.value.text.toLowerCase()])] } },
      ),
  },
  {
    kind: 'field',
    name: 'retweets_of',
    aliases: ['rt_of', 'retweets_of_user'],
    syntax: 'retweets_of:name',
    help: 'Retweets of this account. Handles outside the archive are looked for behind the RT of the text.',
    example: 'retweets_of:example_user',
    list: true,
    read: accountReader('retweets_of'),
    describe: ({ text }) => `that retweet ${describeAccount(text)}`,
    accounts: whichAccount((text) =>
      isHandle(text) ? `${notHere(text)}: retweets that begin with “RT @${text}” were searched.` : undefined,
    ),
    compile: (field) =>
      isOutsider(field)
        ? typeThatBegins('retweet', field.value.text, 'rt')
        : { terms: { [RETWEET_OF_ACCOUNT]: idsOf(field) } },
  },
  {
    kind: 'field',
    name: 'quoted_user_id',
    aliases: ['quotes_of', 'quotes_of_user', 'quoted_user'],
    syntax: 'quoted_user_id:name',
    help: 'Tweets that quote this account, where the release holds the quoted tweet.',
    example: 'quoted_user_id:example_user',
    list: true,
    read: accountReader('quoted_user_id'),
    describe: ({ text }) => `that quote ${describeAccount(text)}`,
    accounts: whichAccount(
      (text) => `${notHere(text)}, and quotes are known of tweets that the archive holds only.`,
    ),
    compile: (field) => ({ terms: { [QUOTE_OF_ACCOUNT]: idsOf(field) } }),
  },
  {
    kind: 'field',
    name: 'name',
    aliases: ['bio_name', 'bio_name_contains', 'user_bio_name'],
    syntax: 'name:word',
    help: 'Tweets of accounts whose display name holds the word, or the words in quotation marks, as at suspension.',
    example: 'name:news',
    list: false,
    read: wordsReader('name'),
    describe: ({ text }) => `from accounts whose name holds “${text}”`,
    compile: ({ value }) => ({ match_phrase: { [DISPLAY_NAME]: { query: value.text } } }),
  },
  profileOperator({
    name: 'bio',
    aliases: ['description', 'bio_contains', 'user_bio'],
    field: 'description',
    thing: 'description',
    example: 'bio:journalist',
  }),
  profileOperator({
    name: 'location',
    aliases: ['bio_location', 'bio_location_contains', 'user_bio_location'],
    field: 'location',
    thing: 'place',
    example: 'location:"New York"',
  }),
];

/** Texts of a profile that stand in documents of accounts alone. */
function profileOperator(row: {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly field: Extract<AccountField, 'description' | 'location'>;
  readonly thing: string;
  readonly example: string;
}): FieldOperator {
  const { name, aliases, field, thing, example } = row;
  return {
    kind: 'field',
    name,
    aliases,
    syntax: `${name}:word`,
    help: `Tweets of accounts whose ${thing} in the profile holds the word, or the words in quotation marks, as at suspension.`,
    example,
    list: false,
    read: wordsReader(name),
    describe: ({ text }) => `from accounts whose ${thing} holds “${text}”`,
    accounts: ({ text }) => ({
      clause: { match_phrase: { [field]: { query: text } } },
      unknown: `No account has “${text}” in its ${thing}.`,
    }),
    compile: ({ accounts = [] }) => ({ terms: { [ACCOUNT_ID]: [...accounts] } }),
  };
}

function wordsReader(name: string): FieldOperator['read'] {
  return (value, span) =>
    /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(value.text)
      ? toField(name, value.text.trim(), span)
      : leaveOut(name, value, 'It holds no letter, digit or emoji.', span);
}
