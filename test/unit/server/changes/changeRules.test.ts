import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../../common/config.ts';
import {
  changeRules,
  NO_TOKEN_SET,
  savingNotes,
  tokenProblem,
  WRONG_TOKEN,
} from '../../../../server/changes/changeRules.ts';
import { isLoopback } from '../../../../server/changes/loopback.ts';

test.each([
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['::1', true],
  ['[::1]', true],
  ['localhost', true],
  ['LOCALHOST', true],
  ['0.0.0.0', false],
  ['::', false],
  ['128.0.0.1', false],
  ['192.168.1.5', false],
  ['localhost.example', false],
  ['127.0.0.1.example', false],
  ['', false],
])('loopback %s: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

describe('who may change what is kept', () => {
  test.each([
    [{}, true],
    [{ HOST: '::1' }, true],
    [{ BASE_URL: 'http://localhost:8080' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '192.168.1.5' }, false],
    // Others come through a proxy.
    [{ BASE_URL: 'https://tweets.example' }, false],
    [{ TRUST_PROXY: '1' }, false],
  ])('%j: only this machine %s', (settings, isPrivate) => {
    expect(changeRules(readConfig(settings)).isPrivate).toBe(isPrivate);
  });

  test('the form asks for a token, or says that none is set', () => {
    expect(savingNotes(changeRules(readConfig({})))).toEqual({ asksToken: false, refused: '' });
    const open = { HOST: '0.0.0.0' };
    expect(savingNotes(changeRules(readConfig(open)))).toEqual({ asksToken: true, refused: NO_TOKEN_SET });
    expect(savingNotes(changeRules(readConfig({ ...open, ADMIN_TOKEN: 's' })))).toEqual({
      asksToken: true,
      refused: '',
    });
  });
});

test.each([
  [undefined, '', NO_TOKEN_SET],
  [undefined, 'secret', NO_TOKEN_SET],
  ['secret', '', WRONG_TOKEN],
  ['secret', 'Secret', WRONG_TOKEN],
  ['secret', 'secret ', WRONG_TOKEN],
  ['secret', 'secretsecret', WRONG_TOKEN],
  ['secret', 'secret', undefined],
  ['пароль', 'пароль', undefined],
])('token %j, given %j: %j', (expected, given, problem) => {
  expect(tokenProblem(expected, given)).toBe(problem);
});
