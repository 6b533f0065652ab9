import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, SETTINGS, type Config, type SettingName } from '../../../common/config.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

const problemsOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  test('gives every setting its default', () => {
    const config = readConfig({});
    expect(Object.keys(config)).toEqual(Object.keys(SETTINGS));
    expect(config).toMatchObject({
      ELASTICSEARCH_URL: undefined,
      INDEX_PREFIX: 'murmuration',
      HOST: '127.0.0.1',
      PORT: 3000,
      MURMURATION_HOME: resolve(PROJECT, '.murmuration'),
      MURMURATION_DATA: resolve(PROJECT, '../shared/data'),
      ENGINE_HEAP: '1g',
      RATE_LIMIT: undefined,
      TRUST_PROXY: false,
    } satisfies Partial<Config>);
  });

  test('takes an empty or blank value as not given', () => {
    expect(readConfig({ PORT: ' ', INDEX_PREFIX: '' })).toEqual(readConfig({}));
  });

  test.each([
    ['ELASTICSEARCH_URL', 'https://search.example:9200/', 'https://search.example:9200'],
    ['PORT', '0', 0],
    ['ENGINE_HEAP', '512m', '512m'],
    ['MURMURATION_HOME', '/srv/home', '/srv/home'],
    ['RATE_LIMIT', '200/15', { requests: 200, minutes: 15 }],
    ['RATE_LIMIT', 'off', undefined],
    ['TRUST_PROXY', '1', 1],
    ['TRUST_PROXY', 'loopback', 'loopback'],
    ['ADMIN_TOKEN', 's3cret', 's3cret'],
  ] satisfies [SettingName, string, unknown][])('reads %s=%s', (name, given, expected) => {
    expect(readConfig({ [name]: given })[name]).toEqual(expected);
  });

  test.each([
    ['ELASTICSEARCH_URL', 'localhost:9200'],
    ['ELASTICSEARCH_URL', 'ftp://search.example'],
    ['INDEX_PREFIX', 'Capital'],
    ['INDEX_PREFIX', '-dash'],
    ['PORT', '70000'],
    ['PORT', '3000x'],
    ['ENGINE_HEAP', '1'],
    ['RATE_LIMIT', '10'],
    ['TRUST_PROXY', 'yes'],
  ] satisfies [SettingName, string][])('refuses %s=%s', (name, given) => {
    const problems = problemsOf({ [name]: given });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must `));
  });

  test('tells all problems at once', () => {
    expect(problemsOf({ PORT: 'x', ENGINE_HEAP: 'y', ELASTICSEARCH_PASSWORD: 'z' })).toEqual([
      expect.stringMatching(/^PORT /),
      expect.stringMatching(/^ENGINE_HEAP /),
      expect.stringMatching(/^ELASTICSEARCH_PASSWORD needs /),
    ]);
  });

  test('never repeats a value, which may be a secret', () => {
    expect(() => readConfig({ ELASTICSEARCH_URL: 'user:hunter2@host' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });
});
