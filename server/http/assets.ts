import express, { type Router } from 'express';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'assets');

/** Parts of the stylesheet, each for one piece of the pages. A later part wins over an earlier one. */
const STYLES = [
  'base',
  'scripts',
  'frame',
  'forms',
  'notes',
  'results',
  'tweet',
  'threads',
  'media',
  'keep',
  'values',
  'facetPage',
  'timeline',
  'heatmap',
  'tables',
  'compare',
  'home',
  'accounts',
  'print',
];

const FILES = {
  css: { name: 'site.css', type: 'text/css', parts: STYLES.map((part) => `css/${part}.css`) },
  icon: { name: 'icon.svg', type: 'image/svg+xml', parts: ['icon.svg'] },
} as const;

interface Asset {
  readonly url: string;
  readonly type: string;
  readonly content: Buffer;
}

/** Static files by what they are. The address holds a hash of the content, so they may be cached for ever. */
export const ASSETS = Object.fromEntries(
  Object.entries(FILES).map(([key, { name, type, parts }]) => {
    const content = Buffer.concat(parts.map((part) => readFileSync(join(FOLDER, part))));
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
    const [stem, extension] = name.split('.');
    return [key, { url: `/assets/${stem}-${hash}.${extension}`, type, content }];
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
