import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchParamsOf } from '../../../../server/address/addresses.ts';
import { PARAM_NAMES } from '../../../../server/address/paramNames.ts';
import { readPlace, toPlace } from '../../../../server/address/place.ts';
import { areSortValues } from '../../../../server/searching/searchOrder.ts';
import {
  firstPage,
  inFormat,
  parseSearchParams,
  placedSearch,
  searchUrl,
  SORTS,
  type SearchParams,
  type Sort,
} from '../../../../server/address/searchParams.ts';

const parse = (query: string) => parseSearchParams(new URLSearchParams(query));
const canonical = (query: string): string => searchUrl(parse(query).params);

describe('canonical addresses', () => {
  test.each([
    ['', '/search'],
    ['q=a', '/search?q=a'],
    ['q=%20a%20%20b%20', '/search?q=a++b'],
    ['page=1&per_page=20&sort=newest', '/search'],
    ['q=a&sort=relevance', '/search?q=a'],
    ['q=a&sort=NEWEST', '/search?q=a&sort=newest'],
    ['sort=relevance', '/search'],
    ['page=3&q=a', '/search?q=a&page=3'],
    ['lang=uk&lang=ru&lang=uk', '/search?lang=ru&lang=uk'],
    [
      'lang=in&lang=iw&lang=fil&lang=msa&lang=zh-cn&lang=zh-Hant',
      '/search?lang=he&lang=id&lang=ms&lang=tl&lang=zh-CN&lang=zh-TW',
    ],
    ['lang=und&lang=none&lang=xyz', '/search?lang=none&lang=und&lang=xyz'],
    ['campaign=IRA&not_campaign=iran', '/search?campaign=ira&not_campaign=iran'],
    ['type=Retweet&not_type=reply', '/search?type=retweet&not_type=reply'],
    ['hashtag=%23MAGA&hashtag=maga', '/search?hashtag=maga'],
    ['hashtag=İzmir&hashtag=ΟΔΟΣ', '/search?hashtag=izmir&hashtag=%CE%BF%CE%B4%CE%BF%CF%83'],
    ['account=@Handle', '/search?account=Handle'],
    ['account=AbC%2Bd%2Fe%3D', '/search?account=AbC%2Bd%2Fe%3D'],
    ['client=a,b', '/search?client=a%2Cb'],
    ['domain=Example.COM', '/search?domain=example.com'],
    ['date_to=2016-02-29&date_from=2016', '/search?date_from=2016&date_to=2016-02-29'],
    [
      'page=2&client=c&domain=d&mention=m&hashtag=h&account=a&type=quote&lang=l&campaign=c&q=q',
      '/search?q=q&campaign=c&lang=l&type=quote&account=a&hashtag=h&mention=m&domain=d&client=c&page=2',
    ],
    ['q=(a OR b)', '/search?q=%28a+OR+b%29'],
    ['q=wor*', '/search?q=wor%2A'],
    ['q=e.g.', '/search?q=e.g%2E'],
    ['q=a_&page=1', '/search?q=a%5F'],
    ['q=👍', '/search?q=%F0%9F%91%8D'],
  ])('%s', (query, url) => {
    expect(canonical(query)).toBe(url);
    expect(parse(query).problems).toEqual([]);
  });

  test('a format stands before the parameters', () => {
    expect(searchUrl(parse('q=a&page=2').params, '.json')).toBe('/search.json?q=a&page=2');
  });
});

describe('what cannot be used is set aside, and named with what would do', () => {
  test.each([
    [
      'date_from=2016-13',
      'date_from',
      /“2016-13” is not a month: write YYYY, YYYY-MM or YYYY-MM-DD/,
      '/search',
    ],
    ['date_to=2015-02-29', 'date_to', /“2015-02-29” is not a day of the calendar/, '/search'],
    ['date_to=tomorrow', 'date_to', /“tomorrow” is not a date: write/, '/search'],
    ['date_from=1969', 'date_from', /not a year from 1970 on/, '/search'],
    ['date_from=2016-2-1', 'date_from', /not a date/, '/search'],
    ['date_from=2017&date_to=2016-12', 'date_to', /date_from “2017” is after date_to “2016-12”/, '/search'],
    ['page=0', 'page', /“0” is not a whole number from 1 to 500/, '/search'],
    ['page=501', 'page', /from 1 to 500/, '/search'],
    ['page=1e1', 'page', /“1e1”/, '/search'],
    ['page=101&per_page=100', 'page', /from 1 to 100/, '/search?per_page=100'],
    ['per_page=101', 'per_page', /from 1 to 100/, '/search'],
    ['sort=best', 'sort', /“best” is not one of relevance, newest/, '/search'],
    ['type=video&type=reply', 'type', /“video” is not a type of tweet/, '/search?type=reply'],
    ['campaign=../x', 'campaign', /“..\/x” is not a campaign id/, '/search'],
    [`client=${'x'.repeat(257)}`, 'client', /“x{60}…” is longer than 256 characters/, '/search'],
    ['q=b&q=a', 'q', /q may be given once: “a” was used/, '/search?q=a'],
  ])('%s', (query, param, message, url) => {
    const { params, problems } = parse(query);
    expect(problems).toEqual([{ param, message: expect.stringMatching(message) as string }]);
    expect(searchUrl(params)).toBe(url);
  });

  test('more values than a facet takes', () => {
    const { params, problems } = parse(Array.from({ length: 51 }, (_, at) => `client=c${at}`).join('&'));
    expect(params.include.client).toHaveLength(50);
    expect(problems).toEqual([{ param: 'client', message: expect.stringMatching(/50 values/) as string }]);
  });

  test('the last page that reaches into the first 10,000 results is one', () => {
    expect(parse('per_page=30&page=334').params.page).toBe(334);
    expect(parse('per_page=30&page=335').problems).toHaveLength(1);
  });
});

test('no more problems are told than a reader reads', () => {
  expect(parse('type=x&'.repeat(4_000)).problems).toHaveLength(50);
});

test('unknown parameters are named, once, and cannot reach into objects', () => {
  const { params, ignored } = parse('x=1&x=2&__proto__=3&constructor=4&not_q=5&=6');
  expect(ignored).toEqual(['x', '__proto__', 'constructor', 'not_q']);
  expect(searchUrl(params)).toBe('/search');
});

describe('other spellings are sent to the canonical one', () => {
  test.each([
    ['lang[]=ru&lang[0]=uk', '/search?lang=ru&lang=uk'],
    ['q=a&lang=', '/search?q=a'],
    ['q=a&utm_source=x&fbclid=y&gclid=z', '/search?q=a'],
  ])('%s', (query, url) => {
    const { params, problems, ignored, redirect } = parse(query);
    expect({ url: searchUrl(params), problems, ignored, redirect }).toEqual({
      url,
      problems: [],
      ignored: [],
      redirect: true,
    });
  });

  test.each(['q=a', 'lang=uk&lang=ru', 'q=&x=1', 'lang[]=ru&page=0'])(
    'but not where something is fine or to be told: %s',
    (query) => {
      expect(parse(query).redirect).toBe(false);
    },
  );
});

const values = fc.oneof(
  fc.constantFrom(
    'a',
    'B',
    'ru',
    'in',
    '2016',
    '2016-02',
    '2017-01-01',
    '1',
    '30',
    'likes',
    'retweet',
    '@x',
    '##İ',
    'none',
    '#none',
    '"none"',
    'random',
    '7',
    ' ',
    '.',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const pairs = fc.array(
  fc.tuple(
    fc.constantFrom(...PARAM_NAMES, 'lang[]', 'query', 'not_language', 'Since', 'other', 'utm_x'),
    values,
  ),
  {
    maxLength: 12,
  },
);
const toSearch = (given: readonly (readonly [string, string])[]) =>
  new URLSearchParams(given.map(([name, value]): [string, string] => [name, value]));

const id = fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }).map(String);
const campaign = fc.constantFrom('ira', 'iran', '0', 'a-b_c', 'z'.repeat(64));
/** Values of the last tweet of a page, as Elasticsearch may give them. */
const sortValues = fc.record({
  score: fc.float({ noNaN: true, noDefaultInfinity: true, min: 0 }).map((score) => asWritten(score)),
  count: fc.integer({ min: -1 }),
  side: fc.constantFrom(0, 1),
  place: fc.nat(),
  id,
  campaign,
});
type Values = typeof sortValues extends fc.Arbitrary<infer T> ? T : never;
function valuesOf(sort: Sort, { score, count, side, place, id, campaign }: Values): (string | number)[] {
  if (sort === 'relevance') return [score, id, campaign];
  return sort === 'random' ? [side, place, id, campaign] : [count, id, campaign];
}
/** A score comes as the shortest decimal of a 32-bit number. */
const asWritten = (score: number): number => Number(score.toPrecision(9));

const places = fc
  .tuple(pairs, sortValues, fc.bigInt({ min: 0n, max: 32n ** 10n - 1n }), fc.nat())
  .map(([given, values, build, seen]): SearchParams => {
    const params = firstPage(parseSearchParams(toSearch(given)).params);
    const place = {
      build: build.toString(32).padStart(10, '0'),
      seen,
      values: valuesOf(params.sort, values),
    };
    return { ...params, after: toPlace(placedSearch(params), place) };
  });

describe('for every place', () => {
  test('its address leads back to it, and ends in a letter or digit', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 100 }), (params, perPage) => {
        const placed = { ...params, perPage };
        const url = searchUrl(placed);
        expect(parseSearchParams(searchParamsOf(url))).toEqual({
          params: placed,
          problems: [],
          ignored: [],
          redirect: false,
        });
        expect(url).toMatch(/[a-zA-Z0-9]$/);
        expect(inFormat(url, '.json')).toBe(searchUrl(placed, '.json'));
      }),
      { numRuns: 500 },
    );
  });

  test('a token that lost or changed a character is told', () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom('', 'A', '_', ' ', '\u0000', '=='));
    fc.assert(
      fc.property(places, change, ({ after, ...params }, [at, other]) => {
        const token = after?.token ?? '';
        const cut = at % token.length;
        const damaged = `${token.slice(0, cut)}${other}${token.slice(cut + 1)}`;
        fc.pre(damaged !== token);
        const read = readPlace(placedSearch({ ...params, after: undefined }), damaged);
        expect(read).toEqual({ problem: expect.stringContaining('is damaged') as string });
      }),
      { numRuns: 500 },
    );
  });

  test('it belongs to one search in one order', () => {
    fc.assert(
      fc.property(places, pairs, (params, given) => {
        const other = firstPage(parseSearchParams(toSearch(given)).params);
        fc.pre(searchUrl({ ...other, perPage: 20 }) !== searchUrl({ ...firstPage(params), perPage: 20 }));
        expect(readPlace(placedSearch(other), params.after?.token ?? '')).toEqual({
          problem: expect.stringContaining('belongs to another search') as string,
        });
      }),
    );
  });

  test.each(SORTS)('what is made by hand is read as carefully as what is damaged: %s', (sort) => {
    const { params } = parse(sort === 'relevance' ? 'q=a' : `sort=${sort}`);
    const search = placedSearch(params);
    const unfit = [[], [null, '1', 'ira'], ['1', 2, 'ira'], [{}, '1', 'ira'], [1, '1', 'ira', 'x', 'y']];
    for (const values of unfit) {
      expect(areSortValues(sort, values)).toBe(false);
      const { token } = toPlace(search, { build: 'b', seen: 1, values: values as string[] });
      expect(readPlace(search, token)).toEqual({ problem: expect.stringContaining('damaged') as string });
    }
  });
});

describe('for every address', () => {
  test('the canonical form is the canonical form of itself, without problems', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const url = searchUrl(parseSearchParams(toSearch(given)).params);
        const again = parseSearchParams(new URL(url, 'http://site.example').searchParams);
        expect(searchUrl(again.params)).toBe(url);
        expect(again).toMatchObject({ problems: [], ignored: [], redirect: false });
        expect(url).toMatch(/^\/search$|[a-zA-Z0-9]$/);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the order of parameters has no meaning', () => {
    const shuffled = pairs.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(parseSearchParams(toSearch(other)).params).toEqual(parseSearchParams(toSearch(given)).params);
      }),
      { numRuns: 2_000 },
    );
  });
});
