import type { Client } from '../common/client.ts';
import { fingerprint } from '../common/fingerprint.ts';
import { adviceFor, declared } from '../search/declared.ts';
import { loadTime } from '../search/indexNames.ts';
import { withCampaignLock } from './lock/campaignLock.ts';
import { deleteIndices, listReleaseIndices, type ReleaseIndex } from './releaseIndices.ts';

/** One campaign that is indexed. */
export interface CampaignRow {
  readonly campaign: string;
  readonly tweets: number;
  readonly accounts: number;
  /** Files of its media archives. */
  readonly media: number;
  /** Time of its first and last tweet, ISO 8601; undefined without tweets. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly indices: readonly string[];
  /** When its latest load began, ISO 8601. */
  readonly loaded: string;
  /** What is to be done about its indices, a sentence each. */
  readonly advice: readonly string[];
}

/** What is indexed, by campaign id. */
export async function listCampaigns(client: Client, prefix: string): Promise<readonly CampaignRow[]> {
  const standing = (await listReleaseIndices(client, prefix)).filter((index) => index.standing);
  const byCampaign = Map.groupBy(standing, ({ campaign }) => campaign);
  const rows = await Promise.all([...byCampaign].map(([campaign, own]) => describe(client, campaign, own)));
  return rows.sort((a, b) => (a.campaign < b.campaign ? -1 : 1));
}

/**
 * Removes a campaign with all that it holds. @returns false where there is none of that id
 * @throws CampaignLocked while a load of it goes on
 */
export const removeCampaign = (
  client: Client,
  prefix: string,
  id: string,
  note: (line: string) => void = () => undefined,
): Promise<boolean> =>
  withCampaignLock(client, prefix, { campaign: id, work: 'campaigns remove', note }, () =>
    removeAll(client, prefix, id),
  );

async function removeAll(client: Client, prefix: string, id: string): Promise<boolean> {
  const own = (await listReleaseIndices(client, prefix)).filter(
    ({ campaign, standing }) => standing && campaign === id,
  );
  await deleteIndices(
    client,
    own.map(({ name }) => name),
  );
  return own.length > 0;
}

async function describe(
  client: Client,
  campaign: string,
  own: readonly ReleaseIndex[],
): Promise<CampaignRow> {
  const namesOf = (kind: string): string[] =>
    own.filter((index) => index.kind === kind).map(({ name }) => name);
  const tweetIndices = namesOf('tweets');
  const span =
    tweetIndices.length === 0
      ? undefined
      : await client.search<unknown, { first: { value: number | null }; last: { value: number | null } }>({
          index: tweetIndices,
          size: 0,
          track_total_hits: true,
          aggregations: { first: { min: { field: 'time' } }, last: { max: { field: 'time' } } },
        });
  const total = span?.hits.total;
  const countIn = async (index: string[]): Promise<number> =>
    index.length === 0 ? 0 : (await client.count({ index })).count;
  const loaded = Math.max(...own.map(({ load }) => loadTime(load)));
  return {
    campaign,
    tweets: typeof total === 'number' ? total : (total?.value ?? 0),
    accounts: await countIn(namesOf('accounts')),
    media: await countIn(namesOf('media')),
    first: toIso(span?.aggregations?.first.value),
    last: toIso(span?.aggregations?.last.value),
    indices: own.map(({ name }) => name),
    loaded: new Date(loaded).toISOString(),
    advice: [...new Set(own.flatMap(({ meta }) => adviceFor(meta, fingerprint(declared()))))],
  };
}

const toIso = (ms: number | null | undefined): string | undefined =>
  typeof ms === 'number' ? new Date(ms).toISOString() : undefined;
