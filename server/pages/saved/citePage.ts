import { isLocalUrl } from '../../changes/loopback.ts';
import type { Citation } from '../../citations/citation.ts';
import { CITATION_FORMATS } from '../../citations/formats.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';

/** `/cite` and `/tweets/{id}/cite` */
export interface CitePageView extends PageFrame {
  readonly heading: string;
  /** The address leads to this machine alone. */
  readonly isLocal: boolean;
  /** Path of what is cited, and how the link is called. */
  readonly back: { readonly url: string; readonly label: string };
  readonly formats: readonly {
    readonly label: string;
    /** Ends the ids of its elements. */
    readonly name: string;
    readonly text: string;
    readonly downloadUrl: string;
  }[];
}

/** @param urlOf path of the page (empty suffix), and of the citation in a format */
export function citePage(
  citation: Citation,
  back: CitePageView['back'],
  urlOf: (suffix: string) => string,
): CitePageView {
  const heading = citation.type === 'tweet' ? 'Cite this tweet' : 'Cite this search';
  return {
    ...pageFrame({ title: heading, canonical: urlOf(''), noindex: true }),
    heading,
    isLocal: isLocalUrl(citation.url),
    back,
    formats: CITATION_FORMATS.map(({ label, suffix, write }) => ({
      label,
      name: suffix.slice(1),
      text: write(citation).trimEnd(),
      downloadUrl: urlOf(suffix),
    })),
  };
}
