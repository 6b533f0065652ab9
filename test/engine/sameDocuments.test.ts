import { expect, test } from 'vitest';
import { aFolder, tweetRows, tweetsCsv, writeFiles } from '../support/builders.ts';
import { loadOne } from '../support/loading.ts';
import { documentDifferences } from '../support/sameDocuments.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const folder = aFolder();

const tweetsOf = async (campaign: string, ids: number): Promise<string> => {
  const rows = tweetRows(ids, (n) => ({ hashtags: n === 2 ? '[harvest]' : '[]' }));
  const path = await writeFiles(folder, campaign, { 'fable_tweets_csv.csv': tweetsCsv(rows) });
  const { report } = await loadOne(client, prefix, folder, [path], { campaign });
  return report.indices.tweets ?? '';
};

test('two loads of the same rows hold the same documents, and every change of one is told', async () => {
  const [a, b] = [await tweetsOf('mill', 4), await tweetsOf('moor', 4)];
  const ignored = ['load', 'campaign'];
  expect(await documentDifferences(client, a, b, { ignored })).toEqual([]);
  expect(await documentDifferences(client, a, b, { most: 1 })).toEqual([
    { id: '1', fields: [{ field: 'campaign', wanted: 'mill', found: 'moor' }] },
  ]);
  const { _source: second = {} } = await client.get<object>({ index: b, id: '2' });
  await client.index({ index: b, id: '2', document: { ...second, hashtag_words: undefined } });
  await client.update({ index: b, id: '3', doc: { likes: 7 } });
  await client.delete({ index: b, id: '4' });
  await client.index({ index: b, id: '9', document: { ...second, id: '9' } });
  const differences = await documentDifferences(client, a, b, { ignored });
  expect(differences.map(({ id, lacking }) => [id, lacking])).toEqual([
    ['2', undefined],
    ['3', undefined],
    ['4', b],
    ['9', a],
  ]);
  const fields = differences.map((each) => each.fields?.map(({ field }) => field));
  expect(fields.slice(0, 2)).toEqual([['hashtag_words'], ['likes']]);
});
