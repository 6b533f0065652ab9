import { fingerprint } from '../../common/fingerprint.ts';
import { adviceFor, declared } from '../../search/declared.ts';
import type { IndexMeta } from '../../search/indexMeta.ts';

/** What the site was not made for in the indices that it reads, by campaign, a sentence each. */
export function readIndexAdvice(metas: readonly Partial<IndexMeta>[]): readonly string[] {
  const now = fingerprint(declared());
  const advice = metas.flatMap((meta) =>
    adviceFor(meta, now).map((line) => `Campaign ${meta.campaign}: ${line}`),
  );
  return [...new Set(advice)].sort();
}
