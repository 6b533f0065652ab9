import { Option, type Command } from 'commander';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../../common/config.ts';
import { ElasticsearchUnavailable } from '../../common/client.ts';
import { parseQuery } from '../../search/query/parse.ts';
import {
  FORMAT_NAMES,
  FORMATS,
  toFormat,
  type Download,
  type FormatName,
} from '../../server/exports/formats.ts';
import { count } from '../../server/helpers/count.ts';
import { createSearcher, type Searcher } from '../../server/archive/searcher.ts';
import { inFormat, type SearchParams } from '../../server/address/searchParams.ts';
import { readSearch } from '../../server/searching/searchReading.ts';
import { SiteError } from '../../server/http/siteError.ts';
import { requireParams } from '../../server/address/strictParams.ts';
import { say, withConnection } from '../connection.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, UsageProblem } from '../exitCodes.ts';
import { addSearchOptions, flagOf } from '../searchOptions.ts';
import { stopSignal } from '../stopSignal.ts';
import { writeTweetLines } from '../tweetLines.ts';

/** For people, and no format of the site. */
const LINES = toFormat({
  label: 'Text',
  contentType: 'text/plain; charset=utf-8',
  use: 'one tweet a line',
  kind: 'tweets',
  write: ({ batches }) => writeTweetLines(batches),
});

const OUTPUTS = ['text', 'json', ...FORMAT_NAMES] as const;

/** Longest time of one request: nobody waits for a page. */
const TIMEOUT_MS = 60_000;

interface SearchFlags {
  readonly format: 'text' | 'json' | FormatName;
  readonly limit?: number;
  readonly excel?: true;
}

/** A search that has been checked, and how it is to be printed. */
export interface SearchOrder extends SearchFlags {
  readonly params: SearchParams;
}

/** `murmuration search QUERY` */
export function addSearchCommand(program: Command, { settings, finish }: CommandContext): void {
  const command = program
    .command('search')
    .description('print what a search finds, all of it, as the site does')
    .argument('[query]', 'in the language of the search box; after -- where it starts with a minus', '')
    .addOption(new Option('--format <name>', 'how it is printed').choices(OUTPUTS).default('text'))
    .option('--limit <n>', 'most tweets that are printed', toLimit)
    .option('--excel', 'with --format csv: ids as text, no formulas');
  const given = addSearchOptions(command);
  command.action(async (query: string, flags: SearchFlags) => {
    const order = toOrder(query, given, flags);
    const config = settings();
    const stop = stopSignal();
    await withConnection(config, async ({ client }) => {
      const searcher = createSearcher(client, { prefix: config.INDEX_PREFIX, timeoutMs: TIMEOUT_MS });
      await printSearch(searcher, config, order, process.stdout, stop).catch((error: unknown) => {
        if (!stop.aborted) throw toCommandError(error);
        finish(EXIT.notTakenOver);
      });
    });
  });
}

function toLimit(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new UsageProblem(`--limit must be a number from 1, not ${text}.`);
  return Number(text);
}

/** @throws UsageProblem that names everything that cannot be used */
export function toOrder(query: string, given: URLSearchParams, flags: SearchFlags): SearchOrder {
  const { format, limit, excel } = flags;
  if (excel === true && format !== 'csv') throw new UsageProblem('--excel needs --format csv.');
  if (format === 'json' && limit !== undefined)
    throw new UsageProblem(`--format json prints a page: use ${flagOf('per_page')}, not --limit.`);
  const paged = (['page', 'per_page', 'after'] as const).filter((name) => given.has(name));
  if (format !== 'json' && paged.length > 0)
    throw new UsageProblem(
      `${paged.map(flagOf).join(', ')}: only --format json has pages; all is printed, up to --limit.`,
    );
  try {
    return { ...flags, params: requireParams(new URLSearchParams([['q', query], ...given])).params };
  } catch (error) {
    throw toCommandError(error);
  }
}

/**
 * Prints a search. Who stops reading, such as `head`, has seen enough: that is no error.
 * @throws SiteError
 */
export async function printSearch(
  searcher: Searcher,
  { BASE_URL: baseUrl = '' }: Pick<Config, 'BASE_URL'>,
  order: SearchOrder,
  output: Writable,
  signal?: AbortSignal,
): Promise<void> {
  const download = await open(searcher, baseUrl, order);
  try {
    const { query, warnings } = parseQuery(order.params.q);
    // Accounts are called as they were asked for: nothing else is known of them here.
    say(`${readSearch(order.params, query, new Map())}: ${count(download.total)}`);
    for (const { message } of warnings) say(message);
    await pipeline(Readable.from(download.chunks), output, { ...(signal && { signal }) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  } finally {
    await download.close();
  }
}

type Printed = Pick<Download, 'total' | 'chunks' | 'close'>;

async function open(searcher: Searcher, baseUrl: string, order: SearchOrder): Promise<Printed> {
  const { params, format, limit, excel } = order;
  if (format === 'json') {
    const answer = await searcher.search(params);
    const next = answer.next && inFormat(answer.next, '.json');
    const chunks = Readable.from([`${JSON.stringify({ ...answer, next })}\n`]);
    return { total: answer.total, chunks, close: async () => undefined };
  }
  const shape = format === 'text' ? LINES : FORMATS[format];
  return shape.open(searcher, { params, baseUrl, spreadsheet: excel === true }, limit);
}

/** What the site refuses is wrong usage; what Elasticsearch could not answer has an exit code of its own. */
function toCommandError(error: unknown): unknown {
  if (!(error instanceof SiteError)) return error;
  const { kind, message, problems } = error;
  if (kind === 'bad_request')
    return new UsageProblem([message, ...problems.map((problem) => `  ${problem.message}`)].join('\n'));
  if (kind === 'unavailable' || kind === 'timed_out')
    return new ElasticsearchUnavailable(message, { cause: error });
  return error.cause ?? error;
}
