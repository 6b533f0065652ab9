import { ASSETS } from './assets.ts';
import { toXmlText } from '../exports/xmlText.ts';
import type { ParamName } from '../address/paramNames.ts';

/** Media type of the description, and of the links that lead to it. */
export const OPENSEARCH_TYPE = 'application/opensearchdescription+xml';
export const OPENSEARCH_PATH = '/opensearch.xml';

/** At most 16 characters. */
const SHORT_NAME = 'Murmuration';

/** What stands in a template, by the parameter that takes it. A question mark: it may be left out. */
const PLACEHOLDERS = {
  q: '{searchTerms}',
  page: '{startPage?}',
  per_page: '{count?}',
} as const satisfies Partial<Record<ParamName, string>>;

type Placed = keyof typeof PLACEHOLDERS;

interface Template {
  readonly type: string;
  readonly path: string;
  readonly params: readonly Placed[];
}

/**
 * Ways to search. Browsers fill in the first and leave nothing where a page could stand: that would cost a redirect with
 * every search, so only programs are told of pages. A feed is whole.
 */
const TEMPLATES: readonly Template[] = [
  { type: 'text/html', path: '/search', params: ['q'] },
  { type: 'application/json', path: '/search.json', params: ['q', 'page', 'per_page'] },
  { type: 'application/atom+xml', path: '/search.atom', params: ['q'] },
];

/**
 * OpenSearch 1.1 description, by which browsers add the site to their search box.
 * https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 * @param origin scheme and host under which readers know the site: its addresses are absolute
 */
export const opensearchDescription = (origin: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${SHORT_NAME}</ShortName>`,
    '<Description>Search the tweets that Twitter released as state-backed influence operations.</Description>',
    ...TEMPLATES.map(
      (template) => `<Url type="${template.type}" template="${toXmlText(origin + templatePath(template))}"/>`,
    ),
    `<Url type="${OPENSEARCH_TYPE}" rel="self" template="${toXmlText(origin + OPENSEARCH_PATH)}"/>`,
    `<Image type="${ASSETS.icon.type}">${toXmlText(origin + ASSETS.icon.url)}</Image>`,
    '<Query role="example" searchTerms="election"/>',
    '<Language>*</Language>',
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>\n',
  ].join('\n');

const templatePath = ({ path, params }: Template): string =>
  `${path}?${params.map((name) => `${name}=${PLACEHOLDERS[name]}`).join('&')}`;
