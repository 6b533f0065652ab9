import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  entitiesIn,
  type EntityKind,
  type TextEntity,
} from '../../../../../server/pages/tweet/textEntities.ts';
import { layOut, tweetText, type TextPart } from '../../../../../server/pages/tweet/tweetText.ts';
import {
  MATCH_END,
  MATCH_START,
  markMatches,
  readMarks,
  type Range,
} from '../../../../../server/searching/highlight.ts';
import { realData } from '../../../../support/realData.ts';

interface Case {
  readonly description: string;
  readonly text: string;
  readonly expected: string;
  readonly hits: readonly Range[];
}

function casesOf(name: string): Readonly<Record<string, readonly Case[]>> {
  const file = realData(`language/twitter-text/${name}`);
  return file === undefined
    ? {}
    : (parse(readFileSync(file, 'utf8')) as { readonly tests: Record<string, readonly Case[]> }).tests;
}

/** Parts as they are printed, with what stands around each link. */
const print = (parts: readonly TextPart[], link: (url: string, inner: string) => string): string =>
  parts
    .map((part) => {
      if ('isText' in part) return part.text;
      const inner = print(part.parts, link);
      if ('isMark' in part) return `<em>${inner}</em>`;
      return 'url' in part ? link(part.url, inner) : `[${inner}]`;
    })
    .join('');

const plain = (parts: readonly TextPart[]): string => print(parts, (_url, inner) => inner);

const HIGHLIGHTS = Object.values(casesOf('hit_highlighting.yml')).flat();

describe.skipIf(HIGHLIGHTS.length === 0)("Twitter's own cases of matches", () => {
  test('are all there', () => {
    expect(HIGHLIGHTS).toHaveLength(14);
  });

  test.each(HIGHLIGHTS)('$description', ({ text, hits, expected }) => {
    const links: TextEntity[] = [];
    const tags: string[] = [];
    let bare = '';
    for (const [piece] of text.matchAll(/<[^>]*>|[^<]+/g)) {
      if (piece === '</a>') links.push({ ...(links.pop() as TextEntity), end: bare.length });
      else if (piece.startsWith('<')) {
        links.push({ kind: 'mention', start: bare.length, end: bare.length, value: String(tags.length) });
        tags.push(piece);
      } else bare += piece;
    }
    const parts = layOut(bare, [0, bare.length], links, hits);
    let at = 0;
    expect(print(parts, (_url, inner) => `${tags[at++]}${inner}</a>`)).toBe(expected);
  });
});

const AUTOLINK = casesOf('autolink.yml');
const KINDS: readonly (readonly [group: string, kind: EntityKind])[] = [
  ['usernames', 'mention'],
  ['hashtags', 'hashtag'],
  ['cashtags', 'cashtag'],
  ['urls', 'address'],
];

describe.skipIf(Object.keys(AUTOLINK).length === 0).each(KINDS)(
  "Twitter's own cases of links: %s",
  (group, kind) => {
    test.each(AUTOLINK[group] ?? [])('$description', ({ text, expected }) => {
      const linked = [...expected.matchAll(/<a[^>]*>(.*?)<\/a>/g)].map(([, inner = '']) =>
        inner.replace(/^[#＃$]/, ''),
      );
      // Those without a scheme are links in `extract.yml` alone; here they only stand apart.
      const found = entitiesIn(text).filter(
        (entity) => entity.kind === kind && (kind !== 'address' || /^https?:/i.test(entity.value)),
      );
      const unescape = (html: string): string => readMarks(html).text;
      expect(found.map(({ value }) => value)).toEqual(linked.map(unescape));
    });
  },
);

const HASH = 'c07e0e28f634c855b043b49266b7b5161091579232b2b93b2e433925e0bad486';
const SIGNED = '/k4MbreadRollsAndButter0123456789abcdefghiJ=';

test.each([
  [`RT @${HASH}: bread`, [HASH]],
  [`@old: @${SIGNED}`, ['old', SIGNED]],
  [`${'x '.repeat(1_996)}#cut_here_as_the_text_goes_on`, []],
  ['no sign at all', []],
])('names are found whole, or not at all: %#', (text, names) => {
  expect(entitiesIn(text).map(({ value }) => value)).toEqual(names);
});

test('hashtags, stock symbols and names lead to searches, addresses nowhere', () => {
  const { lead, rest } = tweetText('@mill_lane #Harvest of $BRD, see https://mill.org/a?b=1', [[11, 19]]);
  const shown = (url: string, inner: string): string => `(${inner} ${url})`;
  expect(print(lead, shown)).toBe('(@mill_lane /search?q=%40mill_lane&sort=newest)');
  expect(print(rest, shown)).toBe(
    ' (<em>#Harvest</em> /search?hashtag=harvest) of ($BRD /search?q=%24BRD&sort=newest), see [https://mill.org/a?b=1]',
  );
});

test('a mark that ends in the midst of a link is parted, and the link is not', () => {
  const { rest } = tweetText('see #Harvest now', [[0, 8]]);
  expect(print(rest, (_url, inner) => `(${inner})`)).toBe('<em>see </em>(<em>#Har</em>vest) now');
});

test('marks are read back from what they were written as', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('<mark>', '&amp;', '</mark>', '&'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 8 }), (given) => {
      const text = given.map(([part]) => part).join('');
      const highlighted = given.map(([part, hit]) => (hit ? MATCH_START + part + MATCH_END : part)).join('');
      const html = markMatches(text, highlighted);
      const { text: read, ranges } = readMarks(html);
      expect(read).toBe(text);
      const marked = MATCH_START + MATCH_END;
      const again = ranges
        .toReversed()
        .reduce(
          (whole, [start, end]) =>
            whole.slice(0, start) + marked[0] + whole.slice(start, end) + marked[1] + whole.slice(end),
          text,
        );
      if (!/[\uE000\uE001]/.test(text)) expect(markMatches(text, again)).toBe(html);
    }),
    { numRuns: 500 },
  );
});

test('for every text and every marks, the text comes back whole', () => {
  const words = fc.array(
    fc.constantFrom(
      'RT ',
      '@mill ',
      '#tag',
      ' ',
      '@',
      'https://mill.org/x ',
      'é',
      '$BRD ',
      '中',
      `@${HASH} `,
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(words, fc.array(fc.nat(80), { maxLength: 6 }), (given, places) => {
      const text = given.join('');
      const ends = [...new Set(places.map((place) => Math.min(place, text.length)))].toSorted(
        (a, b) => a - b,
      );
      const marks = ends.flatMap((end, at): Range[] => (at % 2 === 1 ? [[ends[at - 1] ?? 0, end]] : []));
      const { lead, rest } = tweetText(text, marks);
      expect(plain([...lead, ...rest]).replaceAll(/<\/?em>|[[\]]/g, '')).toBe(text);
    }),
    { numRuns: 500 },
  );
});
