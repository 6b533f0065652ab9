import type { TweetField } from '../../fields.ts';
import type { Clause } from '../clause.ts';
import {
  describeBefore,
  describeMoment,
  describeSpan,
  parseMoment,
  parseMoments,
  type NamedSpan,
} from '../moments.ts';
import type { FieldOperator, Shorthand } from './operator.ts';
import { leaveOut, toField } from './readings.ts';

const TIME = 'time' satisfies TweetField;
const CREATED = 'account_created' satisfies TweetField;
const MOMENT = 'Write 2016, 2016-11, 2016-11-08, or 2016-11-08T14:30:00Z.';
const MOMENTS = 'Write 2016-11, or 2016-10-01..2016-11-08.';
/** Seconds up to the year 5138; longer numbers are milliseconds. */
const UNIX_SECONDS = /^\d{1,11}$/;

/** Values that were read once are read again without a problem. @throws where a tree holds another one: a defect */
function spanOf(text: string): NamedSpan {
  const span = parseMoments(text);
  if ('problem' in span) throw new Error(span.problem);
  return span;
}

function within(field: string, { from, to }: Pick<NamedSpan, 'from' | 'to'>): Clause {
  const range = { ...(Number.isFinite(from) && { gte: from }), ...(Number.isFinite(to) && { lt: to }) };
  return { range: { [field]: range } };
}

const momentReader =
  (operator: string, parse: typeof parseMoment, expected: string): FieldOperator['read'] =>
  (value, span) => {
    const moment = parse(value.text);
    return 'problem' in moment
      ? leaveOut(operator, value, `${moment.problem} ${expected}`, span)
      : toField(operator, moment.text, span);
  };

const unixReader =
  (operator: string, target: string): FieldOperator['read'] =>
  (value, span) => {
    const text = value.text.trim();
    if (!UNIX_SECONDS.test(text)) {
      const reason = `“${text}” is not a number of seconds since 1970. Write ${operator}:1478563200.`;
      return leaveOut(operator, value, reason, span);
    }
    return toField(target, `${new Date(Number(text) * 1_000).toISOString().slice(0, 19)}Z`, span);
  };

/** When a tweet was written, and when its account was made. All times are UTC. */
export const TIME_OPERATORS: readonly (FieldOperator | Shorthand)[] = [
  {
    kind: 'field',
    name: 'since',
    aliases: [],
    syntax: 'since:2016-11-08',
    help: 'From the start of this day on, UTC. Months, years and times work too: since:2016-11-08T14:30:00Z.',
    example: 'since:2016-11-08',
    list: false,
    read: momentReader('since', parseMoment, MOMENT),
    describe: ({ text }) => `from ${describeMoment(spanOf(text).from)}`,
    describeNot: ({ text }) => `up to ${describeBefore(spanOf(text).from)}`,
    compile: ({ value }) => within(TIME, { from: spanOf(value.text).from, to: Infinity }),
  },
  {
    kind: 'field',
    name: 'until',
    aliases: [],
    syntax: 'until:2016-11-08',
    help: 'Up to the end of the day before this one, UTC, as on Twitter. To include the day, use date.',
    example: 'until:2016-11-08',
    list: false,
    read: momentReader('until', parseMoment, MOMENT),
    describe: ({ text }) => `up to ${describeBefore(spanOf(text).from)}`,
    describeNot: ({ text }) => `from ${describeMoment(spanOf(text).from)}`,
    compile: ({ value }) => within(TIME, { from: -Infinity, to: spanOf(value.text).from }),
  },
  {
    kind: 'field',
    name: 'date',
    aliases: [],
    syntax: 'date:2016-11',
    help: 'In this year, month, day or minute, UTC. With two dots from one to another, both included.',
    example: 'date:2016-10-01..2016-11-08',
    list: true,
    read: momentReader('date', parseMoments, MOMENTS),
    describe: ({ text }) => describeSpan(spanOf(text)),
    compile: ({ value }) => within(TIME, spanOf(value.text)),
  },
  {
    kind: 'shorthand',
    name: 'since_time',
    aliases: [],
    syntax: 'since_time:1478563200',
    help: 'From this second on, in seconds since 1970.',
    example: 'since_time:1478563200',
    list: false,
    read: unixReader('since_time', 'since'),
  },
  {
    kind: 'shorthand',
    name: 'until_time',
    aliases: [],
    syntax: 'until_time:1478563200',
    help: 'Before this second, in seconds since 1970.',
    example: 'until_time:1478563200',
    list: false,
    read: unixReader('until_time', 'until'),
  },
  {
    kind: 'field',
    name: 'created',
    aliases: [],
    syntax: 'created:2013-07',
    help: 'Tweets of accounts that were made in this year, month or day. With two dots from one to another.',
    example: 'created:2013-07..2013-12',
    list: true,
    read: momentReader('created', parseMoments, MOMENTS),
    describe: ({ text }) => `from accounts made ${describeSpan(spanOf(text))}`,
    compile: ({ value }) => within(CREATED, spanOf(value.text)),
    compileNot: ({ value }) => ({
      bool: { filter: [{ exists: { field: CREATED } }], must_not: [within(CREATED, spanOf(value.text))] },
    }),
  },
];
