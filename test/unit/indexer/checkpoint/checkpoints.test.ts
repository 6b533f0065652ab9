import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Acknowledged } from '../../../../indexer/acknowledged.ts';
import { emptyTally } from '../../../../indexer/bulkTally.ts';
import { FORMAT, fromStored, toStored, type Checkpoint } from '../../../../indexer/checkpoint/checkpoint.ts';
import {
  checkpointPath,
  listCheckpoints,
  readCheckpoint,
} from '../../../../indexer/checkpoint/checkpointFile.ts';
import { Checkpoints } from '../../../../indexer/checkpoint/checkpoints.ts';
import { requireSameFiles } from '../../../../indexer/checkpoint/halfDone.ts';
import { itemsAfter } from '../../../../indexer/checkpoint/resumedItems.ts';
import { DiskProblem } from '../../../../indexer/diskProblem.ts';
import { ScratchFile } from '../../../../indexer/firstPass/scratch.ts';
import { RejectedRows } from '../../../../indexer/rejectedRows.ts';
import { aFolder } from '../../../support/builders.ts';

const folder = aFolder();

const aCheckpoint = (given: Partial<Checkpoint> = {}): Checkpoint => ({
  format: FORMAT,
  prefix: 'p',
  campaign: 'fable',
  load: '20261125120000000',
  add: false,
  declared: 'd',
  lacking: [],
  files: [],
  tweets: { name: 'p-tweets-fable-20261125120000000', uuid: 'u' },
  accounts: 'p-accounts-fable-20261125120000000',
  standing: [],
  done: [],
  rejectedFile: '',
  seconds: 0,
  rows: 0,
  sent: toStored(),
  carried: null,
  ...given,
});

const reached = (version: number): Acknowledged => {
  const tally = { ...emptyTally(), created: version, dropped: new Map([['too long', 1]]) };
  return new Acknowledged({ version, tallies: new Map([[aCheckpoint().tweets?.name ?? '', tally]]) });
};

test('what is reached is read back by another process, with what came of it', () => {
  const path = checkpointPath(folder, 'p', 'fable');
  const checkpoints = new Checkpoints(path, aCheckpoint({ seconds: 100 }), () => undefined);
  expect(checkpoints.isWorthwhile).toBe(false);
  checkpoints.reach(reached(12));
  expect(checkpoints.isWorthwhile).toBe(true);
  const found = readCheckpoint(path);
  expect(found).toMatchObject({ rows: 12, carried: null });
  expect(fromStored(found?.sent ?? toStored())).toMatchObject({
    created: 12,
    dropped: new Map([['too long', 1]]),
  });
  expect(found?.seconds).toBeGreaterThanOrEqual(100);
  expect(listCheckpoints(folder, 'p')).toEqual([found]);
  expect(listCheckpoints(folder, 'q')).toEqual([]);
  checkpoints.remove();
  expect(readCheckpoint(path)).toBeUndefined();
});

test('what happens during work is written at its end; where the campaign is lost it is not', async () => {
  const path = checkpointPath(folder, 'p', 'during');
  const checkpoints = new Checkpoints(path, aCheckpoint(), () => undefined);
  const failing = checkpoints.during(reached(3), new AbortController().signal, () =>
    Promise.reject(new Error('broken')),
  );
  await expect(failing).rejects.toThrow('broken');
  expect(readCheckpoint(path)?.rows).toBe(3);
  await checkpoints.during(reached(5), AbortSignal.abort(), () => Promise.resolve());
  expect(readCheckpoint(path)?.rows).toBe(3);
});

test.each(['', '{"format":', '[]', 'null', '{"format":0}'])('%j is no checkpoint', (content) => {
  const path = join(folder, 'p.other.half-done.json');
  writeFileSync(path, content);
  expect(readCheckpoint(path)).toBeUndefined();
});

test.runIf(existsSync('/dev/full'))('a full disk: told once, and no checkpoint of before stays', () => {
  const path = checkpointPath(folder, 'p', 'full');
  const notes: string[] = [];
  const checkpoints = new Checkpoints(path, aCheckpoint(), (line) => notes.push(line));
  for (const rows of [1, 2]) {
    symlinkSync('/dev/full', `${path}.tmp`);
    checkpoints.reach(reached(rows));
  }
  expect(existsSync(path)).toBe(false);
  expect(checkpoints.isWorthwhile).toBe(false);
  expect(notes).toEqual([
    `${path}: the checkpoint of this load cannot be written (ENOSPC: no space is left on that disk). If the load breaks off, it must start anew.`,
  ]);
  checkpoints.reach(reached(3));
  expect(readCheckpoint(path)?.rows).toBe(3);
});

test.runIf(existsSync('/dev/full'))('a full disk: refused rows cannot be kept', () => {
  const path = join(folder, 'full.rejected.ndjson');
  const rows = new RejectedRows(path);
  symlinkSync('/dev/full', path);
  const row = { file: 'f.csv', line: 2, reason: 'cut', raw: 'x' };
  expect(() => rows.add(row)).toThrow(DiskProblem);
  expect(() => rows.add(row)).toThrow(
    `${path}: the refused rows cannot be written (ENOSPC: no space is left on that disk). Free space there, or say with --report where there is some.`,
  );
  rows.discard();
});

test('a folder for the working file that cannot be written to', () => {
  const scratch = new ScratchFile(join(folder, 'nowhere'));
  expect(() => scratch.append(Buffer.from('x'))).toThrow(DiskProblem);
});

test('a file that is another one now is named', () => {
  const file = { name: 'a.csv', kind: 'tweets', sha256: '1' } as const;
  requireSameFiles([], [file], () => '');
  requireSameFiles([file], [file], () => '');
  expect(() =>
    requireSameFiles([file, file], [file, { ...file, sha256: '2' }], (at) => `path ${at}`),
  ).toThrow('path 1: the file has changed since the load that stopped.');
});

test('items that have arrived are left out, but not those of other indices', async () => {
  const items = async function* () {
    for (const [index, version] of [
      ['a', 1],
      ['t', 2],
      ['t', 3],
    ] as const) {
      yield await Promise.resolve({ index, id: String(version), version, document: {} });
    }
  };
  const left: string[] = [];
  for await (const { id } of itemsAfter(2, 't', items())) left.push(id);
  expect(left).toEqual(['1', '3']);
});
