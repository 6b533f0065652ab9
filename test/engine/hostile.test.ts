import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../common/client.ts';
import { LONGEST_QUERY } from '../../search/query/limits.ts';
import { serve } from '../../server/serve.ts';
import { schemaProblems } from '../support/apiSchemas.ts';
import { hostileProblems, HOSTILE_PLACES, HOSTILE_TEXTS } from '../support/hostileInput.ts';
import { useSampleSite } from '../support/sampleSite.ts';
import { testConfig } from '../support/testConfig.ts';

const site = useSampleSite();

/** Query texts that cost much, or that a parser could fail on. */
const QUERIES: Readonly<Record<string, string>> = {
  'nested without end': `${'('.repeat(500)}a${')'.repeat(500)}`,
  'nested as deep as may be': `${'(a OR '.repeat(9)}b${')'.repeat(9)}`,
  'negated without end': `${'-'.repeat(1_000)}a`,
  'not that everything': '-(a OR -a) NOT NOT (b) -',
  'as many words as there is room for': 'ab '.repeat(340),
  'eight beginnings': 'abc* har* the* new* ele* tru* pol* ame*',
  'nine beginnings': 'abc* har* the* new* ele* tru* pol* ame* war*',
  'words with letters otherwise': 'harvest~2 election~2 morning~2 village~2',
  'loose phrases': Array.from({ length: 9 }, (_, at) => `"a b c${at}"~20`).join(' OR '),
  'a phrase of many words': `"${'the '.repeat(250)}"`,
  'an unclosed quote': `"${'a'.repeat(1_000)}`,
  'operators alone': 'AND OR NOT ( ) - " * ~ : #',
  'operators without values': 'from: to: lang: since: until: min_faves: has: is: filter: url: campaign:',
  'numbers out of reach':
    'min_faves:99999999999999999999 max_retweets:-1 min_replies:1e309 since_id:18446744073709551616',
  'days that are none': 'since:9999-99-99 until:0000-00-00 date:2016-02-30',
  'a prototype as a field': '__proto__:a constructor:b toString:c hasOwnProperty:d',
  'one letter': 'а',
  'a word of 1,000 letters': 'ж'.repeat(1_000),
  'a thousand accents': `a${'\u0301'.repeat(1_000)}`,
  'emoji in parts': '👩‍👩‍👧‍👦 🏳️‍🌈 \u200d\u200d \ufe0f',
  'hashtags of signs': '#_ #1 ## #﹟ @_ @ $',
  'bidi overrides': '\u202eharvest\u202c from:\u2066mill\u2069',
  'a query of Elasticsearch': '{"query":{"match_all":{}}} _id:1 *:* [a TO *] a^9 /a+/',
  'a script of Elasticsearch': 'ctx._source.remove("a"); doc["likes"].value',
};

test.each(Object.entries(QUERIES))(
  'a query text is answered soon, and as its schema says: %s',
  async (_name, q) => {
    expect([...q].length).toBeLessThanOrEqual(LONGEST_QUERY);
    const search = `q=${encodeURIComponent(q)}`;
    for (const path of ['/search', '/search.json', '/search.ids', '/cite', '/cite.json']) {
      expect([path, ...(await hostileProblems(site.url, `${path}?${search}`))]).toEqual([path]);
    }
    const answer = await fetch(`${site.url}/search.json?${search}`);
    expect(schemaProblems(answer.status === 200 ? 'SearchAnswer' : 'Error', await answer.json())).toEqual([]);
  },
);

test.each(HOSTILE_PLACES)(
  'hostile texts are answered, and neither run nor lead elsewhere: %s',
  async (place) => {
    for (const [name, text] of Object.entries(HOSTILE_TEXTS)) {
      const problems = await hostileProblems(site.url, place.replaceAll('X', text));
      expect([name, ...problems]).toEqual([name]);
    }
  },
);

describe('answers over the sample are what their schemas say', () => {
  test.each([
    '',
    '?q=harvest',
    '?q=nowhere-to-be-found',
    '?sort=random&seed=3&per_page=100',
    '?type=reply&not_lang=en&per_page=100',
    '?hashtag=none&sort=likes&per_page=100',
    '?page=2&per_page=100&sort=oldest',
    '?q=from%3Anobody_at_all+%28unclosed',
    '?date_from=2016&date_to=2016-03&q=the',
  ])('/search.json%s', async (query) => {
    const answer = await fetch(`${site.url}/search.json${query}`);
    expect([answer.status, schemaProblems('SearchAnswer', await answer.json())]).toEqual([200, []]);
  });

  test('/search.ndjson', async () => {
    const lines = (await (await fetch(`${site.url}/search.ndjson`)).text()).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1_000);
    const wrong = lines
      .filter((_, at) => at % 25 === 0)
      .flatMap((line) => schemaProblems('TweetRecord', JSON.parse(line)));
    expect(wrong).toEqual([]);
  });
});

test('with Elasticsearch stopped: 503, with the query in the box and in the links', async () => {
  const away = createClient(await closedPort(), testConfig());
  const stopped = await serve(away, { ...testConfig(), PORT: 0 });
  const started = performance.now();
  try {
    for (const path of ['/search', '/search.json', '/search.csv', '/cite']) {
      const answer = await fetch(`${stopped.url}${path}?q=%22the+harvest%22+-lang%3Aru&type=reply`);
      const text = await answer.text();
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '10']);
      if (path.includes('.')) expect(schemaProblems('Error', JSON.parse(text))).toEqual([]);
      if (path === '/search') {
        expect(text).toContain('value="&quot;the harvest&quot; -lang:ru"');
        expect(text).toContain('href="/search?q&#x3D;%22the+harvest%22+-lang%3Aru&amp;type&#x3D;reply"');
      }
    }
  } finally {
    await stopped.close();
    await away.close();
  }
  expect(performance.now() - started).toBeLessThan(8_000);
});

/** Address of a port that nobody listens on. */
async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
