import type { RefusedOperator } from './operator.ts';

const PLACES =
  'Twitter published neither places nor countries with these tweets. The place that an account names in its profile is location:.';
const PROFILE_PLACES = `${PLACES} Coordinates, where a tweet has them, are geocode: and bounding_box:.`;
const CARDS = 'The release holds no cards. The links in tweets are url: and domain:, polls are is:poll.';
const ANNOTATIONS =
  'Twitter’s annotations of topics and people are not in the release. Search for the words, or for a #hashtag.';
const VERIFIED =
  'The release does not say which accounts were verified. Large accounts are followers:5000.. and up.';
const NETWORK =
  'It depends on who is signed in to Twitter, and nobody is here. Accounts are from:, or the facet Account.';
const LISTS = 'The release does not say on how many lists an account was. It has followers: and following:.';
const TWEETS =
  'The release does not say how much an account had written. The facet Account counts its tweets here.';
const PAGES = 'The pages behind links are not in the release. Words of the address are url:word.';
const SENSITIVE = 'The release does not mark sensitive tweets, and hides none.';

/**
 * What people know from X’s own search and what the release cannot answer. Without `values` the whole operator.
 * Sources: igorbrigadir/twitter-advanced-search (README.md), X API documentation, “Search operators” and “Premium operators”.
 */
export const REFUSED: readonly RefusedOperator[] = [
  {
    name: 'list',
    reason: 'Lists of accounts are not in the release. Name the accounts instead: from:one,two.',
  },
  { name: 'card_name', reason: CARDS },
  { name: 'card_url', reason: CARDS },
  { name: 'card_domain', reason: CARDS },
  { name: 'context', reason: ANNOTATIONS },
  { name: 'entity', reason: ANNOTATIONS },
  { name: 'place', reason: PLACES },
  { name: 'place_country', reason: PLACES },
  { name: 'place_contains', reason: PLACES },
  { name: 'profile_country', reason: PROFILE_PLACES },
  { name: 'profile_region', reason: PROFILE_PLACES },
  { name: 'profile_locality', reason: PROFILE_PLACES },
  { name: 'profile_subregion', reason: PROFILE_PLACES },
  { name: 'profile_bounding_box', reason: PROFILE_PLACES },
  { name: 'profile_point_radius', reason: PROFILE_PLACES },
  {
    name: 'near',
    reason:
      'We do not know where cities lie. Write coordinates and a distance instead: geocode:59.93,30.36,15km.',
  },
  {
    name: 'within',
    reason: 'It belongs to near:, which needs a map of cities. Write geocode:59.93,30.36,15km.',
  },
  {
    name: 'within_time',
    reason:
      'The archive is closed: nothing in it is minutes old. Write dates: since:2016-11-01 until:2016-11-09.',
  },
  {
    name: 'sample',
    reason: 'A share of all tweets is not drawn by the query. Sort at random instead: sort=random.',
  },
  { name: 'url_title', reason: PAGES },
  { name: 'url_description', reason: PAGES },
  { name: 'within_url_title', reason: PAGES },
  { name: 'within_url_description', reason: PAGES },
  { name: 'listed_count', reason: LISTS },
  { name: 'user_in_lists_count', reason: LISTS },
  { name: 'tweets_count', reason: TWEETS },
  { name: 'statuses_count', reason: TWEETS },
  { name: 'time_zone', reason: 'The release has no time zones of accounts. All times are UTC.' },
  {
    name: 'klout_score',
    reason: 'No release has that score. Likes and the like are min_likes: and min_retweets:.',
  },
  { name: 'contains', reason: 'Parts of words are not searched. The beginning of a word is wor*.' },
  { name: 'is', values: ['verified', 'blue_verified', 'identity_verified'], reason: VERIFIED },
  {
    name: 'is',
    values: ['nullcast'],
    reason:
      'The release does not say which tweets were shown as advertisements only. The advertisers’ client is source:"Twitter for Advertisers".',
  },
  {
    name: 'has',
    values: ['profile_geo', 'profile_geo_country', 'profile_geo_region'],
    reason: PROFILE_PLACES,
  },
  { name: 'filter', values: ['verified', 'blue_verified'], reason: VERIFIED },
  { name: 'filter', values: ['follows', 'social', 'trusted'], reason: NETWORK },
  {
    name: 'filter',
    values: ['news'],
    reason: 'Twitter never said which addresses count as news. Name them: domain:example.com.',
  },
  { name: 'filter', values: ['safe'], reason: SENSITIVE },
  {
    name: 'filter',
    values: ['spaces'],
    reason: 'Audio rooms came after these tweets. Their links would be url:twitter.com/i/spaces.',
  },
  {
    name: 'filter',
    values: ['periscope'],
    reason: 'The release does not mark broadcasts. Their links are domain:periscope.tv and domain:pscp.tv.',
  },
  {
    name: 'filter',
    values: ['vine'],
    reason: 'The release does not mark Vines. Their links are domain:vine.co.',
  },
];

/** Names that lead to the same refusals. */
const SAME: Readonly<Record<string, string>> = { exclude: 'filter', include: 'filter', geo_place: 'place' };

/**
 * The refusal of an operator, or of a value of it.
 * @param name compared without case
 * @param value undefined: only operators of which nothing can be answered
 */
export function refusedNamed(name: string, value?: string): RefusedOperator | undefined {
  const typed = name.toLowerCase();
  const sought = Object.hasOwn(SAME, typed) ? SAME[typed] : typed;
  return REFUSED.find(
    (row) =>
      row.name === sought &&
      (row.values === undefined || (value !== undefined && row.values.includes(value.toLowerCase()))),
  );
}
