import type { Request, RequestHandler, Response } from 'express';
import { shortHash } from '../archive/archiveBuild.ts';
import { PROGRAM_VERSION } from './programVersion.ts';
import { siteOrigin } from '../address/publicUrl.ts';
import type { Searcher } from '../archive/searcher.ts';

/** What answers depend on beside their address. */
export interface AnswerSource {
  readonly searcher: Pick<Searcher, 'build'>;
  /** Public address without a slash at its end; empty where it is not set. */
  readonly baseUrl: string;
  /** Whatever else of the settings pages show. */
  readonly settings: unknown;
}

/** Handlers that let a caller keep an answer and ask whether it still holds. */
export interface Revalidation {
  /** For answers that change with what is indexed. */
  readonly ofArchive: RequestHandler;
  /** For answers that change with the program alone: Elasticsearch is not asked. */
  readonly ofProgram: RequestHandler;
}

/**
 * Entity tags (RFC 9110, 8.8.3) of answers that are made anew each time. They are known before the answer is, so that a
 * caller who has it already costs no search. Weak, for an answer says how long Elasticsearch took, and is compressed or
 * not.
 */
export function createRevalidation({ searcher, baseUrl, settings }: AnswerSource): Revalidation {
  const made = `${PROGRAM_VERSION} ${JSON.stringify(settings)}`;
  const tag = (request: Request, build: string): string =>
    `W/"${build}-${shortHash([made, siteOrigin(request, baseUrl), request.originalUrl].join('\n'), TAG_LENGTH)}"`;
  /** The build of the last question: what was indexed at some time before now. */
  let known: string | undefined;
  return {
    ofArchive: async (request, response, next) => {
      const before = known;
      if (before === undefined || request.get('If-None-Match') !== undefined) {
        // Asked before the search: a load between the two then gives new tweets an old tag, which ends with the next
        // question. The other way round, old tweets would keep a new one for ever.
        known = await searcher.build();
        if (!endIfKept(request, response, tag(request, known))) next();
        return;
      }
      // Asked beside the search, which then need not wait: what was indexed before it and is so now was so in between.
      // Else the answer has no tag, as where this question fails: what the reader is told of that, the search says.
      searcher.build().then(
        (now) => {
          known = now;
          if (now === before) setTag(response, tag(request, now));
        },
        () => undefined,
      );
      next();
    },
    ofProgram: (request, response, next) => {
      if (!endIfKept(request, response, tag(request, 'program'))) next();
    },
  };
}

const TAG_LENGTH = 16;

/** Answers without a tag, whenever that comes: it is not, or not yet, what its address will give again. */
export function setUntagged(response: Response): void {
  response.locals[UNTAGGED] = true;
  response.removeHeader('ETag');
}

const UNTAGGED = 'untagged';

function setTag(response: Response, tag: string): void {
  if (!response.headersSent && response.locals[UNTAGGED] !== true) response.set('ETag', tag);
}

/** Sets the tag, and answers 304 where the caller has the answer. @returns whether it was answered */
function endIfKept(request: Request, response: Response, tag: string): boolean {
  response.set('ETag', tag);
  // “Whatever there is”: whether there is anything only the search can tell.
  if (request.get('If-None-Match')?.trim() === '*' || !request.fresh) return false;
  response.set('Cache-Control', 'private, no-cache').vary('Accept-Encoding').status(304).end();
  return true;
}
