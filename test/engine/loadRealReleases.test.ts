import { expect, test } from 'vitest';
import { aFolder } from '../support/builders.ts';
import { load, loadOne } from '../support/loading.ts';
import { realData } from '../support/realData.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const folder = aFolder();

const release = (name: string): string | undefined => realData(`releases/${name}`);

test.skipIf(release('original-2018-10') === undefined)(
  'the files of October 2018 as Twitter wrote them',
  async () => {
    const path = release('original-2018-10') ?? '';
    const { report } = await loadOne(client, prefix, folder, [path], { add: true });
    expect(report).toMatchObject({
      campaign: 'ira',
      tweets: { rows: 2, indexed: 2 },
      accounts: { rows: 2, fromTweets: 2, indexed: 4 },
      oddValues: {},
      rejections: [],
      warnings: [],
    });
  },
);

test.skipIf(release('original-2019-01') === undefined)(
  '407 tweets of January 2019, and a record that is cut',
  async () => {
    const path = release('original-2019-01') ?? '';
    const { report, takenOver } = await loadOne(client, prefix, folder, [path], { add: true });
    expect(takenOver).toBe(true);
    expect(report).toMatchObject({
      campaign: 'russia_201901_1',
      tweets: { rows: 408, indexed: 407, duplicates: 0, rejected: 1, dropped: 0 },
      accounts: { rows: 0, fromTweets: 86, indexed: 86 },
      oddValues: {},
      rejections: [{ line: 998, reason: 'the row is cut: a quote is never closed', count: 1 }],
    });
  },
);

test.skipIf(release('mapped-2018-10-small') === undefined)(
  'two campaigns of 1,000 tweets, twice',
  async () => {
    const path = release('mapped-2018-10-small') ?? '';
    for (let turn = 0; turn < 2; turn += 1) {
      const results = await load(client, prefix, folder, [path], { add: false });
      expect(results.map(({ report, takenOver }) => [report.campaign, report.tweets, takenOver])).toEqual([
        ['ira', { rows: 1_000, indexed: 1_000, duplicates: 0, rejected: 0, dropped: 0 }, true],
        ['iran', { rows: 1_000, indexed: 1_000, duplicates: 0, rejected: 0, dropped: 0 }, true],
      ]);
    }
  },
);
