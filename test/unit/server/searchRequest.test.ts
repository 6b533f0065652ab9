import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../search/query/parse.ts';
import { buildHighlights } from '../../../server/highlightRequest.ts';
import { buildLookUp } from '../../../server/lookUpRequest.ts';
import { parseSearchParams, searchUrl } from '../../../server/searchParams.ts';
import { buildSearch } from '../../../server/searchRequest.ts';
import { planOfTweets } from '../../../server/timelineInterval.ts';

/**
 * One file an address: what it becomes, and what is asked of Elasticsearch. Links are evidence, so the folder only
 * grows. A new file needs `{"url": "/search?…"}`; UPDATE_GOLDEN=1 fills in the rest, to be read before it is kept.
 */
const FOLDER = join(import.meta.dirname, '../../fixtures/requests');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

/** What the look-up, and then the search, are taken to have found. */
const FOUND = planOfTweets(Date.UTC(2014, 5, 1), Date.UTC(2017, 2, 31));
const SHOWN = [
  { id: '1', campaign: 'fable', lang: 'ru', lang_detected: undefined },
  { id: '2', campaign: 'fable', lang: 'und', lang_detected: undefined },
  { id: '2', campaign: 'meadow', lang: 'ru', lang_detected: undefined },
];

interface Golden {
  readonly url: string;
}

function requestsOf(url: string): Golden & Record<string, unknown> {
  const { params, problems, ignored } = parseSearchParams(new URL(url, 'http://site.example').searchParams);
  const { query } = parseQuery(params.q);
  const { plan, span, clauses } = buildLookUp(params, query);
  return {
    url,
    canonical: searchUrl(params),
    set_aside: [...problems.map(({ param }) => param), ...ignored],
    span_look_up: span ?? null,
    clause_look_up: clauses ?? null,
    search: buildSearch(params, query, plan ?? FOUND),
    highlights: buildHighlights(query, SHOWN),
  };
}

test.each(FILES)('%s', async (name) => {
  const path = join(FOLDER, name);
  const { url } = JSON.parse(readFileSync(path, 'utf8')) as Golden;
  const requests = requestsOf(url);
  if (process.env['UPDATE_GOLDEN'] !== undefined) {
    writeFileSync(
      path,
      await format(JSON.stringify(requests), { ...(await resolveConfig(path)), parser: 'json' }),
    );
  }
  expect(requests).toEqual(JSON.parse(readFileSync(path, 'utf8')));
});

test('there are addresses to check', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(25);
});
