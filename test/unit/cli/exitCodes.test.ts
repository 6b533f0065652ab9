import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EXIT, tellError } from '../../../cli/exitCodes.ts';
import { run } from '../../../cli/run.ts';
import { ElasticsearchUnavailable } from '../../../common/client.ts';
import { ConfigError } from '../../../common/config.ts';
import { CampaignLocked } from '../../../indexer/lock/campaignLock.ts';
import { LockLost } from '../../../indexer/lock/heartbeat.ts';

let told = '';

beforeEach(() => {
  told = '';
  const keep = (chunk: unknown): boolean => ((told += String(chunk)), true);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('tellError', () => {
  test('tells an expected error without a stack', () => {
    expect(tellError(new ElasticsearchUnavailable('Elasticsearch is away.'))).toBe(
      EXIT.elasticsearchUnavailable,
    );
    expect(told).toBe('murmuration: Elasticsearch is away.\n');
  });

  test('tells a campaign that is worked on elsewhere as wrong usage, and one that was lost as not taken over', () => {
    const since = '2026-11-25T14:03:00.000Z';
    const holder = {
      token: 't',
      work: 'index',
      host: 'mill-7',
      system: '',
      pid: 12,
      started: null,
      since,
    } as const;
    expect(tellError(new CampaignLocked('fable', holder))).toBe(EXIT.wrongUsage);
    expect(told).toContain(
      'fable is being worked on by process 12 on mill-7 (murmuration index, since 2026-11-25 14:03 UTC)',
    );
    expect(tellError(new LockLost('fable'))).toBe(EXIT.notTakenOver);
  });

  test('tells every bad setting', () => {
    expect(tellError(new ConfigError(['PORT must be a port']))).toBe(EXIT.wrongUsage);
    expect(told).toContain('PORT must be a port');
  });

  test('shows the stack of a defect', () => {
    expect(tellError(new TypeError('x is not a function'))).toBe(EXIT.notTakenOver);
    expect(told).toContain('exitCodes.test.ts');
  });
});

describe('run', () => {
  test.each([
    [[], 'Usage: murmuration'],
    [['fly'], "unknown command 'fly'"],
    [['index'], "missing required argument 'path'"],
    [['index', '--fast', 'x'], "unknown option '--fast'"],
    [['engine', 'jump'], 'jump'],
  ])('answers %j with exit code 2 and help', async (args, words) => {
    expect(await run(args)).toBe(EXIT.wrongUsage);
    expect(told).toContain(words);
  });

  test('answers --help with exit code 0', async () => {
    expect(await run(['--help'])).toBe(EXIT.done);
    expect(told).toContain('index [options] <path...>');
  });

  test('refuses bad settings before it does anything', async () => {
    vi.stubEnv('PORT', 'seventy');
    expect(await run(['serve'])).toBe(EXIT.wrongUsage);
    expect(told).toContain('PORT must be a port');
  });
});
