import type { Command } from 'commander';
import { listCampaigns, removeCampaign, type CampaignRow } from '../../indexer/campaigns.ts';
import { count } from '../../indexer/count.ts';
import { say, withConnection } from '../connection.ts';
import type { CommandContext } from '../context.ts';
import { UsageProblem } from '../exitCodes.ts';

/** `murmuration campaigns [remove ID]` */
export function addCampaignsCommand(program: Command, { settings }: CommandContext): void {
  const campaigns = program
    .command('campaigns')
    .description('what is indexed')
    .action(async () => {
      const config = settings();
      const rows = await withConnection(config, ({ client }) => listCampaigns(client, config.INDEX_PREFIX));
      process.stdout.write(rows.length === 0 ? 'Nothing is indexed yet.\n' : formatCampaigns(rows));
    });
  campaigns
    .command('remove')
    .description('remove a campaign with all its tweets, accounts and media')
    .argument('<id>', 'campaign')
    .action(async (id: string) => {
      const config = settings();
      const removed = await withConnection(config, ({ client }) =>
        removeCampaign(client, config.INDEX_PREFIX, id, say),
      );
      if (!removed)
        throw new UsageProblem(`There is no campaign ${id}; \`murmuration campaigns\` lists them.`);
      process.stdout.write(`Removed ${id}.\n`);
    });
}

/** A table as text: one line a campaign, columns aligned; below it what is to be done. */
export function formatCampaigns(rows: readonly CampaignRow[]): string {
  const table = [
    ['campaign', 'tweets', 'accounts', 'media', 'first tweet', 'last tweet', 'loaded', 'indices'],
    ...rows.map((row) => [
      row.campaign,
      count.format(row.tweets),
      count.format(row.accounts),
      count.format(row.media),
      row.first?.slice(0, 10) ?? '-',
      row.last?.slice(0, 10) ?? '-',
      row.loaded.slice(0, 16).replace('T', ' '),
      row.indices.join(' '),
    ]),
  ];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  const lines = table
    .map(
      (line) =>
        line
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd() + '\n',
    )
    .join('');
  return (
    lines + rows.flatMap(({ campaign, advice }) => advice.map((line) => `${campaign}: ${line}\n`)).join('')
  );
}
