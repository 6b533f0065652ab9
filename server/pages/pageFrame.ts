import { EMPTY_FORM, type SearchForm } from './searchForm.ts';
import type { StructuredData } from './structuredData.ts';

/** The content of a page in another format. */
export interface Alternate {
  /** Media type. */
  readonly type: string;
  readonly title: string;
  readonly url: string;
}

/** A page that every page links to. */
export interface SiteLink {
  readonly url: string;
  readonly label: string;
  /** It is this page, whatever its parameters. */
  readonly current: boolean;
}

const SITE: readonly Omit<SiteLink, 'current'>[] = [
  { url: '/accounts', label: 'Accounts' },
  { url: '/compare', label: 'Compare' },
  { url: '/saved', label: 'Saved searches' },
  { url: '/help', label: 'Help' },
  { url: '/about', label: 'About the data' },
];

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
  /** The pages that every page links to. */
  readonly siteLinks: readonly SiteLink[];
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
    siteLinks: SITE.map((link) => ({ ...link, current: link.url === given.canonical?.split('?', 1)[0] })),
    showsMedia: false,
    ownSearchBox: false,
    ...given,
  };
}
