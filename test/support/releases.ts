import { join } from 'node:path';
import { generateSample } from '../../sample/generate.ts';
import { realData } from './realData.ts';

/** A release that loads in seconds: what it is called, and its files or their folder. */
export type Release = readonly [name: string, filesOf: () => Promise<readonly string[]>];

/**
 * The sample, and the small real releases of MURMURATION_DATA, for `describe.each`.
 * @param folder where the sample is written
 */
export const smallReleases = (folder: string): readonly Release[] => [
  ['the sample', () => generateSample(join(folder, 'sample'))],
  ...['original-2019-01', 'mapped-2018-10-small'].flatMap((name): readonly Release[] => {
    const path = realData(`releases/${name}`);
    return path === undefined ? [] : [[name, () => Promise.resolve([path])]];
  }),
];
