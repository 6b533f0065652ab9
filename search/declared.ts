import { buildAnalysis, FULL_CAPABILITIES, type Capabilities } from './analysis.ts';
import { buildProperties } from './indices.ts';
import { KINDS } from './indexNames.ts';
import type { IndexMeta } from './indexMeta.ts';
import { RECIPES } from './recipes.ts';

/**
 * What this program makes an index of, where the server can do everything. An index that was made of something else is
 * searched in ways that it was not made for.
 */
export const declared = (): unknown => [
  buildAnalysis(FULL_CAPABILITIES),
  KINDS.map((kind) => buildProperties(kind, FULL_CAPABILITIES)),
];

/** Keys of the recipes that a server cannot serve at their best, and `folded` where it cannot fold. */
export const lackingOf = ({ icuFolding, recipes }: Capabilities): readonly string[] => [
  ...(icuFolding ? [] : ['folded']),
  ...RECIPES.map(({ key }) => key).filter((key) => recipes.get(key) !== 0),
];

/**
 * What is to be done about an index, a sentence each; none where it is as it should be.
 * @param now fingerprint of what this program declares
 */
export function adviceFor(
  meta: Partial<Pick<IndexMeta, 'declared' | 'lacking'>>,
  now: string,
): readonly string[] {
  if (meta.declared !== now) {
    return ['It was loaded by a version that reads texts otherwise, and words may be missed: load it again.'];
  }
  const lacking = meta.lacking ?? [];
  if (lacking.length === 0) return [];
  return [
    `Elasticsearch lacked plugins or dictionaries for ${lacking.join(', ')} when it was loaded, and word forms are missed: install them and load it again.`,
  ];
}
