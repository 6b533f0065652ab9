import type { MediaType } from '../../mediaDocument.ts';
import type { TweetTrait, TweetType } from '../../documents.ts';
import type { TweetField } from '../../fields.ts';
import { either, type Clause } from '../clause.ts';
import type { FieldValue, Query, QueryWarning, Span } from '../syntax.ts';
import { negate } from './negate.ts';
import type { FieldOperator, FieldReading, Shorthand } from './operator.ts';
import { leaveOut, refuse, toField } from './readings.ts';
import { refusedNamed } from './refused.ts';

const TYPES = 'types' satisfies TweetField;
const TRAITS = 'traits' satisfies TweetField;
const MEDIA = 'media' satisfies TweetField;
const HASHED = 'account_hashed' satisfies TweetField;
const POINT = 'point' satisfies TweetField;
const GEO = 'geo' satisfies TweetField;
const ENGAGEMENTS = ['likes', 'retweets', 'replies', 'quotes'] satisfies TweetField[];

/** A value of `is:` or `has:`. */
interface Kind {
  readonly aliases: readonly string[];
  /** In words, as `describe` gives it. */
  readonly words: string;
  readonly wordsNot?: string;
  readonly clause: Clause;
  readonly clauseNot?: Clause;
}

const type = (value: TweetType): Clause => ({ term: { [TYPES]: value } });
const trait = (value: TweetTrait): Clause => ({ term: { [TRAITS]: value } });
const exists = (field: TweetField): Clause => ({ exists: { field } });

const IS: Readonly<Record<string, Kind>> = {
  retweet: {
    aliases: ['retweets', 'nativeretweet', 'nativeretweets'],
    words: 'that are retweets',
    clause: type('retweet'),
  },
  reply: { aliases: ['replies'], words: 'that are replies', clause: type('reply') },
  quote: { aliases: ['quotes'], words: 'that quote a tweet', clause: type('quote') },
  original: {
    aliases: ['originals'],
    words: 'that are neither retweets nor replies nor quotes',
    wordsNot: 'that are retweets, replies or quotes',
    clause: type('original'),
  },
  self_reply: {
    aliases: ['self_replies', 'self_thread', 'self_threads'],
    words: 'that reply to their own account',
    clause: trait('self_reply'),
  },
  manual_rt: {
    aliases: ['manual_rts', 'manual_retweet', 'manual_retweets'],
    words: 'that are retweets by hand (RT @name)',
    clause: trait('manual_rt'),
  },
  truncated: {
    aliases: [],
    words: 'whose text is cut',
    wordsNot: 'whose text is not cut',
    clause: trait('truncated'),
  },
  copied: {
    aliases: ['copy', 'copies'],
    words: 'whose text another account wrote too',
    wordsNot: 'whose text no other account wrote',
    clause: trait('copied'),
  },
  poll: { aliases: ['polls'], words: 'with a poll', clause: trait('poll') },
  hashed: { aliases: [], words: 'from hashed accounts', clause: { term: { [HASHED]: true } } },
};

const media = (value: MediaType): Clause => ({ term: { [MEDIA]: value } });

const HAS: Readonly<Record<string, Kind>> = {
  links: { aliases: ['link', 'urls', 'url'], words: 'with links', clause: exists('urls') },
  hashtags: { aliases: ['hashtag'], words: 'with hashtags', clause: exists('hashtags') },
  mentions: { aliases: ['mention'], words: 'with mentions', clause: exists('mentions') },
  cashtags: {
    aliases: ['cashtag', 'symbols'],
    words: 'with stock symbols',
    clause: exists('cashtags'),
  },
  geo: {
    aliases: [],
    words: 'with coordinates, published or withheld',
    clause: either(exists(POINT), { term: { [GEO]: 'present' } }),
  },
  poll: { aliases: ['polls'], words: 'with a poll', clause: trait('poll') },
  media: { aliases: ['media_link'], words: 'with media', clause: exists(MEDIA) },
  images: { aliases: ['image', 'twimg'], words: 'with images', clause: media('image') },
  videos: {
    aliases: ['video', 'video_link', 'native_video', 'consumer_video', 'pro_video'],
    words: 'with videos',
    clause: media('video'),
  },
  gifs: { aliases: ['gif', 'animated_gif', 'animated_gifs'], words: 'with GIFs', clause: media('gif') },
  engagement: {
    aliases: ['has_engagement'],
    words: 'with likes, retweets, replies or quotes',
    wordsNot: 'without a like, retweet, reply or quote',
    clause: either(...ENGAGEMENTS.map((field) => ({ range: { [field]: { gt: 0 } } }))),
    clauseNot: { bool: { filter: ENGAGEMENTS.map((field) => ({ term: { [field]: 0 } })) } },
  },
};

/** Other spellings of a value to the value. */
const spellings = (kinds: Readonly<Record<string, Kind>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(kinds).flatMap(([name, { aliases }]) =>
      [name, ...aliases].map((spelling) => [spelling, name]),
    ),
  );

const spellingOf = ({ text }: FieldValue): string => text.trim().toLowerCase().replaceAll('-', '_');

/** A value that is none of the kinds. @param refusing the operator under which it may be refused with words of its own */
function leaveOutKind(
  name: string,
  refusing: string,
  known: readonly string[],
  value: FieldValue,
  span: Span,
): FieldReading {
  const typed = spellingOf(value);
  const refused = refusedNamed(refusing, typed);
  if (refused !== undefined) return refuse(refused, `${name}:${typed}`, span);
  return leaveOut(name, value, `“${value.text}” is not known. There are ${known.join(', ')}.`, span);
}

function kindOperator(
  row: Pick<FieldOperator, 'name' | 'syntax' | 'help' | 'example'>,
  kinds: Readonly<Record<string, Kind>>,
): FieldOperator {
  const { name } = row;
  const names = spellings(kinds);
  const kindOf = (value: string): Kind => {
    const kind = kinds[value];
    if (kind === undefined) throw new Error(`There is no ${name}:${value}.`);
    return kind;
  };
  return {
    ...row,
    kind: 'field',
    aliases: [],
    list: true,
    read: (value, span) => {
      const found = names.get(spellingOf(value));
      if (found === undefined) return leaveOutKind(name, name, Object.keys(kinds), value, span);
      return toField(name, found, span);
    },
    describe: ({ text }) => kindOf(text).words,
    describeNot: ({ text }) => kindOf(text).wordsNot ?? negate(kindOf(text).words),
    compile: ({ value }) => kindOf(value.text).clause,
    compileNot: ({ value }) => kindOf(value.text).clauseNot,
  };
}

const isOperator = kindOperator(
  {
    name: 'is',
    syntax: 'is:retweet',
    help: `What a tweet is: ${Object.keys(IS).join(', ')}. A tweet may be several.`,
    example: 'is:reply',
  },
  IS,
);
const hasOperator = kindOperator(
  {
    name: 'has',
    syntax: 'has:links',
    help: `What a tweet holds: ${Object.keys(HAS).join(', ')}.`,
    example: 'has:links',
  },
  HAS,
);

/** Values of X’s `filter:` by what we call them. */
const FILTERS: ReadonlyMap<string, FieldOperator> = new Map([
  ...[...spellings(IS).keys()].map((name) => [name, isOperator] as const),
  ...[...spellings(HAS).keys()].map((name) => [name, hasOperator] as const),
]);
/** Twitter’s own hosts and kinds of media are not told apart. */
const COARSER: ReadonlySet<string> = new Set(['twimg', 'native_video', 'consumer_video', 'pro_video']);

/** X’s `filter:retweets` means retweets by hand as well. */
function readFilter(name: string, value: FieldValue, span: Span): FieldReading {
  const typed = spellingOf(value);
  if (typed === 'retweets') return bothRetweets(span);
  const operator = FILTERS.get(typed);
  if (operator === undefined) {
    return leaveOutKind(name, 'filter', [...Object.keys(IS), ...Object.keys(HAS)], value, span);
  }
  const { query, warnings } = operator.read(value, span);
  return {
    query,
    warnings: COARSER.has(typed) ? [...warnings, coarser(name, typed, query, span)] : warnings,
  };
}

function bothRetweets(span: Span): FieldReading {
  const clauses = ['retweet', 'manual_rt'].flatMap((kind) => toField('is', kind, span).query ?? []);
  return { query: { type: 'or', clauses, span }, warnings: [] };
}

function coarser(name: string, typed: string, query: Query | undefined, span: Span): QueryWarning {
  const read = query?.type === 'field' ? `has:${query.value.text}` : 'has:media';
  return {
    code: 'read_coarser',
    message: `${name}:${typed} was read as ${read}: the release does not tell more.`,
    span,
  };
}

/** What a tweet is and what it holds, in our words and in those of X’s own search. */
export const KIND_OPERATORS: readonly (FieldOperator | Shorthand)[] = [
  isOperator,
  hasOperator,
  {
    kind: 'shorthand',
    name: 'filter',
    aliases: [],
    syntax: 'filter:replies',
    help: 'Twitter’s own way to write is: and has:. Its filter:retweets means retweets by hand too.',
    example: 'filter:replies',
    list: true,
    read: (value, span) => readFilter('filter', value, span),
  },
  {
    kind: 'shorthand',
    name: 'exclude',
    aliases: [],
    syntax: 'exclude:retweets',
    help: 'The same as filter: with a minus before it.',
    example: 'exclude:retweets',
    list: false,
    read: (value, span) => {
      const { query, warnings } = readFilter('exclude', value, span);
      return { query: query && { type: 'not', clause: query, span }, warnings };
    },
  },
  {
    kind: 'shorthand',
    name: 'include',
    aliases: [],
    syntax: 'include:nativeretweets',
    help: 'Does nothing: retweets are never left out here, unless you ask for it.',
    example: 'election include:nativeretweets',
    list: false,
    read: (value, span) => ({
      query: undefined,
      warnings: [
        {
          code: 'nothing_to_do',
          message: `include:${value.text} changes nothing: a search here leaves out no kind of tweet by itself.`,
          span,
        },
      ],
    }),
  },
];
