import { EMPTY_FORM, type SearchForm } from './searchForm.ts';
import type { StructuredData } from './structuredData.ts';

/** The content of a page in another format. */
export interface Alternate {
  /** Media type. */
  readonly type: string;
  readonly title: string;
  readonly url: string;
}

/** What the layout prints around every page. */
export interface PageFrame {
  /** Of the document, without the name of the site. */
  readonly title: string;
  /** Search engines are asked to leave the page out. */
  readonly noindex: boolean;
  /** Path; undefined where the page has no address of its own. */
  readonly canonical: string | undefined;
  /** The same content in other formats, by path. */
  readonly alternates: readonly Alternate[];
  /** What the page is, for search engines; undefined where there is nothing to say. */
  readonly structured: StructuredData | undefined;
  /** Places on the page that a keyboard can jump to, beside the content and the search box. */
  readonly skipLinks: readonly { readonly url: string; readonly label: string }[];
  readonly form: SearchForm;
  /** Media of tweets are shown; else they stay covered (mediaShown.ts). */
  readonly showsMedia: boolean;
  /** The page shows the search box itself, large. */
  readonly ownSearchBox: boolean;
}

/** A frame with what most pages have. */
export function pageFrame(given: Partial<PageFrame> & Pick<PageFrame, 'title'>): PageFrame {
  return {
    noindex: false,
    canonical: undefined,
    alternates: [],
    structured: undefined,
    skipLinks: [],
    form: EMPTY_FORM,
    showsMedia: false,
    ownSearchBox: false,
    ...given,
  };
}
