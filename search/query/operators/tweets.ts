import { CAMPAIGNS, campaignTitle } from '../../campaigns.ts';
import { DOCUMENT_ID, ORDERED, type TweetField } from '../../fields.ts';
import { CAMPAIGN_ID } from '../../indexNames.ts';
import { either, type Clause } from '../clause.ts';
import type { FieldOperator } from './operator.ts';
import { leaveOut, toField } from './readings.ts';

const ID_IN_ORDER = `${'id' satisfies TweetField}.${ORDERED}`;
/** Larger ids are not in the sub-field, and Elasticsearch keeps a list of such fields in each document. */
const LARGEST_ORDERED = 2n ** 63n - 1n;
const IGNORED = '_ignored';
const CAMPAIGN = 'campaign' satisfies TweetField;
const CONVERSATION = 'conversation' satisfies TweetField;

/** 64 bits in base64url (indexer/firstPass/text.ts). */
const SAME_TEXT = /^[A-Za-z0-9_-]{11}$/;

/** The id that is typed, or that the address of a tweet holds. Leading zeros are no part of it. */
function tweetIdOf(text: string): string | undefined {
  const [, id] = /^(?:\S*\/status(?:es)?\/)?(\d{1,20})(?:[/?#]\S*)?$/.exec(text.trim()) ?? [];
  return id?.replace(/^0+(?=\d)/, '');
}

const idReader =
  (operator: string): FieldOperator['read'] =>
  (value, span) => {
    const id = tweetIdOf(value.text);
    const reason = `A tweet id has 1 to 20 digits. Write ${operator}:783017634562412544.`;
    return id === undefined ? leaveOut(operator, value, reason, span) : toField(operator, id, span);
  };

/** Operators that compare one id. */
function idOperator(
  row: Pick<FieldOperator, 'name' | 'aliases' | 'help' | 'describe'>,
  field: TweetField | typeof DOCUMENT_ID,
): FieldOperator {
  return {
    ...row,
    kind: 'field',
    syntax: `${row.name}:123`,
    example: `${row.name}:783017634562412544`,
    list: true,
    read: idReader(row.name),
    compile: ({ value }) => ({ term: { [field]: value.text } }),
  };
}

/** Ids over 2^63 - 1, which Twitter gives out in the year 2080 at the earliest, are larger than any that may be asked for. */
const compileAfter = (text: string): Clause =>
  either({ range: { [ID_IN_ORDER]: { gt: text } } }, { term: { [IGNORED]: ID_IN_ORDER } });

const compileUpTo = (text: string): Clause => ({ range: { [ID_IN_ORDER]: { lte: text } } });

const boundReader =
  (operator: string): FieldOperator['read'] =>
  (value, span) => {
    const reading = idReader(operator)(value, span);
    const isTooLarge = reading.query?.type === 'field' && BigInt(reading.query.value.text) > LARGEST_ORDERED;
    return isTooLarge ? leaveOut(operator, value, 'No tweet has so large an id.', span) : reading;
  };

/** Tweets by their ids and campaigns. */
export const TWEET_OPERATORS: readonly FieldOperator[] = [
  {
    kind: 'field',
    name: 'campaign',
    aliases: ['dataset', 'release'],
    syntax: 'campaign:ira',
    help: 'Tweets of this campaign, by the name that its address has.',
    example: 'campaign:ira',
    list: true,
    read: (value, span) => {
      const text = value.text.trim().toLowerCase();
      const id = CAMPAIGNS.find(({ fileNames }) => fileNames?.includes(text))?.id ?? text;
      return CAMPAIGN_ID.test(id)
        ? toField('campaign', id, span)
        : leaveOut('campaign', value, 'That is no campaign. Write campaign:ira.', span);
    },
    describe: ({ text }) => `of the campaign “${campaignTitle(text)}”`,
    compile: ({ value }) => ({ term: { [CAMPAIGN]: value.text } }),
  },
  idOperator(
    {
      name: 'id',
      aliases: ['tweet'],
      help: 'The tweet of this id. The address of a tweet on twitter.com does the same.',
      describe: ({ text }) => `with the id ${text}`,
    },
    DOCUMENT_ID,
  ),
  {
    kind: 'field',
    name: 'conversation_id',
    aliases: ['thread', 'conversation'],
    syntax: 'conversation_id:123',
    help: 'The tweet of this id and the replies below it, as far as the release holds them.',
    example: 'conversation_id:783017634562412544',
    list: true,
    read: idReader('conversation_id'),
    describe: ({ text }) => `of the conversation ${text}`,
    compile: ({ value }) =>
      either({ term: { [CONVERSATION]: value.text } }, { term: { [DOCUMENT_ID]: value.text } }),
  },
  idOperator(
    {
      name: 'in_reply_to_tweet_id',
      aliases: ['in_reply_to_status_id'],
      help: 'Replies to the tweet of this id.',
      describe: ({ text }) => `in reply to the tweet ${text}`,
    },
    'reply_to_id',
  ),
  idOperator(
    {
      name: 'retweets_of_tweet_id',
      aliases: ['retweets_of_status_id'],
      help: 'Retweets of the tweet of this id.',
      describe: ({ text }) => `that retweet the tweet ${text}`,
    },
    'retweet_of_id',
  ),
  idOperator(
    {
      name: 'quotes_of_tweet_id',
      aliases: ['quotes_of_status_id', 'quoted_tweet_id', 'quoted_status_id'],
      help: 'Tweets that quote the tweet of this id.',
      describe: ({ text }) => `that quote the tweet ${text}`,
    },
    'quote_of_id',
  ),
  {
    kind: 'field',
    name: 'same_text',
    aliases: ['text_key'],
    syntax: 'same_text:Ab3…',
    help: 'Tweets that say the same, whatever their links, names, case and punctuation. The page of a tweet links to it.',
    example: 'same_text:Ab3dEf-GhI_',
    list: true,
    read: (value, span) => {
      const key = value.text.trim();
      return SAME_TEXT.test(key)
        ? toField('same_text', key, span)
        : leaveOut(
            'same_text',
            value,
            'A text has a key of 11 characters: the page of a tweet links to it.',
            span,
          );
    },
    describe: ({ text }) => `that say the same (text ${text})`,
    compile: ({ value }) => ({ term: { ['same_text' satisfies TweetField]: value.text } }),
  },
  {
    kind: 'field',
    name: 'since_id',
    aliases: [],
    syntax: 'since_id:123',
    help: 'Ids after this one, which later tweets have.',
    example: 'since_id:783017634562412544',
    list: false,
    read: boundReader('since_id'),
    describe: ({ text }) => `with an id after ${text}`,
    describeNot: ({ text }) => `with an id up to ${text}`,
    compile: ({ value }) => compileAfter(value.text),
  },
  {
    kind: 'field',
    name: 'max_id',
    aliases: [],
    syntax: 'max_id:123',
    help: 'Ids up to this one, itself included.',
    example: 'max_id:783017634562412544',
    list: false,
    read: boundReader('max_id'),
    describe: ({ text }) => `with an id up to ${text}`,
    describeNot: ({ text }) => `with an id after ${text}`,
    compile: ({ value }) => compileUpTo(value.text),
  },
];
