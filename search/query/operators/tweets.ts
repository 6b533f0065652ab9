import type { TweetField } from '../../fields.ts';
import { languageOf } from '../../languages.ts';
import type { FieldOperator } from './operator.ts';

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
];
