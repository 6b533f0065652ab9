import { OPERATORS } from '../../search/query/operators.ts';
import { REFUSED } from '../../search/query/operators/refused.ts';

/** Numbers from a seed (mulberry32): the same every time. @returns a function that gives numbers from 0 to below 1 */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NAMES = OPERATORS.flatMap((row) => (row.kind === 'syntax' ? [] : [row.name, ...row.aliases]));

/** What the language gives a meaning to, and what comes near it. */
const PIECES: readonly string[] = [
  ...[
    'a',
    'word',
    'wor*',
    'word~',
    'word~1',
    'word~2',
    'word~9',
    'wo*',
    '*word',
    '+word',
    '++',
    '+',
    '*',
    '~',
    '**',
    '~5',
  ],
  ...['OR', 'AND', 'NOT', 'or', 'and', 'not', ' OR ', ' AND ', ' NOT ', 'Or'],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '-',
    '--',
    '−',
    '–',
    '‐',
    '!',
    '|',
    '&',
    '?',
    '/',
    '\\',
    ',',
    '.',
    '..',
    ':',
    ';',
    '：',
  ],
  ...['"', '“', '”', '«', '»', '„', '「', '」', "'", '’', "'s", '"a b"', '"a * c"', '"a b"~5', '"* a', '"~3'],
  ...[
    '#',
    '＃',
    '@',
    '＠',
    '$',
    '#tag',
    '#tag*',
    '#1',
    '#a#b',
    'word#tag',
    '@name',
    '@a@b',
    '$ABC',
    '$100',
    '#a,#b',
    '.@x',
  ],
  ...[
    'http://',
    'https://t.co/x',
    'http://a.example/b_(c)',
    'www.a.example',
    'https://twitter.com/x/status/123?s=20',
  ],
  ...[
    '10:30',
    'Re:',
    'unknown:foo',
    'form:x',
    '794251298123456512',
    '/ab+c/',
    '/pol/',
    ':)',
    '__proto__',
    'constructor',
  ],
  ...[
    '2016',
    '2016-11',
    '2016-11-08',
    '2016-11-08_14:30:00_UTC',
    '2016-10..2016-11',
    '5',
    '10..99',
    '-1',
    '1e9',
    'ru',
    'ru,uk',
  ],
  ...[
    '1,2,3km',
    '[30.36 59.93 15km]',
    '[1 2 3 4]',
    'retweet',
    'links',
    'media',
    'ira',
    'russian',
    'none',
    'verified',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    '\t',
    '\u3000',
    '\u00a0',
    '\n',
    '\0',
    '\u200f',
    '\u202e',
    '\u200d',
    '\u200c',
    '\u0640',
    '\u0301',
    '\ufe0f',
  ],
  ...[
    'é',
    'e\u0301',
    '\u212a',
    '\u037e',
    '\u0958',
    'ы',
    'выборы',
    'шире*',
    '中国',
    '中国人*',
    'カタカナ',
    'ไทย',
    'हिन्दी',
    'צה"ל',
    'می\u200cخواهم',
  ],
  ...['👍', '🏽', '👩\u200d👧', '🇺🇸', '\ud83d', '\udc4d', '\uffff', '\u{10ffff}', 'ﬁ', '٣', '²', 'İ', 'ß'],
  ...[
    'query_string',
    '{"match_all":{}}',
    'script:',
    '_id:',
    'text.exact:',
    '/.*/',
    '^9',
    '<script>',
    '%00',
    '\\u0000',
  ],
];

/** A text made of pieces of the query language in no order, up to 1,100 characters and mostly short. */
export function querySoup(random: () => number): string {
  const most = random() < 0.02 ? 400 : random() < 0.3 ? 40 : 8;
  const count = Math.floor(random() * most);
  let text = '';
  for (let piece = 0; piece < count && text.length < 1_100; piece += 1) text += pieceOf(random);
  return random() < 0.2 ? mutate(text, random) : text;
}

function pieceOf(random: () => number): string {
  const kind = random();
  if (kind < 0.15) return `${pick(NAMES, random)}:`;
  if (kind < 0.3) return ` ${pick(NAMES, random)}:${pick(PIECES, random)} `;
  if (kind < 0.32) return ` ${pick(REFUSED, random).name}:${pick(PIECES, random)} `;
  if (kind < 0.34) return ` ${pick(NAMES, random)}:(${pick(PIECES, random)} OR -${pick(PIECES, random)}) `;
  if (kind < 0.37) return String.fromCodePoint(Math.floor(random() * 0x11_0000));
  if (kind < 0.4) return String.fromCharCode(Math.floor(random() * 0x250));
  if (kind < 0.55) return ' ';
  return pick(PIECES, random);
}

/** A piece of the text twice, away, or elsewhere. */
function mutate(text: string, random: () => number): string {
  const from = Math.floor(random() * text.length);
  const to = from + Math.floor(random() * (text.length - from));
  const [before, piece, behind] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  return pick([before + behind, before + piece + piece + behind, piece + before + behind], random);
}

function pick<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}
