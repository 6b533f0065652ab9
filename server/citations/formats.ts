import { toBibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { toCslJson } from './cslJson.ts';
import { toPlainText } from './plainText.ts';
import { toRis } from './ris.ts';

export interface CitationFormat {
  readonly label: string;
  /** End of the address that gives the citation in this format, and of the file. */
  readonly suffix: string;
  readonly contentType: string;
  readonly write: (citation: Citation) => string;
}

/** Every format of a citation, in the order of the page. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { label: 'Text', suffix: '.txt', contentType: 'text/plain', write: toPlainText },
  { label: 'BibTeX', suffix: '.bib', contentType: 'application/x-bibtex', write: toBibtex },
  { label: 'RIS', suffix: '.ris', contentType: 'application/x-research-info-systems', write: toRis },
  {
    label: 'CSL-JSON',
    suffix: '.json',
    contentType: 'application/vnd.citationstyles.csl+json',
    write: toCslJson,
  },
];
