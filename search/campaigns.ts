import { CAMPAIGN_ID } from './indexNames.ts';

/** A campaign that Twitter released. */
export interface Campaign {
  readonly id: string;
  /** What people call it: the state it was attributed to, and when Twitter published it. */
  readonly title: string;
  /** First parts of its file names, in lower case, where they differ from the id. */
  readonly fileNames?: readonly string[];
}

/** Known campaigns. A campaign without a row works too: its file names give the id, and the id is its title. */
export const CAMPAIGNS: readonly Campaign[] = [
  { id: 'ira', title: 'Internet Research Agency, Russia (October 2018)' },
  { id: 'iran', title: 'Iran (October 2018)', fileNames: ['iranian'] },
  { id: 'russia_201901_1', title: 'Russia (January 2019)' },
  { id: 'iran_201901_1', title: 'Iran (January 2019)' },
  { id: 'bangladesh_201901_1', title: 'Bangladesh (January 2019)' },
  { id: 'venezuela_201901_1', title: 'Venezuela, first set (January 2019)' },
  { id: 'venezuela_201901_2', title: 'Venezuela, second set (January 2019)' },
  { id: 'iran_201906_1', title: 'Iran, first set (June 2019)' },
  { id: 'iran_201906_2', title: 'Iran, second set (June 2019)' },
  { id: 'iran_201906_3', title: 'Iran, third set (June 2019)' },
  { id: 'russia_201906_1', title: 'Russia (June 2019)' },
  { id: 'catalonia_201906_1', title: 'Catalonia (June 2019)' },
  { id: 'venezuela_201906_1', title: 'Venezuela (June 2019)' },
  { id: 'china_082019_1', title: 'China, first set (August 2019)' },
  { id: 'china_082019_2', title: 'China, second set (August 2019)' },
  { id: 'china_082019_3', title: 'China, third set (September 2019)' },
  { id: 'ecuador_082019_1', title: 'Ecuador (September 2019)' },
  { id: 'egypt_uae_082019_1', title: 'Egypt and the United Arab Emirates (September 2019)' },
  { id: 'saudi_arabia_082019_1', title: 'Saudi Arabia (September 2019)' },
  { id: 'spain_082019_1', title: 'Spain (September 2019)' },
  { id: 'uae_082019_1', title: 'United Arab Emirates (September 2019)' },
  { id: 'saudi_arabia_112019_1', title: 'Saudi Arabia (December 2019)' },
  { id: 'ghana_nigeria_032020', title: 'Russia in Ghana and Nigeria (March 2020)' },
  { id: 'egypt_022020', title: 'Egypt (April 2020)' },
  { id: 'honduras_022020', title: 'Honduras (April 2020)' },
  { id: 'indonesia_022020', title: 'Indonesia (April 2020)' },
  { id: 'serbia_022020', title: 'Serbia (April 2020)' },
  { id: 'china_052020', title: 'China (June 2020)' },
  { id: 'russia_052020', title: 'Russia (June 2020)' },
  { id: 'turkey_052020', title: 'Turkey (June 2020)' },
  { id: 'ira_092020', title: 'Internet Research Agency, Russia (October 2020)' },
  { id: 'iran_092020', title: 'Iran (October 2020)' },
  { id: 'thailand_092020', title: 'Thailand (October 2020)' },
  { id: 'armenia_202012', title: 'Armenia (February 2021)' },
  { id: 'gru_202012', title: 'GRU, Russia (February 2021)' },
  { id: 'ira_202012', title: 'Internet Research Agency, Russia (February 2021)' },
  { id: 'iran_202012', title: 'Iran (February 2021)' },
  { id: 'cncc_0621', title: 'China, Changyu Culture (December 2021)' },
  { id: 'cnhu_0621', title: 'China, Xinjiang (December 2021)' },
  { id: 'mx_0621', title: 'Mexico (December 2021)' },
  { id: 'rna_0621', title: 'Russia in North Africa (December 2021)' },
  { id: 'ra_0621', title: 'Russia in Africa (December 2021)' },
  { id: 'tanzania_0621', title: 'Tanzania (December 2021)' },
  { id: 'uganda_0621', title: 'Uganda (December 2021)' },
  { id: 'venezuela_0621', title: 'Venezuela (December 2021)' },
];

const BY_ID: ReadonlyMap<string, Campaign> = new Map(CAMPAIGNS.map((row) => [row.id, row]));
const ID_OF_FILE_NAME: ReadonlyMap<string, string> = new Map(
  CAMPAIGNS.flatMap((row) => (row.fileNames ?? []).map((name) => [name, row.id])),
);

/**
 * The campaign that a file name gives: its part before `_tweets_csv` or `_users_csv`, in lower case.
 * @param name file name without folders, such as `iranian_tweets_csv_hashed.csv`
 * @returns undefined where the name gives none
 */
export function campaignOfFile(name: string): string | undefined {
  const [, start] = /^(.+?)_(?:tweets|users)_csv/.exec(name.toLowerCase()) ?? [];
  if (start === undefined || !CAMPAIGN_ID.test(start)) return undefined;
  return ID_OF_FILE_NAME.get(start) ?? start;
}

/** `<campaign>_<n>`, as Twitter calls its media archives and the folder in each; some say `media` before the number. */
const MEDIA_ARCHIVE = /^(.+?)(?:_tweets?)?(?:_media)?(?:_(?:un)?hashed)?_\d{1,4}(?:\.zip)?$/;

/**
 * The campaign that the name of a media archive gives. Ids may end in a number too: what is known wins.
 * @param name of the zip or folder, without folders, such as `iranian_12.zip`
 * @param isKnown whether there is a campaign of that id
 * @returns undefined where the name gives none
 */
export function campaignOfMedia(name: string, isKnown: (id: string) => boolean): string | undefined {
  const whole = name.toLowerCase().replace(/\.zip$/, '');
  const [, start] = MEDIA_ARCHIVE.exec(whole) ?? [];
  const ids = [start, whole]
    .filter((id) => id !== undefined)
    .filter((id) => CAMPAIGN_ID.test(id))
    .map((id) => ID_OF_FILE_NAME.get(id) ?? id);
  return ids.find((id) => isKnown(id) || BY_ID.has(id)) ?? (start === undefined ? undefined : ids[0]);
}

/** What people call a campaign; its id where we know no better. */
export const campaignTitle = (id: string): string => BY_ID.get(id)?.title ?? id;
