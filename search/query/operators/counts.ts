import type { TweetField } from '../../fields.ts';
import { describeAmounts, describeOutside, parseAmounts, type Amounts } from '../amounts.ts';
import { either, type Clause } from '../clause.ts';
import type { FieldOperator, Shorthand } from './operator.ts';
import { leaveOut, toField } from './readings.ts';

type CountField = Extract<
  TweetField,
  'likes' | 'retweets' | 'replies' | 'quotes' | 'account_followers' | 'account_following'
>;

/** One thing that is counted. */
interface Count {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly field: CountField;
  readonly words: readonly [one: string, many: string];
  /** Names behind `min_` and `max_`. */
  readonly ends: readonly string[];
  /** Names of the API whose single number is the least that will do. */
  readonly leasts: readonly string[];
  /** For sentences: tweets `with` so many, or `from accounts with` so many. */
  readonly whose: 'with' | 'from accounts with';
}

const COUNTS: readonly Count[] = [
  {
    name: 'likes',
    aliases: ['faves', 'favorites'],
    field: 'likes',
    words: ['like', 'likes'],
    ends: ['likes', 'faves'],
    leasts: [],
    whose: 'with',
  },
  {
    name: 'retweets',
    aliases: ['reposts'],
    field: 'retweets',
    words: ['retweet', 'retweets'],
    ends: ['retweets', 'reposts'],
    leasts: [],
    whose: 'with',
  },
  {
    name: 'replies',
    aliases: [],
    field: 'replies',
    words: ['reply', 'replies'],
    ends: ['replies'],
    leasts: [],
    whose: 'with',
  },
  {
    name: 'quotes',
    aliases: [],
    field: 'quotes',
    words: ['quote', 'quotes'],
    ends: ['quotes'],
    leasts: [],
    whose: 'with',
  },
  {
    name: 'followers',
    aliases: [],
    field: 'account_followers',
    words: ['follower', 'followers'],
    ends: ['followers'],
    leasts: ['followers_count'],
    whose: 'from accounts with',
  },
  {
    name: 'following',
    aliases: ['friends'],
    field: 'account_following',
    words: ['account followed', 'accounts followed'],
    ends: ['following'],
    leasts: ['following_count', 'friends_count'],
    whose: 'from accounts with',
  },
];

/** How often a tweet was liked and the like, and how many an account followed and was followed by, as at suspension. */
export const COUNT_OPERATORS: readonly (FieldOperator | Shorthand)[] = COUNTS.flatMap((count) => [
  rangeOperator(count),
  endOperator(count, 'min'),
  endOperator(count, 'max'),
  ...count.leasts.map((name) => leastOperator(name, count)),
]);

function rangeOperator({ name, aliases, field, words, whose }: Count): FieldOperator {
  return {
    kind: 'field',
    name,
    aliases,
    syntax: `${name}:10..99`,
    help: `${whose === 'with' ? 'Tweets' : 'Tweets of accounts'} with so many ${words[1]}, both ends included. One end may lack. Unknown counts never match.`,
    example: `${name}:10..99`,
    list: false,
    read: (value, span) => {
      const amounts = parseAmounts(value.text);
      return 'problem' in amounts
        ? leaveOut(
            name,
            value,
            `${amounts.problem} Write ${name}:10..99, ${name}:10.. or ${name}:..99.`,
            span,
          )
        : toField(name, amounts.text, span);
    },
    print: ({ text }) => printAmounts(name, amountsOf(text)),
    describe: ({ text }) => `${whose} ${describeAmounts(amountsOf(text), words)}`,
    describeNot: ({ text }) => `${whose} ${describeOutside(amountsOf(text), words)}`,
    compile: ({ value }) => inside(field, amountsOf(value.text)),
    compileNot: ({ value }) => outside(field, amountsOf(value.text)),
  };
}

/** `min_likes:5`, `max_likes:5` */
function endOperator({ name, words, ends, whose }: Count, end: 'min' | 'max'): Shorthand {
  const [own = name, ...others] = ends.map((word) => `${end}_${word}`);
  return {
    kind: 'shorthand',
    name: own,
    aliases: others,
    syntax: `${own}:10`,
    help: `${whose === 'with' ? 'Tweets' : 'Tweets of accounts'} with at ${end === 'min' ? 'least' : 'most'} so many ${words[1]}.${end === 'min' ? ' With a minus: with fewer.' : ''}`,
    example: `${own}:10`,
    list: false,
    read: (value, span) => {
      const amounts = parseAmounts(value.text);
      if ('problem' in amounts) return leaveOut(own, value, `${amounts.problem} Write ${own}:10.`, span);
      if (amounts.text.includes('..')) {
        return leaveOut(own, value, `It takes one number. Write ${name}:${amounts.text}.`, span);
      }
      return toField(name, end === 'min' ? `${amounts.text}..` : `..${amounts.text}`, span);
    },
  };
}

/** `followers_count:500`, which in X’s API means at least so many. */
function leastOperator(own: string, { name, words }: Count): Shorthand {
  return {
    kind: 'shorthand',
    name: own,
    aliases: [],
    syntax: `${own}:500`,
    help: `Tweets of accounts with at least so many ${words[1]}, as in X’s API, or with a number in the range.`,
    example: `${own}:500`,
    list: false,
    read: (value, span) => {
      const amounts = parseAmounts(value.text);
      return 'problem' in amounts
        ? leaveOut(own, value, `${amounts.problem} Write ${own}:500 or ${own}:500..1000.`, span)
        : toField(name, amounts.text.includes('..') ? amounts.text : `${amounts.text}..`, span);
    },
  };
}

/** Values that were read once are read again without a problem. @throws where a tree holds another one: a defect */
function amountsOf(text: string): Amounts {
  const amounts = parseAmounts(text);
  if ('problem' in amounts) throw new Error(amounts.problem);
  return amounts;
}

function printAmounts(name: string, { least, most, text }: Amounts): string {
  if (most === undefined) return `min_${name}:${least}`;
  return least === undefined ? `max_${name}:${most}` : `${name}:${text}`;
}

const inside = (field: CountField, { least, most }: Amounts): Clause => ({
  range: {
    [field]: { ...(least !== undefined && { gte: least }), ...(most !== undefined && { lte: most }) },
  },
});

/** A document without the field is in no range. */
function outside(field: CountField, { least, most }: Amounts): Clause {
  const should: Clause[] = [
    ...(least === undefined ? [] : [{ range: { [field]: { lt: least } } }]),
    ...(most === undefined ? [] : [{ range: { [field]: { gt: most } } }]),
  ];
  const [only] = should;
  return only !== undefined && should.length === 1 ? only : either(...should);
}
