import { chanceOf, pickNumbers } from './chance.ts';

/** Which documents are compared field by field. */
export type Extent = 'whole' | { readonly sample: number; readonly seed: number };

/** Picks from `total` things, numbered from 0. @returns whether a number is picked */
export function selectionOf(extent: Extent, total: number): (number: number) => boolean {
  if (extent === 'whole') return () => true;
  const picked = pickNumbers(total, extent.sample, chanceOf(extent.seed));
  return (number) => picked.has(number);
}
