import express, { type Router } from 'express';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = { css: ['site.css', 'text/css'], icon: ['icon.svg', 'image/svg+xml'] } as const;

interface Asset {
  readonly url: string;
  readonly type: string;
  readonly content: Buffer;
}

/** Static files by what they are. The address holds a hash of the content, so they may be cached for ever. */
export const ASSETS = Object.fromEntries(
  Object.entries(FILES).map(([key, [file, type]]) => {
    const content = readFileSync(join(import.meta.dirname, '..', 'assets', file));
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
    const [name, extension] = file.split('.');
    return [key, { url: `/assets/${name}-${hash}.${extension}`, type, content }];
  }),
) as Record<keyof typeof FILES, Asset>;

/** Serves the static files. */
export function assetRoutes(): Router {
  const router = express.Router();
  for (const { url, type, content } of Object.values(ASSETS)) {
    router.get(url, (_request, response) => {
      response.set('Cache-Control', 'public, max-age=31536000, immutable').type(type).send(content);
    });
  }
  return router;
}
