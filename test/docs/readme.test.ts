import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../cli/run.ts';
import { SETTINGS } from '../../common/config.ts';
import { FACET_NAMES } from '../../server/address/facetNames.ts';
import { FORMATS } from '../../server/exports/formats.ts';
import { PARAM_NAMES } from '../../server/address/paramNames.ts';
import { OPERATORS } from '../../search/query/operators.ts';

/** Facets share their rows. */
const isFacet = (name: string): boolean =>
  FACET_NAMES.some((facet) => name === facet || name === `not_${facet}`);

const ROOT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const scripts = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts;

/** Body rows of the table whose first heading is `heading`, without the spaces that align columns. */
function tableBelow(heading: string): string[] {
  const lines = readme.split('\n').map((line) => (line.startsWith('|') ? line.replace(/ +/g, ' ') : line));
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`)) + 2;
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  return lines.slice(start, start + length);
}

describe('README', () => {
  test('lists every setting with its default, in the order of the table', () => {
    const rows = Object.entries(SETTINGS).map(
      ([name, row]) => `| \`${name}\` | ${row.default === '' ? '' : `\`${row.default}\` `}| ${row.help} |`,
    );
    expect(tableBelow('name')).toEqual(rows);
  });

  test('lists operators of the query language as they are, in their order, and where all are', () => {
    const rows = OPERATORS.map((row) => `| \`${row.syntax}\` | ${row.help} |`);
    const listed = tableBelow('write');
    expect(listed.length).toBeGreaterThan(15);
    expect(listed).toEqual(rows.filter((row) => listed.includes(row)));
    expect(readme).toContain('](docs/query-language.md)');
  });

  test('lists every command, and its commands and scripts exist', async () => {
    const mentioned = [...readme.matchAll(/npx murmuration ([a-z]+)/g)].map(([, name]) => name);
    const commands = (await buildProgram()).commands.map((command) => command.name());
    expect([...new Set(mentioned)].sort()).toEqual(commands.sort());
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  test('or docs/addresses.md lists every option of every command', async () => {
    const text = readme + readFileSync(join(ROOT, 'docs/addresses.md'), 'utf8');
    for (const command of (await buildProgram()).commands) {
      for (const option of command.options) expect(text).toContain(option.long);
    }
  });

  test('is at most 150 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(151);
  });
});

describe('docs/addresses.md', () => {
  const addresses = readFileSync(join(ROOT, 'docs/addresses.md'), 'utf8');

  test.each(PARAM_NAMES.filter((name) => !isFacet(name)))('tells what %s says', (name) => {
    expect(addresses).toContain(`\`${name}\``);
  });

  test.each(Object.keys(FORMATS))('tells what .%s holds', (suffix) => {
    expect(addresses).toContain(`\`/search.${suffix.replace(/^\./, '')}\``);
  });
});
