import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { listReleaseIndices } from '../../indexer/releaseIndices.ts';
import { aFolder, aTweetRow, tweetRows, tweetsCsv, writeFiles } from '../support/builders.ts';
import { documentDifferences } from '../support/sameDocuments.ts';
import { testEnvironment } from '../support/testConfig.ts';
import { useTestIndices } from '../support/testPrefix.ts';

/**
 * Loads that are killed at random moments. By hand, more of them with real rows:
 * `KILLS=20 KILL_RELEASE=/folder/with/ira_tweets.csv npx vitest run --project engine test/engine/killedLoads.test.ts`
 */
const KILLS = Number(process.env['KILLS'] ?? 3);
const RELEASE = process.env['KILL_RELEASE'];
const COMMAND = join(import.meta.dirname, '..', '..', 'cli', 'murmuration.ts');

const { client, prefix, url } = useTestIndices();
const folder = aFolder();
let root = '';
/** Milliseconds that a load takes when nobody disturbs it. */
let calmMs = 0;

beforeAll(async () => {
  root = RELEASE ?? (await inventRelease());
  const startedAt = performance.now();
  expect(await run('calm')).toBe(0);
  calmMs = performance.now() - startedAt;
}, 300_000);

/** Replies, ids that come twice, rows that are refused. */
function inventRelease(): Promise<string> {
  const rows = tweetRows(8_000, (n) => ({
    tweetid: String(n % 11 === 0 ? n - 3 : n),
    userid: String(1_000 + (n % 13)),
    tweet_text: `The harvest of field ${n % 900} begins ${'with a song '.repeat(15)}`,
    in_reply_to_tweetid: n % 5 === 0 ? String(n - 1) : '',
  }));
  const refused = aTweetRow({ tweetid: 'x' });
  return writeFiles(folder, 'fable', { 'fable_tweets_csv_hashed.csv': tweetsCsv([...rows, refused]) });
}

/** Loads in a process of its own. @returns its exit code; 'killed' where it did not end in time */
async function run(
  campaign: string,
  options: readonly string[] = [],
  killAfterMs?: number,
): Promise<number | 'killed'> {
  const child = spawn(process.execPath, [COMMAND, 'index', root, '--campaign', campaign, ...options], {
    env: {
      ...testEnvironment(),
      ELASTICSEARCH_URL: url,
      INDEX_PREFIX: prefix,
      MURMURATION_HOME: folder,
      VITEST: undefined,
    },
    stdio: 'ignore',
  });
  const over = new AbortController();
  if (killAfterMs !== undefined) {
    void setTimeout(killAfterMs, undefined, { signal: over.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  over.abort();
  return code ?? 'killed';
}

const isHalfDone = (): boolean =>
  readdirSync(join(folder, 'loads')).some((name) => name === `${prefix}.killed.half-done.json`);

async function indexOf(campaign: string, kind: 'tweets' | 'accounts'): Promise<string> {
  const all = await listReleaseIndices(client, prefix);
  const own = all.filter((index) => index.campaign === campaign && index.kind === kind);
  expect(own.map(({ standing }) => standing)).toEqual([true]);
  return own[0]?.name ?? '';
}

test(
  `${KILLS} kills with -9 at random moments of a load: each is gone on with to the same documents`,
  async () => {
    const moments: string[] = [];
    const earlier: string[] = [];
    while (moments.length < KILLS) {
      const share = 0.15 + Math.random() * 0.85;
      if ((await run('killed', [], calmMs * share)) !== 'killed') continue;
      // Killed before it had begun, it has nothing to go on with.
      if (!isHalfDone()) continue;
      // Every other one is killed while it goes on, too.
      if (moments.length % 2 === 1) await run('killed', ['--resume'], calmMs * Math.random());
      // 2: killed when all was done but to say so.
      if (isHalfDone()) expect([0, 2]).toContain(await run('killed', ['--resume']));
      for (const kind of ['tweets', 'accounts'] as const) {
        const [wanted, found] = [await indexOf('calm', kind), await indexOf('killed', kind)];
        expect(earlier).not.toContain(found);
        earlier.push(found);
        const ignored = ['load', 'campaign'];
        expect(await documentDifferences(client, wanted, found, { ignored })).toEqual([]);
      }
      moments.push(share.toFixed(2));
    }
    process.stdout.write(`killed at ${moments.join(', ')} of ${Math.round(calmMs)} ms; all the same\n`);
  },
  60_000 * Math.max(5, KILLS),
);
