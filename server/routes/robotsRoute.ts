import type { RequestHandler } from 'express';
import { COUNTS_WAIT, MEDIA_SHOWN, TIMELINE_TABLE } from '../address/addressFlags.ts';
import { FORMAT_NAMES } from '../exports/formats.ts';
import { PARAM_NAMES } from '../address/paramNames.ts';

/** Parameters whose combinations have no end: a crawler would follow the filters for ever. */
const ENDLESS = [
  ...PARAM_NAMES.filter((name) => name !== 'q'),
  COUNTS_WAIT.name,
  MEDIA_SHOWN.name,
  TIMELINE_TABLE.name,
];

const LINES = [
  'User-agent: *',
  ...['json', ...FORMAT_NAMES].map((format) => `Disallow: /search.${format}`),
  'Disallow: /facet/',
  'Disallow: /hours',
  'Disallow: /accounts?',
  'Disallow: /accounts.json',
  'Disallow: /accounts.csv',
  'Disallow: /cite',
  'Disallow: /tweets/*/cite',
  'Disallow: /tweets/*?media=',
  'Disallow: /tweets/*.json',
  'Disallow: /s/',
  'Disallow: /compare?',
  'Disallow: /compare.json',
  'Disallow: /saved/',
  'Disallow: /media/',
  ...ENDLESS.flatMap((name) => [`Disallow: /search?${name}=`, `Disallow: /search?*&${name}=`]),
];

/** `/robots.txt` */
export const robotsRoute: RequestHandler = (_request, response) => {
  response.type('text/plain').send(`${LINES.join('\n')}\n`);
};
