import { campaignTitle } from '../../search/campaigns.ts';
import { languageOf } from '../../search/languages.ts';
import { accountPath, campaignPath, tweetPath } from '../address/addresses.ts';
import { exportUrl } from '../exports/exportAddress.ts';
import { FORMAT_NAMES, FORMATS, mediaTypeOf } from '../exports/formats.ts';
import type { CampaignSummary } from '../searching/searchAnswer.ts';
import type { TweetDetail } from '../searching/tweetAnswer.ts';
import { EVERYTHING, onlyFacet } from '../address/searchLinks.ts';

/**
 * What a page is, for search engines, in the words of https://schema.org as JSON-LD. Addresses are relative to the page,
 * as JSON-LD allows.
 */
export type StructuredData = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';

/** @param name title of the page. @param path canonical */
export const searchData = (name: string, path: string): StructuredData => ({
  '@context': CONTEXT,
  '@type': 'SearchResultsPage',
  name,
  url: path,
  breadcrumb: {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Murmuration', item: '/' },
      { '@type': 'ListItem', position: 2, name, item: path },
    ],
  },
});

/** A tweet as each campaign publishes it. */
export const tweetData = (tweets: readonly TweetDetail[]): StructuredData => ({
  '@context': CONTEXT,
  '@graph': tweets.map(posting),
});

const posting = (tweet: TweetDetail): StructuredData => ({
  '@type': 'SocialMediaPosting',
  identifier: tweet.id,
  url: tweetPath(tweet.id),
  datePublished: tweet.time,
  inLanguage: languageOf(tweet.lang).htmlLang || undefined,
  text: tweet.text,
  author: author(tweet),
  isPartOf: {
    '@type': 'Dataset',
    identifier: tweet.campaign,
    name: campaignTitle(tweet.campaign),
    url: campaignPath(tweet.campaign),
  },
});

/** Nobody is to be looked for behind a hash. */
function author({ account }: TweetDetail): StructuredData | undefined {
  const { id, hashed, screen_name: handle, display_name: name } = account;
  if (hashed) return undefined;
  return {
    '@type': 'Person',
    identifier: id,
    name: name ?? handle ?? id,
    alternateName: handle === null ? undefined : `@${handle}`,
    url: accountPath(id),
  };
}

/** A campaign's release as the archive holds it. */
export const campaignData = ({ id, title, first, last }: CampaignSummary): StructuredData => ({
  '@context': CONTEXT,
  '@type': 'Dataset',
  identifier: id,
  name: title,
  description: `Tweets and profiles of accounts that Twitter suspended and attributed to an influence operation: ${title}.`,
  url: campaignPath(id),
  creator: { '@type': 'Organization', name: 'Twitter' },
  temporalCoverage:
    first === null || last === null ? undefined : `${first.slice(0, 10)}/${last.slice(0, 10)}`,
  isAccessibleForFree: true,
  isPartOf: { '@type': 'Dataset', name: ARCHIVE_DATA['name'], url: ARCHIVE_DATA['url'] },
  distribution: FORMAT_NAMES.map((name) => ({
    '@type': 'DataDownload',
    name: FORMATS[name].label,
    encodingFormat: mediaTypeOf(FORMATS[name]),
    contentUrl: exportUrl(name, onlyFacet('campaign', id)),
  })),
});

/** The whole archive, with what it can be taken away in. */
export const ARCHIVE_DATA: StructuredData = {
  '@context': CONTEXT,
  '@type': 'Dataset',
  name: 'Tweets released by Twitter as state-backed influence operations',
  description:
    'Tweets and profiles of accounts that Twitter suspended and attributed to influence operations, as it published them from October 2018 to 2021.',
  url: '/about',
  creator: { '@type': 'Organization', name: 'Twitter' },
  citation: 'Twitter: Information operations. Releases of October 2018 to December 2021.',
  temporalCoverage: '2009/2021',
  keywords: ['influence operations', 'disinformation', 'Twitter', 'tweets'],
  isAccessibleForFree: true,
  distribution: FORMAT_NAMES.map((name) => ({
    '@type': 'DataDownload',
    name: FORMATS[name].label,
    encodingFormat: mediaTypeOf(FORMATS[name]),
    contentUrl: exportUrl(name, EVERYTHING),
  })),
};
