import type { TweetField } from '../../fields.ts';
import { toLowerCase } from '../../lowerCase.ts';
import { either, type Clause } from '../clause.ts';
import type { FieldOperator } from './operator.ts';
import { leaveOut, toField } from './readings.ts';

const HASHTAGS = 'hashtags' satisfies TweetField;
const CASHTAGS = 'cashtags' satisfies TweetField;

/** Without its sign, the way the index has it. */
const bareTag = (text: string): string => toLowerCase(text.replace(/^[#\uFF03$]+/u, ''));

/** A tag, or with `*` behind it its beginning; full-width letters find plain ones too. */
function compileTag(field: string, text: string): Clause {
  const isPrefix = text.endsWith('*');
  const tag = isPrefix ? text.slice(0, -1) : text;
  const spellings = [...new Set([tag, toLowerCase(tag.normalize('NFKC'))])];
  if (!isPrefix) return { terms: { [field]: spellings } };
  return either(...spellings.map((value): Clause => ({ prefix: { [field]: { value } } })));
}

/** What Twitter recognised in a text. */
export const ENTITY_OPERATORS: readonly FieldOperator[] = [
  {
    kind: 'field',
    name: 'hashtag',
    aliases: [],
    syntax: '#tag',
    help: 'Tweets with this hashtag and no longer one, whatever the capitals. #tag* finds longer ones too.',
    example: '#election',
    list: true,
    read: (value, span) => {
      const text = bareTag(value.text);
      return /^[^\s#*]+\*?$/u.test(text)
        ? toField('hashtag', text, span)
        : leaveOut('hashtag', value, 'That is no hashtag. Write #tag, or #tag* for its beginning.', span);
    },
    print: ({ text }) => `#${text}`,
    describe: ({ text }) =>
      text.endsWith('*')
        ? `with a hashtag that begins with “#${text.slice(0, -1)}”`
        : `with the hashtag “#${text}”`,
    compile: ({ value }) => compileTag(HASHTAGS, value.text),
  },
  {
    kind: 'field',
    name: 'cashtag',
    aliases: [],
    syntax: '$ABC',
    help: 'Tweets with this stock symbol, whatever the capitals.',
    example: '$TWTR',
    list: true,
    read: (value, span) => {
      const text = bareTag(value.text);
      return /^[a-z]{1,6}(?:[._][a-z]{1,2})?$/.test(text)
        ? toField('cashtag', text.toUpperCase(), span)
        : leaveOut('cashtag', value, 'That is no stock symbol. Write $ABC.', span);
    },
    print: ({ text }) => `$${text}`,
    describe: ({ text }) => `with the stock symbol “$${text}”`,
    compile: ({ value }) => ({ term: { [CASHTAGS]: value.text } }),
  },
];
