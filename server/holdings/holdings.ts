import type { IndexMeta } from '../../search/indexMeta.ts';
import type { Ask } from '../archive/ask.ts';
import type { CampaignDetail, Holdings } from './holdingsAnswer.ts';
import { buildCampaign, buildHoldings } from './holdingsRequest.ts';
import {
  readCampaign,
  readCampaignHoldings,
  readHoldings,
  type FoundAccountsByCampaign,
  type FoundColumns,
  type FoundHeldTweets,
  type FoundMediaByCampaign,
  type FoundTweetsByCampaign,
} from './holdingsResponse.ts';

/** Everything that is indexed, in one round trip. @throws SiteError */
export async function askHoldings(ask: Ask): Promise<Holdings> {
  const [tweets, accounts, media] = await ask<
    [FoundHeldTweets, FoundAccountsByCampaign, FoundMediaByCampaign]
  >(...buildHoldings());
  return readHoldings(tweets, accounts, media);
}

/** One campaign, in one round trip beside that for what its indices say of themselves; undefined for an unknown id. */
export async function askCampaign(
  ask: Ask,
  readMetas: () => Promise<readonly Partial<IndexMeta>[]>,
  id: string,
): Promise<CampaignDetail | undefined> {
  const [[tweets, accounts, media, columns], metas] = await Promise.all([
    ask<[FoundTweetsByCampaign, FoundAccountsByCampaign, FoundMediaByCampaign, FoundColumns]>(
      ...buildCampaign(id),
    ),
    readMetas(),
  ]);
  return readCampaign(id, readCampaignHoldings(tweets, accounts, media), accounts, columns, metas);
}
