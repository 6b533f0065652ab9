import type { estypes } from '@elastic/elasticsearch';

/** A part of a query in Elasticsearch’s own words. */
export type Clause = NonNullable<estypes.QueryDslQueryContainer>;
