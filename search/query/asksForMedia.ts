import { leavesOf } from './edit.ts';
import type { Query } from './syntax.ts';

/** Values of `has:` that only media archives can answer. */
const KINDS: ReadonlySet<string> = new Set(['media', 'images', 'videos', 'gifs']);

/** Whether a query can only be answered where media are loaded. */
export const asksForMedia = (query: Query | undefined): boolean =>
  query !== undefined &&
  leavesOf(query).some(
    (leaf) =>
      leaf.type === 'field' &&
      (leaf.operator === 'media' || (leaf.operator === 'has' && KINDS.has(leaf.value.text))),
  );
