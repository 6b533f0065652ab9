import type { estypes } from '@elastic/elasticsearch';
import { fingerprint } from '../../common/fingerprint.ts';
import { adviceFor, declared } from '../../search/declared.ts';
import type { IndexMeta } from '../../search/indices.ts';

/** What the site was not made for in the indices that it reads, by campaign, a sentence each. */
export function readIndexAdvice(mappings: estypes.IndicesGetMappingResponse): readonly string[] {
  const now = fingerprint(declared());
  const advice = Object.values(mappings).flatMap(({ mappings: { _meta } }) => {
    const meta = (_meta ?? {}) as Partial<IndexMeta>;
    return adviceFor(meta, now).map((line) => `Campaign ${meta.campaign}: ${line}`);
  });
  return [...new Set(advice)].sort();
}
