import type { RequestHandler } from 'express';
import { tweetPage } from '../pages/tweetPage.ts';
import { renderPage } from '../http/renderPage.ts';
import type { TweetDetail } from '../searching/searchAnswer.ts';
import type { Searcher } from '../archive/searcher.ts';
import { SiteError } from '../http/siteError.ts';

/** `/tweets/{id}` */
export const tweetRoute =
  (searcher: Searcher): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { id } = request.params;
    const tweets = /^\d{1,20}$/.test(id) ? await searcher.tweet(id) : [];
    if (tweets.length === 0) {
      throw new SiteError('not_found', `No campaign that is indexed here holds a tweet with the id “${id}”.`);
    }
    renderPage(response, 'tweet', tweetPage(id, tweets, await present(searcher, relatedIds(tweets))));
  };

const relatedIds = (tweets: readonly TweetDetail[]): readonly string[] =>
  [...new Set(tweets.flatMap((tweet) => [tweet.in_reply_to, tweet.retweet_of, tweet.quote_of]))].filter(
    (id) => id !== null,
  );

/** Which of the ids the archive holds. */
async function present(searcher: Searcher, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(ids.map((id) => searcher.tweet(id)));
  return new Set(ids.filter((_id, index) => (found[index] ?? []).length > 0));
}
