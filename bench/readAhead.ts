import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../common/config.ts';
import { findLargeRelease } from './largeRelease.ts';
import { NODE_FLAGS, measureNode } from './measuredProcess.ts';
import { MOST_COPIES } from './multipliedRelease.ts';
import type { ReadAheadFigures } from './readAheadScript.ts';
import { report, type Measurement } from './report.ts';

const SCRIPT = join(import.meta.dirname, 'readAheadScript.ts');
/** 24 copies of 415,027 rows are the 10 million of the largest load that is promised. */
const COPIES = [1, MOST_COPIES];

/** Reading ahead, the part of a load whose memory could grow with the release: of one release, and of 10 million rows. */
export async function benchReadAhead(): Promise<void> {
  const release = findLargeRelease('readAhead', readConfig(process.env).MURMURATION_DATA);
  if (release === undefined) return;
  const folder = await mkdtemp(join(tmpdir(), 'murmuration-bench-'));
  try {
    const measurements: Measurement[] = [];
    for (const copies of COPIES) measurements.push(await measure(release, copies, folder));
    report('readAhead', measurements);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(release: string, copies: number, folder: string): Promise<Measurement> {
  const args = [...NODE_FLAGS, SCRIPT, release, String(copies), folder];
  const { exitCode, seconds, peakMb, output } = await measureNode(args);
  if (exitCode !== 0) throw new Error(`reading ahead failed (exit code ${exitCode}):\n${output}`);
  const { rows, threads, copied, restored, scratchBytes, cpuSeconds } = JSON.parse(
    output,
  ) as ReadAheadFigures;
  return {
    name: `${rows.toLocaleString('en')} rows, written while they are read`,
    figures: {
      peakMb,
      workingFileMb: scratchBytes === undefined ? undefined : scratchBytes / 1e6,
      seconds,
      cpuSeconds,
      threads,
      copied,
      restored,
    },
  };
}
