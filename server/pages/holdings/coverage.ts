import { count } from '../../helpers/count.ts';
import { percent } from '../../helpers/percent.ts';
import { COLUMN_NAMES, COLUMNS } from '../../holdings/columns.ts';
import type { CampaignDetail } from '../../holdings/holdingsAnswer.ts';

/** What a campaign's release records, and what it does not. */
export interface Coverage {
  /** What stands nowhere in the release, or is incomplete, one sentence each. */
  readonly notes: readonly string[];
  readonly rows: readonly CoverageRow[];
}

export interface CoverageRow {
  readonly label: string;
  readonly tweets: string;
  readonly share: string;
}

export function coverage({ campaign, columns }: CampaignDetail): Coverage {
  const { tweets, mediaFiles } = campaign;
  const rows = COLUMN_NAMES.map((name) => ({ ...COLUMNS[name], found: columns[name] }));
  const empty = rows.filter(({ found }) => found === 0);
  const partial = rows.filter(({ always, found }) => always && found > 0 && found < tweets);
  const list = (chosen: readonly { readonly label: string }[]): string =>
    chosen.map(({ label }) => label.toLowerCase()).join(', ');
  return {
    notes:
      tweets === 0
        ? ['No tweet of this campaign is loaded.']
        : [
            ...(empty.length > 0 ? [`Nothing here records: ${list(empty)}.`] : []),
            ...(partial.length > 0 ? [`Recorded for a part of the tweets: ${list(partial)}.`] : []),
            mediaFiles === 0
              ? 'No media archive is loaded: pictures and videos are missing.'
              : `${count(mediaFiles)} media files are loaded.`,
            'Tweets that were deleted before the suspension are in no release.',
          ],
    rows:
      tweets === 0
        ? []
        : rows.map(({ label, found }) => ({ label, tweets: count(found), share: percent(found, tweets) })),
  };
}
