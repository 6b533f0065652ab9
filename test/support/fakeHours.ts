import { hourTerms } from '../../search/zones.ts';
import { hoursUrl, type HoursParams } from '../../server/address/hoursParams.ts';
import { searchUrl } from '../../server/address/searchParams.ts';
import { readHours } from '../../server/searching/hours.ts';
import type { HoursAnswer } from '../../server/searching/hoursAnswer.ts';

/** The hours of tweets that a fake archive finds. @param times of the tweets, ISO 8601 */
export function fakeHours(times: readonly string[], params: HoursParams): HoursAnswer {
  const counts = new Map<string, number>();
  for (const term of times.map((time) => hourTerms(Date.parse(time))))
    counts.set(term, (counts.get(term) ?? 0) + 1);
  const buckets = [...counts].map(([key, doc_count]) => ({ key, doc_count }));
  return {
    url: hoursUrl(params),
    search: searchUrl(params.search),
    reading: `Tweets with ${params.search.q}`,
    warnings: [],
    total: times.length,
    zones: readHours({
      hits: { total: { value: times.length } },
      aggregations: { hours: { buckets } },
    }),
  };
}
