import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listCampaigns } from '../../indexer/campaigns.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { anAccountDocument, aTweetDocument, indexDocuments } from '../support/documents.ts';
import { aFolder } from '../support/builders.ts';
import { load } from '../support/loading.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const folder = aFolder();

test('an index of another version, or of a server that lacked something, is told with what to do, and nothing is added to it', async () => {
  await indexDocuments(client, prefix, 'tweets', [aTweetDocument({ campaign: 'fable' })]);
  await indexDocuments(client, prefix, 'accounts', [anAccountDocument({ campaign: 'fable' })]);
  const searcher = createSearcher(client, { prefix, timeoutMs: 10_000 });
  expect(await searcher.readiness()).toEqual({
    ready: true,
    message: 'Elasticsearch answers, and tweets are indexed.',
  });
  expect(await listCampaigns(client, prefix)).toMatchObject([{ campaign: 'fable', advice: [] }]);

  const alias = `${prefix}-tweets`;
  const [standing] = Object.values(await client.indices.getMapping({ index: alias }));
  const meta = standing?.mappings._meta;
  await client.indices.putMapping({ index: alias, _meta: { ...meta, lacking: ['bg'] } });
  expect((await searcher.readiness()).message).toMatch(/Campaign fable: .* for bg when .* load it again\.$/);

  await client.indices.putMapping({ index: alias, _meta: { ...meta, declared: 'then' } });
  expect(await searcher.readiness()).toMatchObject({
    ready: true,
    message: expect.stringMatching(/Campaign fable: .* by a version that reads texts otherwise/) as string,
  });
  const [campaign] = await listCampaigns(client, prefix);
  expect(campaign?.advice).toEqual([expect.stringMatching(/by a version that .* load it again\.$/)]);

  const file = join(folder, 'fable_tweets_csv_hashed.csv');
  await writeFile(
    file,
    '"tweetid","userid","tweet_text","tweet_time"\n"2","1001","Milled","2016-10-03 18:45"\n',
  );
  await expect(load(client, prefix, folder, [file], { add: true })).rejects.toThrow(
    /fable.* was made by another version.* without --add/,
  );
  expect((await listCampaigns(client, prefix))[0]?.tweets).toBe(1);
});
