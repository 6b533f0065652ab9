import type { RequestHandler } from 'express';
import { FORMAT_NAMES } from '../exports/formats.ts';
import { FACET_NAMES } from '../facetNames.ts';

/** Parameters whose combinations have no end: a crawler would follow the filters for ever. */
const ENDLESS = [
  ...FACET_NAMES.flatMap((name) => [name, `not_${name}`]),
  'date_from',
  'date_to',
  'sort',
  'per_page',
  'page',
];

const LINES = [
  'User-agent: *',
  ...['json', ...FORMAT_NAMES].map((format) => `Disallow: /search.${format}`),
  'Disallow: /cite',
  'Disallow: /saved/',
  ...ENDLESS.flatMap((name) => [`Disallow: /search?${name}=`, `Disallow: /search?*&${name}=`]),
];

/** `/robots.txt` */
export const robotsRoute: RequestHandler = (_request, response) => {
  response.type('text/plain').send(`${LINES.join('\n')}\n`);
};
