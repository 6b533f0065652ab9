import { dirname, resolve } from 'node:path';

/** Relative folders in settings start here, wherever the command is called from. */
const PROJECT_FOLDER = dirname(import.meta.dirname);

/** One setting: its name in the environment, its default as text, how it is read, and what it is for. */
interface Setting<T> {
  readonly default: string;
  readonly parse: (text: string) => T;
  readonly help: string;
}

/** A value that cannot be used; the message says what would do. */
class SettingProblem extends Error {}

function problem(message: string): never {
  throw new SettingProblem(message);
}

const text = (value: string): string => value;
const optional = (value: string): string | undefined => (value === '' ? undefined : value);

const folder = (value: string): string => resolve(PROJECT_FOLDER, value);

function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535) problem('must be a port from 0 to 65535');
  return number;
}

function httpUrl(value: string): string | undefined {
  if (value === '') return undefined;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) problem('must be an http(s) URL');
  return value.replace(/\/+$/, '');
}

function indexPrefix(value: string): string {
  if (!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(value)) problem('must match [a-z0-9][a-z0-9_-]{0,63}');
  return value;
}

function heapSize(value: string): string {
  if (!/^[1-9]\d*[mg]$/.test(value)) problem('must be a size such as 512m or 2g');
  return value;
}

function rateLimit(value: string): { readonly requests: number; readonly minutes: number } | undefined {
  if (value === 'off' || value === '') return undefined;
  const match = /^([1-9]\d{0,6})\/([1-9]\d{0,3})$/.exec(value);
  if (match === null) problem('must be off, or N/minutes such as 200/15');
  return { requests: Number(match[1]), minutes: Number(match[2]) };
}

function trustProxy(value: string): string | number | false {
  if (value === 'off' || value === '') return false;
  if (/^\d$/.test(value)) return Number(value);
  if (!/^[0-9a-fA-F.:/, ]+$|^(loopback|linklocal|uniquelocal)$/.test(value)) {
    problem('must be off, a number of proxies, or their addresses');
  }
  return value;
}

const setting = <T>(defaultText: string, parse: (value: string) => T, help: string): Setting<T> => ({
  default: defaultText,
  parse,
  help,
});

/** Every setting, in the order in which the README lists them. Code, README and .env.example read this table. */
export const SETTINGS = {
  ELASTICSEARCH_URL: setting('', httpUrl, 'Elasticsearch to use; empty: the embedded engine'),
  ELASTICSEARCH_API_KEY: setting('', optional, 'API key for it'),
  ELASTICSEARCH_USERNAME: setting('', optional, 'user name, where no API key is given'),
  ELASTICSEARCH_PASSWORD: setting('', optional, 'password of that user'),
  ELASTICSEARCH_CA: setting(
    '',
    optional,
    'file with the certificate authority (PEM) that signed its certificate',
  ),
  INDEX_PREFIX: setting('murmuration', indexPrefix, 'first part of every index and alias name'),
  HOST: setting('127.0.0.1', text, 'address the site listens on'),
  PORT: setting('3000', port, 'port the site listens on; 0: any free one'),
  MURMURATION_HOME: setting('.murmuration', folder, 'folder of the embedded engine: program, data, logs'),
  MURMURATION_DATA: setting('../shared/data', folder, 'real releases for tests and measurements'),
  ENGINE_HEAP: setting('1g', heapSize, 'heap of the embedded engine'),
  BASE_URL: setting('', httpUrl, 'public address of the site, where it differs from HOST and PORT'),
  ADMIN_TOKEN: setting('', optional, 'secret that allows changes on a site that is not on loopback'),
  RATE_LIMIT: setting('off', rateLimit, 'searches per client, as N/minutes'),
  TRUST_PROXY: setting('off', trustProxy, 'proxies in front whose X-Forwarded-For is believed'),
} as const satisfies Record<string, Setting<unknown>>;

export type SettingName = keyof typeof SETTINGS;

/** All settings, read and checked. */
export type Config = {
  readonly [Name in SettingName]: (typeof SETTINGS)[Name] extends Setting<infer T> ? T : never;
};

/** The environment cannot be used; `problems` holds one sentence for each bad setting. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Settings cannot be used:\n${problems.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Reads every setting from `environment`; an empty value means the default.
 * @throws ConfigError that names all bad settings at once. Values are not repeated: they may be secrets.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];
  const entries = Object.entries(SETTINGS).map(([name, row]) => {
    const given = environment[name]?.trim();
    try {
      return [name, row.parse(given === undefined || given === '' ? row.default : given)];
    } catch (error) {
      if (!(error instanceof SettingProblem)) throw error;
      problems.push(`${name} ${error.message}`);
      return [name, undefined];
    }
  });
  const password = environment['ELASTICSEARCH_PASSWORD'];
  if (password && !environment['ELASTICSEARCH_USERNAME']) {
    problems.push('ELASTICSEARCH_PASSWORD needs ELASTICSEARCH_USERNAME');
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(Object.fromEntries(entries)) as Config;
}
