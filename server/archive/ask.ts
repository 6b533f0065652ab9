import type { estypes } from '@elastic/elasticsearch';
import type { DocumentKind } from '../../search/documents.ts';

/** A search of one kind of document, in Elasticsearch's own words. */
export interface Question {
  readonly kind: DocumentKind;
  readonly body: estypes.SearchRequest;
  /** Questions with the same word are put to the same copies of the indices; letters and digits. */
  readonly preference?: string;
}

/** Puts several questions in one round trip. The answers are complete, and come in the same order. @throws SiteError */
export type Ask = <Answers extends readonly unknown[]>(...questions: readonly Question[]) => Promise<Answers>;
