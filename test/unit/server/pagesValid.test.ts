import { expect, test } from 'vitest';
import { toMediaFile } from '../../../server/media/mediaFile.ts';
import { aMediaDocument } from '../../support/documents.ts';
import { aTweet, fakeSearcher } from '../../support/fakeSearcher.ts';
import { htmlProblems, site } from '../../support/html.ts';

const HASH = '3f9a1c77be02d4581a6f0c2b9e8d7765432100ffeeddccbbaa99887766554433';

/** Enough tweets for every part of a page: several languages, pages, types and kinds of account. */
const TWEETS = Array.from({ length: 130 }, (_, index) =>
  aTweet({
    id: String(783017634562412544n + BigInt(index)),
    text: index % 2 === 0 ? 'The harvest\nbegins & ends' : 'مهرجان الحصاد <b>',
    highlight: index % 2 === 0 ? 'The <mark>harvest</mark>\nbegins &amp; ends' : 'مهرجان الحصاد &lt;b&gt;',
    lang: index % 2 === 0 ? (index % 4 === 0 ? 'en' : 'und') : 'ar',
    time: new Date(Date.UTC(2014, index, 2, 3, 4, 5, 6)).toISOString(),
    types: index % 3 === 0 ? ['reply', 'quote'] : ['original'],
    hashtags: [`tag${index % 14}`],
    urls: ['https://news.example/?a=1&b="2"'],
    mentions: ['1001'],
    media: index % 4 === 0 ? [toMediaFile(aMediaDocument(), null)] : [],
    likes: index % 5 === 0 ? null : index,
    in_reply_to: index % 3 === 0 ? '999' : null,
    ...(index % 7 === 0 && {
      account: { id: HASH, screen_name: HASH, display_name: HASH, hashed: true },
    }),
  }),
);

test.each([
  '/',
  '/search',
  '/search?q=harvest&lang=en&not_type=quote&date_from=2016-01&page=2',
  '/search?q=harvest&date_from=2016-13&nonsense=1',
  '/search?q=found+nowhere&lang=ar',
  '/tweets/783017634562412544',
  '/accounts',
  '/accounts?q=mill&campaign=fable&created_from=2016-13&nonsense=1',
  '/accounts?q=nowhere&not_names=hashed',
  '/accounts/1001',
  '/campaigns/fable',
  '/facet/hashtag?q=harvest&hashtag=tag1&not_hashtag=tag2',
  '/facet/lang?contains=nowhere&nonsense=1',
  '/hours?q=harvest&zone=tehran',
  '/hours?q=found+nowhere&nonsense=1',
  '/compare',
  '/compare?a=mill&b=bridge&lang=en&date_from=2016',
  '/compare?a=mill&colour=red',
  '/help',
  '/about',
  '/nowhere',
])('%s is valid HTML', async (path) => {
  const get = await site(fakeSearcher({ tweets: TWEETS }));
  const { text } = await get(path);
  expect(await htmlProblems(text)).toEqual([]);
});
