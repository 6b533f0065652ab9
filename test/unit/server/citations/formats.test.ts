import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../../../server/citations/bibtex.ts';
import type { Citation } from '../../../../server/citations/citation.ts';
import { toCslJson } from '../../../../server/citations/cslJson.ts';
import { toPlainText } from '../../../../server/citations/plainText.ts';
import { toRis } from '../../../../server/citations/ris.ts';

const SEARCH: Citation = {
  key: 'murmuration-fdde64195e',
  type: 'search',
  author: undefined,
  title: '“harvest”: search of released tweets',
  url: 'https://tweets.example/search?q=harvest&lang=ru',
  issued: { year: 2026, month: 11, day: 5 },
  accessed: { year: 2026, month: 11, day: 5 },
  build: '0a1b2c3d4e',
  notes: ['1,234 tweets found.', 'Filters: Language: Russian.'],
};

const TWEET: Citation = {
  ...SEARCH,
  key: 'murmuration-tweet-783017634562412544',
  type: 'tweet',
  author: 'Mill Lane (@mill_lane)',
  title: '“The harvest begins”',
  url: 'https://tweets.example/tweets/783017634562412544',
  issued: { year: 2016, month: 10, day: 3 },
  notes: ['As published in: Fable.'],
};

const HOSTILE: Citation = {
  ...SEARCH,
  author: '{Evil}\r\nER  - ',
  title: 'a}b{c \\ 50% & $5 #1 x_y ~ ^ "q"\r\nER  - \u0000\u2028@misc{x,\ud800 выборы',
  notes: ['one\nTY  - JOUR', '}'],
};

describe('text', () => {
  test('a search', () => {
    expect(toPlainText(SEARCH)).toBe(
      '“harvest”: search of released tweets. Murmuration: Tweets released by Twitter as state-backed influence ' +
        'operations. 1,234 tweets found. Filters: Language: Russian. Index build 0a1b2c3d4e. ' +
        'Accessed 5 November 2026 (UTC). https://tweets.example/search?q=harvest&lang=ru\n',
    );
  });

  test('a tweet', () => {
    expect(toPlainText(TWEET)).toBe(
      'Mill Lane (@mill_lane). “The harvest begins”. 3 October 2016. Murmuration: Tweets released by Twitter as ' +
        'state-backed influence operations. As published in: Fable. Index build 0a1b2c3d4e. ' +
        'Accessed 5 November 2026 (UTC). https://tweets.example/tweets/783017634562412544\n',
    );
  });

  test('is one line whatever is in it', () => {
    expect(toPlainText(HOSTILE).split('\n')).toHaveLength(2);
  });
});

describe('BibTeX', () => {
  test('a search', () => {
    expect(toBibtex(SEARCH)).toBe(`@misc{murmuration-fdde64195e,
  title = {{“harvest”: search of released tweets}},
  howpublished = {Murmuration: Tweets released by Twitter as state-backed influence operations},
  year = {2026},
  month = {11},
  url = {https://tweets.example/search?q=harvest&lang=ru},
  urldate = {2026-11-05},
  note = {1,234 tweets found. Filters: Language: Russian. Index build 0a1b2c3d4e.},
}
`);
  });

  test('a tweet has an author, whose name is one', () => {
    expect(toBibtex(TWEET)).toContain('  author = {{Mill Lane (@mill\\_lane)}},\n');
    expect(toBibtex(TWEET)).toContain('  year = {2016},\n  month = {10},\n');
  });

  test('prints what TeX would read as commands, and stays one entry', () => {
    const entry = toBibtex(HOSTILE);
    expect(entry).toContain(
      'title = {{a\\textbraceright{}b\\textbraceleft{}c \\textbackslash{} 50\\% \\& \\$5 \\#1 x\\_y ' +
        '\\textasciitilde{} \\textasciicircum{} "q" ER - @misc\\textbraceleft{}x,\ufffd выборы}},',
    );
    expect(depths(entry)).toEqual({ least: 0, last: 0 });
    expect(entry.split('\n')).toHaveLength(11);
  });
});

/** How deep the braces of a text go, as BibTeX counts them: behind a backslash too. */
function depths(text: string): { least: number; last: number } {
  let [depth, least] = [0, 0];
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    least = Math.min(least, depth);
  }
  return { least, last: depth };
}

describe('RIS', () => {
  test('a search', () => {
    expect(toRis(SEARCH)).toBe(
      [
        'TY  - ELEC',
        'ID  - murmuration-fdde64195e',
        'TI  - “harvest”: search of released tweets',
        'T2  - Murmuration: Tweets released by Twitter as state-backed influence operations',
        'PY  - 2026',
        'DA  - 2026/11/05/',
        'Y2  - 2026/11/05/',
        'UR  - https://tweets.example/search?q=harvest&lang=ru',
        'N1  - 1,234 tweets found.',
        'N1  - Filters: Language: Russian.',
        'N1  - Index build 0a1b2c3d4e.',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  test('a name with a comma stays one name', () => {
    expect(toRis({ ...TWEET, author: 'Mill, Lane ,& Co (@mill_lane)' })).toContain(
      'AU  - Mill Lane & Co (@mill_lane)\r\n',
    );
  });

  test('no text begins a line of its own', () => {
    const lines = toRis(HOSTILE).split('\r\n');
    expect(lines.filter((line) => /^(TY|ER) /.test(line))).toEqual(['TY  - ELEC', 'ER  - ']);
    expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  });
});

describe('CSL-JSON', () => {
  test('a search', () => {
    expect(JSON.parse(toCslJson(SEARCH))).toEqual([
      {
        id: 'murmuration-fdde64195e',
        type: 'dataset',
        title: '“harvest”: search of released tweets',
        'container-title': 'Murmuration',
        archive: 'Tweets released by Twitter as state-backed influence operations',
        version: '0a1b2c3d4e',
        URL: 'https://tweets.example/search?q=harvest&lang=ru',
        issued: { 'date-parts': [[2026, 11, 5]] },
        accessed: { 'date-parts': [[2026, 11, 5]] },
        note: '1,234 tweets found. Filters: Language: Russian.',
      },
    ]);
  });

  test('a tweet is a post with an author', () => {
    expect(JSON.parse(toCslJson(TWEET))).toMatchObject([
      {
        type: 'post',
        author: [{ literal: 'Mill Lane (@mill_lane)' }],
        issued: { 'date-parts': [[2016, 10, 3]] },
      },
    ]);
  });

  test('holds any text', () => {
    expect(JSON.parse(toCslJson(HOSTILE))).toMatchObject([
      { title: 'a}b{c \\ 50% & $5 #1 x_y ~ ^ "q" ER - @misc{x,\ufffd выборы' },
    ]);
  });
});
