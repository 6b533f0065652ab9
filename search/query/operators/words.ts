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
    name: 'gap',
    syntax: '"word * word"',
    help: 'A star in a phrase stands for exactly one word, whichever. Three may stand in a phrase.',
    example: '"make * great"',
  },
  {
    kind: 'syntax',
    name: 'proximity',
    syntax: '"word word"~5',
    help: 'These words at most so many moves from standing together, 1 to 20; the other order costs two moves.',
    example: '"election fraud"~5',
  },
  {
    kind: 'syntax',
    name: 'unstemmed',
    syntax: '+word',
    help: 'This form of the word and no other, as in quotation marks.',
    example: '+elections',
  },
  {
    kind: 'syntax',
    name: 'prefix',
    syntax: 'wor*',
    help: 'Words that begin so: at least three letters, and at most eight times in a search.',
    example: 'elect*',
  },
  {
    kind: 'syntax',
    name: 'fuzzy',
    syntax: 'word~',
    help: 'Words that differ in one letter, or with ~2 in two, and begin with the same one: at least four letters.',
    example: 'Navalny~',
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
