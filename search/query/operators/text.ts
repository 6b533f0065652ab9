import { EXACT, type TweetField } from '../../fields.ts';
import type { FieldOperator } from './operator.ts';
import { toField } from './readings.ts';

const EXACT_TEXT = `${'text' satisfies TweetField}.${EXACT}`;

/** What is asked of the text beyond words and phrases. */
export const TEXT_OPERATORS: readonly FieldOperator[] = [
  {
    kind: 'field',
    name: 'exact',
    aliases: [],
    syntax: 'exact:word',
    help: 'The word, or the words in quotation marks, exactly as written: capitals and accents count.',
    example: 'exact:"Año Nuevo"',
    list: false,
    read: ({ text }, span) => toField('exact', text, span),
    describe: ({ text }) => `with “${text}” exactly as written`,
    scores: true,
    compile: ({ value }) => ({ match_phrase: { [EXACT_TEXT]: { query: value.text } } }),
  },
];
