import type { IndexMeta, LoadSource } from '../../search/indexMeta.ts';
import { loadTime } from '../../search/indexNames.ts';

/** The load that an index name ends with, the latest of several. */
export function readLoaded(indices: readonly { readonly key: string }[]): string | null {
  const times = indices.map(({ key }) => loadTime(/\d{17}$/.exec(key)?.[0] ?? '')).filter(Number.isFinite);
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}

/** Files by load: those of tweets and accounts that one load brought stand together. */
export function readSources(id: string, metas: readonly Partial<IndexMeta>[]): readonly LoadSource[] {
  const own = metas.filter(({ campaign }) => campaign === id).flatMap(({ sources }) => sources ?? []);
  const byLoad = Map.groupBy(own, ({ load }) => load);
  return [...byLoad]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([load, sources]) => {
      const files = sources.flatMap((source) => source.files);
      const distinct = new Map(files.map((file) => [`${file.kind} ${file.name} ${file.sha256}`, file]));
      return { load, files: [...distinct.values()] };
    });
}
