import type { estypes } from '@elastic/elasticsearch';

/** A part of a query in Elasticsearch’s own words. */
export type Clause = NonNullable<estypes.QueryDslQueryContainer>;

/** What any of several clauses matches. */
export const either = (...should: Clause[]): Clause => ({ bool: { should, minimum_should_match: 1 } });
