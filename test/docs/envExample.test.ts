import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { readConfig, SETTINGS } from '../../common/config.ts';

const file = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

it('.env.example has every setting with its help and its default, in the order of the table', () => {
  const [, ...blocks] = file.trimEnd().split('\n\n');
  const expected = Object.entries(SETTINGS).map(([name, row]) => `# ${row.help}\n${name}=${row.default}`);
  expect(blocks).toEqual(expected);
});

it('.env.example changes nothing when it is copied as it is', () => {
  expect(readConfig(parseEnv(file))).toEqual(readConfig({}));
});
