import { describe, expect, test } from 'vitest';
import { compileQuery } from '../../../../search/query/compile.ts';
import { operatorOf } from '../../../../search/query/operators.ts';
import { parseQuery } from '../../../../search/query/parse.ts';
import type { Query } from '../../../../search/query/syntax.ts';

/**
 * Every form of X's own searches, with an example of ours each. `words` are words or groups of them here too, `form` is
 * a phrase or a form of a word, a name is the operator that answers, `said` is left out with a note, and `refused` is left
 * out with the reason why the release cannot answer.
 */
type Form = readonly [example: string, answer: string];

/** The table of igorbrigadir/twitter-advanced-search, README.md at 0404b52c, from top to bottom. */
const WEB: readonly Form[] = [
  // Tweet content
  ['bread rolls', 'words'],
  ['(bread rolls)', 'words'],
  ['bread OR rolls', 'words'],
  ['"state of the art"', 'form'],
  ['"this is the * harvest this week"', 'form'],
  ['+harvesttt', 'form'],
  ['-bread', 'words'],
  ['-"fresh bread rolls"', 'form'],
  ['#harvest', 'hashtag'],
  ['$BRD', 'cashtag'],
  ['?', 'said'],
  [':)', 'said'],
  [':-(', 'said'],
  ['👀', 'words'],
  ['url:fair.example', 'url'],
  ['lang:en', 'lang'],
  // Users
  ['from:mill', 'from'],
  ['to:mill', 'to'],
  ['@mill', 'mention'],
  ['list:108534289', 'refused'],
  ['list:mill/bakers', 'refused'],
  ['filter:verified', 'refused'],
  ['filter:blue_verified', 'refused'],
  ['filter:follows', 'refused'],
  ['filter:social', 'refused'],
  ['filter:trusted', 'refused'],
  // Geo
  ['near:fable', 'refused'],
  ['near:"lower fable"', 'refused'],
  ['near:me', 'refused'],
  ['within:10km', 'refused'],
  ['geocode:37.77,-122.41,10km', 'geocode'],
  ['place:96683cc9126741d1', 'refused'],
  // Time
  ['since:2016-06-12', 'since'],
  ['until:2016-06-28', 'until'],
  ['since:2016-06-12_00:00:00_UTC', 'since'],
  ['until:2016-06-12_00:00:00_UTC', 'until'],
  ['since_time:1142974200', 'since'],
  ['until_time:1142974215', 'until'],
  ['since_id:783017634562412544', 'since_id'],
  ['max_id:783017634562412544', 'max_id'],
  ['within_time:2d', 'refused'],
  ['within_time:3h', 'refused'],
  ['within_time:5m', 'refused'],
  ['within_time:30s', 'refused'],
  // Tweet type
  ['filter:nativeretweets', 'is'],
  ['include:nativeretweets', 'said'],
  ['filter:retweets', 'is'],
  ['filter:replies', 'is'],
  ['conversation_id:783017634562412544', 'conversation_id'],
  ['filter:quote', 'is'],
  ['quoted_tweet_id:783017634562412544', 'quotes_of_tweet_id'],
  ['quoted_user_id:11348282', 'quoted_user_id'],
  ['filter:self_threads', 'is'],
  ...[2, 3, 4].flatMap((choices): Form[] => [
    [`card_name:poll${choices}choice_text_only`, 'refused'],
    [`card_name:poll${choices}choice_image`, 'refused'],
  ]),
  // Engagement
  ['filter:has_engagement', 'has'],
  ['-filter:has_engagement', 'has'],
  ['min_retweets:5', 'retweets'],
  ['min_faves:10', 'likes'],
  ['min_replies:100', 'replies'],
  ['-min_retweets:500', 'retweets'],
  ['-min_faves:500', 'likes'],
  ['-min_replies:100', 'replies'],
  // Media
  ['filter:media', 'has'],
  ['filter:twimg', 'has'],
  ['filter:images', 'has'],
  ['filter:videos', 'has'],
  ['filter:periscope', 'refused'],
  ['filter:native_video', 'has'],
  ['filter:vine', 'refused'],
  ['filter:consumer_video', 'has'],
  ['filter:pro_video', 'has'],
  ['filter:spaces', 'refused'],
  // More filters
  ['filter:links', 'has'],
  ['filter:mentions', 'has'],
  ['filter:news', 'refused'],
  ['filter:safe', 'refused'],
  ['filter:hashtags', 'has'],
  ['exclude:links', 'has'],
  // App specific
  ['source:tweetdeck', 'source'],
  ['source:"GUCCI SmartToilet™"', 'source'],
  ['card_domain:pscp.tv', 'refused'],
  ['card_url:pscp.tv', 'refused'],
  ...[
    'audio',
    'animated_gif',
    'player',
    'app',
    'promo_image_app',
    'summary',
    'summary_large_image',
    'promo_website',
    'promo_image_convo',
    'promo_video_convo',
    '3260518932:moment',
  ].map((card): Form => [`card_name:${card}`, 'refused']),
  // Below the table
  ['https://twitter.com/mill/status/783017634562412544', 'id'],
  ['https://twitter.com/mill/status/783017634562412544?s=20', 'id'],
  ['url:783017634562412544', 'url'],
  ['site:t_mill.example', 'domain'],
  ['app:Twitter_for_iOS', 'source'],
  ...['und', 'qam', 'qct', 'qht', 'qme', 'qst', 'zxx'].map((code): Form => [`lang:${code}`, 'lang']),
];

/** Codes of the list of languages there and in the API's documentation, as X writes them. */
const LANGUAGES =
  'am ar bg bn bo bs ca chr ckb cs cy da de dv el en es et eu fa fi fr gu hi hi-Latn hr ht hu hy in is it iu iw ja ka km kn ko lo lt lv ml mr my ne nl no or pa pl ps pt ro ru sd si sk sl sr sv ta te th tl tr ug uk ur vi zh zh-CN zh-TW';

/** The rows of “Search operators” of the X API, xdevplatform/docs, x-api/posts/search/integrate/operators.mdx at 5422b4d7. */
const API: readonly Form[] = [
  ['bread', 'words'],
  ['😃 OR 😡', 'words'],
  ['"fresh bread"', 'form'],
  ['#bread', 'hashtag'],
  ['@mill', 'mention'],
  ['$brd', 'cashtag'],
  ['from:mill', 'from'],
  ['from:2244994945', 'from'],
  ['to:mill', 'to'],
  ['url:"https://fair.example"', 'url'],
  ['url:"/bread"', 'url'],
  ['retweets_of:mill', 'retweets_of'],
  ['in_reply_to_tweet_id:1539382664746020864', 'in_reply_to_tweet_id'],
  ['in_reply_to_status_id:1539382664746020864', 'in_reply_to_tweet_id'],
  ['retweets_of_tweet_id:1539382664746020864', 'retweets_of_tweet_id'],
  ['retweets_of_status_id:1539382664746020864', 'retweets_of_tweet_id'],
  ['quotes_of_tweet_id:1539382664746020864', 'quotes_of_tweet_id'],
  ['quotes_of_status_id:1539382664746020864', 'quotes_of_tweet_id'],
  ['context:10.799022225751871488', 'refused'],
  ['entity:"A Baker"', 'refused'],
  ['conversation_id:1334987486343299072', 'conversation_id'],
  ['list:123', 'refused'],
  ['place:"lower fable"', 'refused'],
  ['place_country:US', 'refused'],
  ['point_radius:[2.355128 48.861118 16km]', 'geocode'],
  ['bounding_box:[-105.301758 39.964069 -105.178505 40.09455]', 'bounding_box'],
  ['geo_bounding_box:[-105.301758 39.964069 -105.178505 40.09455]', 'bounding_box'],
  ['min_likes:5', 'likes'],
  ['min_replies:5', 'replies'],
  ['min_reposts:5', 'retweets'],
  ['is:retweet', 'is'],
  ['is:reply', 'is'],
  ['is:quote', 'is'],
  ['is:verified', 'refused'],
  ['-is:nullcast', 'refused'],
  ['has:hashtags', 'has'],
  ['has:cashtags', 'has'],
  ['has:links', 'has'],
  ['has:mentions', 'has'],
  ['has:media', 'has'],
  ['has:media_link', 'has'],
  ['has:images', 'has'],
  ['has:video_link', 'has'],
  ['has:videos', 'has'],
  ['has:geo', 'has'],
  ['lang:en', 'lang'],
];

/** What only the filtered stream and the enterprise search have (operators of PowerTrack and “Premium operators”). */
const ENTERPRISE: readonly Form[] = [
  ['"bread rolls"~5', 'form'],
  ['bio:baker', 'bio'],
  ['user_bio:baker', 'bio'],
  ['bio_name:mill', 'name'],
  ['bio_location:fable', 'location'],
  ['user_bio_location:fable', 'location'],
  ['followers_count:500', 'followers'],
  ['followers_count:500..1000', 'followers'],
  ['following_count:500', 'following'],
  ['friends_count:500', 'following'],
  ['tweets_count:500', 'refused'],
  ['statuses_count:500', 'refused'],
  ['listed_count:5', 'refused'],
  ['user_in_lists_count:5', 'refused'],
  ['retweets_of_user:mill', 'retweets_of'],
  ['url_contains:bread', 'url'],
  ['url_title:bread', 'refused'],
  ['within_url_title:bread', 'refused'],
  ['url_description:bread', 'refused'],
  ['within_url_description:bread', 'refused'],
  ['has:symbols', 'has'],
  ['has:profile_geo', 'refused'],
  ['profile_country:US', 'refused'],
  ['profile_region:fable', 'refused'],
  ['profile_locality:fable', 'refused'],
  ['profile_subregion:fable', 'refused'],
  ['profile_point_radius:[2.35 48.86 16km]', 'refused'],
  ['profile_bounding_box:[-105.3 39.9 -105.1 40]', 'refused'],
  ['place_contains:fable', 'refused'],
  ['source:"Mill Client"', 'source'],
  ['sample:10', 'refused'],
  ['time_zone:"Fable"', 'refused'],
  ['klout_score:40', 'refused'],
  ['contains:brea', 'refused'],
];

function leavesOf(query: Query): readonly Exclude<Query, { type: 'and' | 'or' | 'not' }>[] {
  if (query.type === 'not') return leavesOf(query.clause);
  return query.type === 'and' || query.type === 'or' ? query.clauses.flatMap(leavesOf) : [query];
}

/** Notes that come with an answer: it is given as far as the archive goes. */
const NOTES = ['read_coarser'];

function answerTo(example: string): string {
  const { query, warnings, problems } = parseQuery(example);
  expect(problems).toEqual([]);
  const codes = warnings.map(({ code }) => code).filter((code) => !NOTES.includes(code));
  if (query === undefined)
    return codes.join() === 'refused' ? 'refused' : codes.length > 0 ? 'said' : 'silent';
  expect(codes).toEqual([]);
  expect(JSON.stringify(compileQuery(query))).not.toBe('{}');
  const [leaf] = leavesOf(query);
  if (leaf?.type === 'field') return operatorOf(leaf.operator).name;
  return leaf?.type === 'word' && leaf.form === 'any' ? 'words' : 'form';
}

describe.each([
  ['X on the web', WEB],
  ['the X API', API],
  ['the enterprise search of X', ENTERPRISE],
])('of %s', (_, forms) => {
  test.each(forms)('%s: %s', (example, answer) => {
    expect(answerTo(example)).toBe(answer);
  });

  test('every refusal has words of its own, none of which is only the general sentence', () => {
    for (const [example] of forms.filter(([, answer]) => answer === 'refused')) {
      const [warning] = parseQuery(example).warnings;
      expect(warning?.message.length).toBeGreaterThan(40);
    }
  });
});

test.each(LANGUAGES.split(' '))('lang:%s is a language', (code) => {
  expect(answerTo(`lang:${code}`)).toBe('lang');
});
