import { afterAll, beforeAll, expect, test } from 'vitest';
import { physicalName } from '../../search/indexNames.ts';
import { serve, type Site } from '../../server/serve.ts';
import { aTweetDocument, indexDocuments } from '../support/documents.ts';
import { testConfig } from '../support/testConfig.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const PATHS = [
  '/',
  '/search?q=harvest',
  '/search.json?q=harvest',
  '/search.csv?q=harvest',
  '/campaigns/fable',
];
const LOAD = '20200202000000000';

let site: Site;
beforeAll(async () => {
  await indexDocuments(client, prefix, 'tweets', [aTweetDocument()]);
  site = await serve(client, { ...testConfig(), INDEX_PREFIX: prefix, PORT: 0 });
});
afterAll(() => site.close());

/** Status and tag of each answer. @param tags that the caller keeps */
async function ask(tags: readonly string[] = []): Promise<{ statuses: number[]; tags: string[] }> {
  const answers = await Promise.all(
    PATHS.map((path, at) => {
      const headers = { 'If-None-Match': tags[at] ?? '', 'Cache-Control': 'max-age=0' };
      return fetch(`${site.url}${path}`, { headers });
    }),
  );
  return {
    statuses: answers.map(({ status }) => status),
    tags: answers.map(({ headers }) => headers.get('etag') ?? ''),
  };
}

test('what a caller keeps holds while the archive is the same, and no longer', async () => {
  const same = PATHS.map(() => 304);
  const anew = PATHS.map(() => 200);
  const first = await ask();
  expect(first.statuses).toEqual(anew);
  expect(await ask(first.tags)).toEqual({ statuses: same, tags: first.tags });

  await indexDocuments(client, prefix, 'tweets', [aTweetDocument({ campaign: 'mill' })], LOAD);
  const second = await ask(first.tags);
  expect(second.statuses).toEqual(anew);
  expect(second.tags.filter((tag) => first.tags.includes(tag))).toEqual([]);

  // Without the second campaign the archive is what it was.
  await client.indices.delete({ index: physicalName(prefix, 'tweets', 'mill', LOAD) });
  expect((await ask(second.tags)).statuses).toEqual(anew);
  expect((await ask(first.tags)).statuses).toEqual(same);
});
