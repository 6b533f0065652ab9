import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { PARAM_NAMES } from '../../../../server/address/paramNames.ts';
import { parseSearchParams } from '../../../../server/address/searchParams.ts';
import { SiteError } from '../../../../server/http/siteError.ts';
import { toMediaFile } from '../../../../server/media/mediaFile.ts';
import { routesOf } from '../../../support/appRoutes.ts';
import { schemaProblems } from '../../../support/apiSchemas.ts';
import { aMediaDocument } from '../../../support/documents.ts';
import { anAccount, aTweet, fakeSearcher } from '../../../support/fakeSearcher.ts';
import { site } from '../../../support/html.ts';

/** Pages, forms and files for people and crawlers: what stands in the document is for programs. */
const FOR_PEOPLE = [
  'GET /',
  'GET /search',
  'GET /facet/{name}',
  'GET /hours',
  'GET /compare',
  'GET /tweets/{id}',
  'GET /accounts',
  'GET /accounts/{id}',
  'GET /campaigns/{id}',
  'GET /media/{sha256}',
  'GET /media/{sha256}/about',
  'GET /cite',
  'GET /tweets/{id}/cite',
  'GET /s/{code}',
  'GET /s/{code}/about',
  'POST /s',
  'GET /saved',
  'POST /saved',
  'GET /saved/{id}/remove',
  'POST /saved/{id}/remove',
  'GET /help',
  'GET /about',
  'GET /robots.txt',
  'GET /assets/site.css',
  'GET /assets/icon.svg',
];

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly $ref?: string;
    readonly name?: string;
    readonly in?: string;
    readonly required?: boolean;
  }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface ApiDocument {
  readonly openapi: string;
  readonly servers: readonly unknown[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly parameters: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Schema {
  readonly type: string;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
}

async function document(settings: NodeJS.ProcessEnv = {}): Promise<ApiDocument> {
  const { status, headers, text } = await (await site(fakeSearcher(), settings))('/openapi.json');
  expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  return JSON.parse(text) as ApiDocument;
}

test('the document is OpenAPI 3.1', async () => {
  const validator = new Validator();
  const found = await validator.validate({ ...(await document()) });
  expect([found.errors, found.valid, validator.version]).toEqual([undefined, true, '3.1']);
});

test('it names the public address where that is set', async () => {
  expect((await document()).servers).toEqual([{ url: '/' }]);
  const settings = { BASE_URL: 'https://tweets.example/' };
  expect((await document(settings)).servers).toEqual([{ url: 'https://tweets.example' }]);
});

test('every address of the site is in the document, or is for people', async () => {
  const { paths } = await document();
  const described = Object.keys(paths).map((path) => `GET ${path}`);
  expect(new Set(Object.values(paths).map(({ get }) => get.operationId)).size).toBe(described.length);
  // The addresses of assets hold a hash of what they are.
  const routes = routesOf(fakeSearcher()).map((route) => route.replace(/-[0-9a-f]{12}\./, '.'));
  expect(routes.toSorted()).toEqual([...described, ...FOR_PEOPLE].toSorted());
});

test('/search.json takes every parameter of a search, and downloads all but those of pages', async () => {
  const { paths } = await document();
  const names = (path: string): readonly (string | undefined)[] =>
    (paths[path]?.get.parameters ?? []).map(({ $ref, name }) => $ref?.split('.').at(-1) ?? name);
  expect(names('/search.json')).toEqual(PARAM_NAMES);
  expect(names('/search.csv')).toEqual([...PARAM_NAMES.slice(0, -3), 'excel']);
  expect(names('/search.ids')).toEqual(PARAM_NAMES.slice(0, -3));
});

describe('limits of the document are those of the site', () => {
  test.each(PARAM_NAMES.filter((name) => !['q', 'after', 'date_from', 'date_to'].includes(name)))(
    '%s',
    async (name) => {
      const { schema } = (await document()).components.parameters[`search.${name}`] ?? {};
      const one = schema?.items ?? schema;
      const problems = (...values: readonly string[]): number => {
        const search = new URLSearchParams(values.map((value): [string, string] => [name, value]));
        if (name === 'seed') search.set('sort', 'random');
        if (name === 'page') search.set('per_page', '1');
        return parseSearchParams(search).problems.length;
      };
      const { enum: choices = [], minimum, maximum, maxLength } = one ?? {};
      for (const choice of choices) expect(problems(choice)).toBe(0);
      if (choices.length > 0) expect(problems('sideways')).toBe(1);
      if (minimum !== undefined && maximum !== undefined) {
        expect([minimum, maximum].map((value) => problems(String(value)))).toEqual([0, 0]);
        expect([minimum - 1, maximum + 1].map((value) => problems(String(value)))).toEqual([1, 1]);
      }
      if (maxLength !== undefined) expect(problems('x'.repeat(maxLength + 1))).toBe(1);
      if (schema?.maxItems !== undefined && choices.length === 0) {
        const many = Array.from({ length: schema.maxItems + 1 }, (_, at) => `a${at}`);
        expect([problems(...many.slice(1)), problems(...many)]).toEqual([0, 1]);
      }
      expect(choices.length + (maximum ?? 0) + (maxLength ?? 0)).toBeGreaterThan(0);
    },
  );
});

describe('answers are what their schemas say', () => {
  const tweets = [
    aTweet(),
    aTweet({
      id: '42',
      time: '2012-01-02T03:04Z',
      types: ['reply', 'quote'],
      likes: null,
      quotes: null,
      in_reply_to: '41',
      hashtags: ['harvest'],
      urls: ['https://news.example/a'],
      account: { id: 'ab+/=', screen_name: null, display_name: null, hashed: true },
      media: [
        toMediaFile(aMediaDocument(), null),
        toMediaFile(aMediaDocument({ type: 'video', width: undefined, height: undefined }), {
          tweets: 41,
          accounts: 17,
          first: '2015-01-06T00:00:00.000Z',
          url: '/search?q=media%3Aabababababababab',
        }),
      ],
    }),
  ];

  test.each(['', '?q=e&per_page=1', '?q=nowhere&lang=ru', '?not_type=reply&sort=random&seed=7'])(
    '/search.json%s',
    async (query) => {
      const { status, text } = await (await site(fakeSearcher({ tweets })))(`/search.json${query}`);
      expect(status).toBe(200);
      expect(schemaProblems('SearchAnswer', JSON.parse(text))).toEqual([]);
    },
  );

  test('/tweets/{id}.json', async () => {
    const around = [
      ...tweets,
      aTweet({ id: '43', in_reply_to: '42', types: ['reply'], retweet_of: '41', quote_of: '42' }),
    ];
    const get = await site(fakeSearcher({ tweets: around }));
    for (const { id } of around) {
      const { status, text } = await get(`/tweets/${id}.json`);
      expect([status, schemaProblems('TweetContext', JSON.parse(text))]).toEqual([200, []]);
    }
    const { status, headers } = await get('/tweets/44.json');
    expect([status, headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  test.each(['', '?q=mill&per_page=1', '?lang=ru&not_created=none'])('/accounts.json%s', async (query) => {
    const accounts = [
      anAccount(),
      anAccount({
        id: 'ab+/=',
        hashed: true,
        screen_name: undefined,
        created: undefined,
        followers: undefined,
        tweets: 12,
        first_tweet: Date.UTC(2014, 2, 6, 7, 8, 9, 10),
        last_tweet: Date.UTC(2015, 1, 1),
        tweet_langs: ['en', 'ru'],
        clients: ['TweetDeck'],
        days_to_first_tweet: 1,
      }),
    ];
    const { status, text } = await (await site(fakeSearcher({ accounts })))(`/accounts.json${query}`);
    expect(status).toBe(200);
    expect(schemaProblems('AccountsAnswer', JSON.parse(text))).toEqual([]);
  });

  test('lines of /search.ndjson', async () => {
    const { text } = await (await site(fakeSearcher()))('/search.ndjson');
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(schemaProblems('TweetRecord', JSON.parse(line))).toEqual([]);
  });

  test.each([
    ['/search.json?foo=1&page=0', 400],
    ['/search.csv?foo=1', 400],
    ['/nowhere.json', 404],
    ['/cite.json?page=x', 400],
    ['/accounts.json?page=x&foo=1', 400],
  ])('errors: %s', async (path, status) => {
    const answer = await (await site(fakeSearcher()))(path);
    expect(answer.status).toBe(status);
    expect(schemaProblems('Error', JSON.parse(answer.text))).toEqual([]);
  });

  test('the schemas refuse what is not there, and what is too much', () => {
    const error = { code: 'bad_request', message: 'No.', problems: [] };
    expect(schemaProblems('Error', { error })).toEqual([]);
    expect(schemaProblems('Error', { error: { ...error, stack: '' } })).toHaveLength(1);
    expect(schemaProblems('Error', { error: { ...error, code: 'teapot' } })).toHaveLength(1);
    expect(schemaProblems('Error', {})).toHaveLength(1);
  });
});

test('the media type of an answer is the one that the document names', async () => {
  const { paths } = await document();
  const get = await site(fakeSearcher());
  for (const [path, { get: operation }] of Object.entries(paths)) {
    const [mediaType] = Object.keys(operation.responses['200']?.content ?? {});
    const needed = (operation.parameters ?? []).filter(
      ({ name, in: where, required }) => required && where === 'query' && name,
    );
    const query = needed.map(({ name }) => `${name}=mill`).join('&');
    const filled = path.replace('{id}', aTweet().id).replace('{name}', 'lang');
    const { status, headers } = await get(query === '' ? filled : `${filled}?${query}`);
    expect([path, status, headers.get('content-type')?.split(';')[0]]).toEqual([path, 200, mediaType]);
  }
});

test('statuses of errors are in the document', async () => {
  const { paths } = await document();
  const away = async (): Promise<never> => {
    throw new SiteError('unavailable', 'Away.');
  };
  const get = await site(fakeSearcher({ overrides: { build: away, search: away } }));
  for (const path of ['/search.json', '/search.csv', '/cite.bib']) {
    const { status } = await get(path);
    expect([path, status]).toEqual([path, 503]);
    expect(Object.keys(paths[path]?.get.responses ?? {})).toContain('503');
  }
});
