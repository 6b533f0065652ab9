import type { TweetField } from '../../fields.ts';
import { languageOf } from '../../languages.ts';
import type { FieldOperator } from './operator.ts';
import { leaveOut, toField } from './readings.ts';

const ID = 'id' satisfies TweetField;
const LANG = 'lang' satisfies TweetField;

/** What the release says of the tweet itself. */
export const TWEET_OPERATORS: readonly FieldOperator[] = [
  {
    kind: 'field',
    name: 'lang',
    aliases: ['language'],
    syntax: 'lang:ru',
    help: 'Tweets that the release labels with this language, by code. A comma means or: lang:ru,uk.',
    example: 'lang:ru',
    list: true,
    read: (value, span) => ({
      query: {
        type: 'field',
        operator: 'lang',
        value: { text: languageOf(value.text).code, quoted: false },
        span,
      },
      warnings: [],
    }),
    describe: ({ text }) => `in ${languageOf(text).name}`,
    compile: ({ value }) => ({ term: { [LANG]: value.text } }),
  },
  {
    kind: 'field',
    name: 'id',
    aliases: ['tweet'],
    syntax: 'id:123',
    help: 'The tweet of this id. The address of a tweet on twitter.com does the same.',
    example: 'id:783017634562412544',
    list: true,
    read: (value, span) => {
      const text = tweetIdOf(value.text);
      return text === undefined
        ? leaveOut('id', value, 'A tweet id has 1 to 20 digits. Write id:783017634562412544.', span)
        : toField('id', text, span);
    },
    describe: ({ text }) => `with the id ${text}`,
    compile: ({ value }) => ({ term: { [ID]: value.text } }),
  },
];

/** The id that is typed, or that the address of a tweet holds. */
function tweetIdOf(text: string): string | undefined {
  const [, id] = /^(?:\S*\/status(?:es)?\/)?(\d{1,20})(?:[/?#]\S*)?$/.exec(text.trim()) ?? [];
  return id;
}
