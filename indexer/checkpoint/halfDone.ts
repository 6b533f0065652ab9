import { rmSync } from 'node:fs';
import type { Client } from '../../common/client.ts';
import { fingerprint } from '../../common/fingerprint.ts';
import { declared } from '../../search/declared.ts';
import { loadTime } from '../../search/indexNames.ts';
import { count } from '../count.ts';
import { InputProblem } from '../inputProblem.ts';
import { deleteIndices, listReleaseIndices, uuidOf } from '../releaseIndices.ts';
import type { Checkpoint, CheckpointFile } from './checkpoint.ts';
import { removeCheckpoint } from './checkpointFile.ts';

/** A half-done load cannot be gone on with as asked. It stays as it is. */
export class ResumeProblem extends InputProblem {}

/** When a half-done load began and how far it is. */
export const describeHalfDone = ({ load, rows }: Checkpoint): string =>
  `${new Date(loadTime(load)).toISOString().slice(0, 16).replace('T', ' ')} UTC, ${count.format(rows)} rows in`;

/** How a load is asked for that may go on with another. */
export interface Asked {
  readonly add: boolean;
  /** Recipes that Elasticsearch lacks. */
  readonly lacking: readonly string[];
  /** Names of the files, in order. */
  readonly files: readonly string[];
}

/** @throws ResumeProblem that says what is not as it was, and the remedy */
export async function requireResumable(
  client: Client,
  path: string,
  checkpoint: Checkpoint,
  asked: Asked,
): Promise<void> {
  const { campaign, prefix, tweets, files } = checkpoint;
  const indices = await listReleaseIndices(client, prefix);
  const own = indices.find(({ name }) => name === (tweets?.name ?? checkpoint.accounts));
  if (own?.standing === true) {
    removeCheckpoint(path);
    throw new ResumeProblem(
      `The load of ${campaign} (${describeHalfDone(checkpoint)}) has ended, and is searchable: nothing is left to resume.`,
    );
  }
  const refuse = (what: string): never => {
    throw new ResumeProblem(
      `The load of ${campaign} (${describeHalfDone(checkpoint)}) cannot be resumed: ${what}, or start anew without --resume.`,
    );
  };
  if (checkpoint.declared !== fingerprint(declared()))
    refuse('it was made by another version of murmuration. Use that one');
  if (checkpoint.lacking.join() !== asked.lacking.join())
    refuse('Elasticsearch has other plugins now. Give it those of before');
  if (checkpoint.add !== asked.add)
    refuse(`it was ${checkpoint.add ? '' : 'not '}begun with --add. Say that as before`);
  const names = files.map(({ name }) => name);
  if (names.length > 0 && names.join('\0') !== asked.files.join('\0')) {
    refuse(`its files were ${names.join(', ')}. Name the same`);
  }
  const standing = indices
    .filter((index) => index.campaign === campaign && index.standing)
    .map(({ name }) => name);
  if (standing.sort().join() !== [...checkpoint.standing].sort().join()) {
    throw new ResumeProblem(
      `The load of ${campaign} (${describeHalfDone(checkpoint)}) cannot be resumed: what the campaign held has changed since. Start anew without --resume.`,
    );
  }
  if (tweets !== null && (await uuidOf(client, tweets.name)) !== tweets.uuid) {
    throw new ResumeProblem(
      `The load of ${campaign} (${describeHalfDone(checkpoint)}) cannot be resumed: its half-done index ${tweets.name} is gone. Start anew without --resume.`,
    );
  }
}

/** @throws ResumeProblem that names the first file that is not the one of before */
export function requireSameFiles(
  before: readonly CheckpointFile[],
  now: readonly CheckpointFile[],
  pathOf: (at: number) => string,
): void {
  const at = before.findIndex(({ sha256 }, place) => sha256 !== now[place]?.sha256);
  if (at === -1) return;
  throw new ResumeProblem(
    `${pathOf(at)}: the file has changed since the load that stopped. Put back the one of before, or start anew without --resume.`,
  );
}

/** Removes what a half-done load left, its checkpoint last. */
export async function clearHalfDone(client: Client, path: string, checkpoint: Checkpoint): Promise<void> {
  const { tweets, accounts, prefix } = checkpoint;
  const left = new Set([accounts, ...(tweets === null ? [] : [tweets.name])]);
  const indices = await listReleaseIndices(client, prefix);
  await deleteIndices(
    client,
    indices.filter(({ name, standing }) => left.has(name) && !standing).map(({ name }) => name),
  );
  rmSync(checkpoint.rejectedFile, { force: true });
  removeCheckpoint(path);
}
