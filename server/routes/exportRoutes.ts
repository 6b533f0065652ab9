import type { Request, RequestHandler, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { log } from '../../common/log.ts';
import { searchParamsOf } from '../address/addresses.ts';
import { readExportAddress } from '../exports/exportAddress.ts';
import { exportFileName } from '../exports/fileName.ts';
import { FORMATS, type FormatName } from '../exports/formats.ts';
import type { Searcher } from '../archive/searcher.ts';

/** `/search.csv` and the others: every result, however many. @param baseUrl public address without a slash at its end */
export const exportRoute =
  (searcher: Searcher, name: FormatName, baseUrl: string): RequestHandler =>
  async (request, response) => {
    const { params, spreadsheet, redirect } = readExportAddress(name, searchParamsOf(request.originalUrl));
    if (redirect !== undefined) return response.redirect(301, redirect);
    const build = await searcher.build();
    const download = await FORMATS[name].open(searcher, { params, baseUrl, spreadsheet });
    try {
      response
        .attachment(exportFileName(params, download, build, `.${name}`))
        .set('Content-Type', FORMATS[name].contentType)
        .set('X-Total-Count', String(download.total))
        .set('Cache-Control', 'private, no-cache');
      await sendChunks(request, response, download.chunks);
    } finally {
      await download.close();
    }
  };

/**
 * Sends as fast as the reader takes it. A failure cuts the connection, so that the download visibly fails: a clean end
 * would make a short file look whole.
 */
export async function sendChunks(
  request: Request,
  response: Response,
  chunks: AsyncIterable<string>,
): Promise<void> {
  if (request.method === 'HEAD') return void response.end();
  try {
    await pipeline(Readable.from(chunks), response);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    log('export_failed', {
      path: request.path,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
