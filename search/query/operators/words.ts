import type { SyntaxOperator } from './operator.ts';

/** What joins words and clauses: read by the parser itself. */
export const WORD_OPERATORS: readonly SyntaxOperator[] = [
  {
    kind: 'syntax',
    name: 'words',
    syntax: 'word word',
    help: 'Tweets that hold every word, in any order and in any form that the language of the tweet gives it.',
    example: 'election fraud',
  },
  {
    kind: 'syntax',
    name: 'phrase',
    syntax: '"word word"',
    help: 'These words next to each other, in this order and in exactly this form. All kinds of quotation marks work.',
    example: '"fake news"',
  },
  {
    kind: 'syntax',
    name: 'AND',
    syntax: 'x AND y',
    help: 'The same as a space. Capitals are needed: a small “and” is a word.',
    example: 'election AND fraud',
  },
  {
    kind: 'syntax',
    name: 'OR',
    syntax: 'x OR y',
    help: 'Tweets that match either side. AND binds more tightly: a b OR c means (a b) OR c. Capitals are needed.',
    example: 'fraud OR theft',
  },
  {
    kind: 'syntax',
    name: 'minus',
    syntax: '-x',
    help: 'Leaves out what matches x: a word, a phrase or a group. No space may follow the minus.',
    example: 'election -"fake news"',
  },
  {
    kind: 'syntax',
    name: 'NOT',
    syntax: 'NOT x',
    help: 'The same as the minus. Capitals are needed.',
    example: 'election NOT fraud',
  },
  {
    kind: 'syntax',
    name: 'parentheses',
    syntax: '(x y)',
    help: 'Groups what belongs together. Groups may stand in groups.',
    example: '(fraud OR theft) election -(poll OR survey)',
  },
];
