import { errors } from '@elastic/elasticsearch';
import { beforeEach, expect, test } from 'vitest';
import { CampaignLocked, withCampaignLock, type CampaignLock } from '../../indexer/lock/campaignLock.ts';
import { becomeHolder, letGo, type Holder } from '../../indexer/lock/holder.ts';
import { LockLost } from '../../indexer/lock/heartbeat.ts';
import { LockStore } from '../../indexer/lock/lockStore.ts';
import { patientClient } from '../../indexer/waiting/patientClient.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const times = { heartbeat: 100, stale: 1_000, look: 50 };
const store = new LockStore(client, prefix, 'fable');
let notes: string[] = [];

beforeEach(() => {
  notes = [];
});

const hold = <T>(
  work: (lock: CampaignLock) => Promise<T>,
  heartbeat = times.heartbeat,
  holding = client,
): Promise<T> =>
  withCampaignLock(
    holding,
    prefix,
    {
      campaign: 'fable',
      work: 'index',
      note: (line) => notes.push(line),
      times: { ...times, heartbeat },
    },
    work,
  );

/** A lock that somebody else has taken, who says nothing more. */
async function leaveLock(given: Partial<Holder>): Promise<void> {
  const holder = becomeHolder('media');
  letGo(holder);
  await store.prepare();
  await store.create({ ...holder, ...given });
}

test('the second is told who has it, and may have it when that has ended', async () => {
  await hold(async () => {
    const second: unknown = await hold(() => Promise.resolve()).catch((thrown: unknown) => thrown);
    expect(second).toBeInstanceOf(CampaignLocked);
    expect((second as Error).message).toMatch(
      new RegExp(
        `^fable is being worked on by process ${process.pid} on .+ \\(murmuration index, since 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC\\)\\. Wait`,
      ),
    );
  });
  expect(await store.read()).toBeUndefined();
  expect(await hold(() => Promise.resolve('done'))).toBe('done');
  expect(notes).toEqual([]);
});

test('work that fails gives it up too; other campaigns are free', async () => {
  await expect(
    hold(async () => {
      const other = { campaign: 'mill', work: 'index', note: () => undefined, times } as const;
      await withCampaignLock(client, prefix, other, () => Promise.resolve());
      throw new Error('broken');
    }),
  ).rejects.toThrow('broken');
  expect(await store.read()).toBeUndefined();
});

test('of two that come at once one gets it', async () => {
  const results = await Promise.allSettled(
    [1, 2, 3].map(() => hold(() => new Promise((resolve) => setTimeout(resolve, 600)))),
  );
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
});

test.each([
  ['whose process is gone', { pid: 2 ** 22 + 1 }],
  ['whose number another process has now', { pid: process.ppid, started: 'long ago' }],
  ['of an earlier process with the number of this one', {}],
])('a lock %s is taken over at once', async (_what, given) => {
  await leaveLock(given);
  const startedAt = performance.now();
  await hold(() => Promise.resolve());
  expect(performance.now() - startedAt).toBeLessThan(times.stale);
  expect(notes).toEqual([
    expect.stringMatching(
      /^Took fable over from process \d+ on .+ \(murmuration media, .+\), which is gone\.$/,
    ),
  ]);
});

test('a lock of another host is taken over when nothing has been heard of it for a while', async () => {
  await leaveLock({ system: 'elsewhere', host: 'mill-7', pid: 1 });
  const startedAt = performance.now();
  await hold(() => Promise.resolve());
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(times.stale);
  expect(notes).toEqual([expect.stringContaining('process 1 on mill-7')]);
});

test('whoever lost it is told, and leaves it to the other', async () => {
  await hold(async ({ lost, confirm }) => {
    const found = await store.read();
    const other = { ...becomeHolder('index'), system: 'elsewhere' };
    await store.replace(other, found?.place ?? { if_seq_no: 0, if_primary_term: 0 });
    await new Promise((resolve) => lost.addEventListener('abort', resolve, { once: true }));
    expect(lost.reason).toBeInstanceOf(LockLost);
    await expect(confirm()).rejects.toThrow('Another process works on fable now');
  });
  const left = await store.read();
  expect(left?.holder.system).toBe('elsewhere');
  await store.remove(left?.place ?? { if_seq_no: 0, if_primary_term: 0 });
});

test('a beat whose answer was lost is no loss of the lock', async () => {
  await hold(async ({ confirm }) => {
    const found = await store.read();
    if (found !== undefined) await store.replace(found.holder, found.place);
    await confirm();
  }, 60_000);
  expect(await store.read()).toBeUndefined();
});

test('a lock whose answer was lost is had at once when it is asked for again', async () => {
  const forgetful = client.child({});
  let isLost = false;
  const request = async (
    params: { querystring?: { op_type?: string } },
    options?: object,
  ): Promise<unknown> => {
    const answer = await (client.transport.request as (...args: unknown[]) => Promise<unknown>).call(
      client.transport,
      params,
      options,
    );
    if (!isLost && params.querystring?.op_type === 'create') {
      isLost = true;
      throw new errors.ConnectionError('cut off');
    }
    return answer;
  };
  Object.assign(forgetful.transport, { request });
  const patient = patientClient(forgetful, { limitMs: 60_000, note: (line) => notes.push(line) });
  expect(await hold(() => Promise.resolve('done'), 60_000, patient)).toBe('done');
  expect([isLost, notes]).toEqual([true, []]);
  expect(await store.read()).toBeUndefined();
});
