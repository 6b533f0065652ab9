import { describe, expect, test } from 'vitest';
import { isCrossSite } from '../../../../server/changes/crossSite.ts';

const PRIVATE = { baseUrl: undefined, isPrivate: true };
const OPEN = { baseUrl: undefined, isPrivate: false };
const NAMED = { baseUrl: 'https://tweets.example', isPrivate: false };

/** host, Origin, Sec-Fetch-Site; whether it is refused. */
type Row = readonly [string, string | undefined, string | undefined, boolean];

const refuses = (site: typeof PRIVATE | typeof NAMED, [host, origin, fetchSite]: Row): boolean =>
  isCrossSite({ host, origin, fetchSite }, site);

describe('a site on this machine', () => {
  test.each<Row>([
    ['127.0.0.1:3000', 'http://127.0.0.1:3000', 'same-origin', false],
    ['localhost:3000', 'http://localhost:3000', 'same-origin', false],
    ['[::1]:3000', 'http://[::1]:3000', undefined, false],
    ['localhost:3000', 'null', 'same-origin', false],
    ['localhost:3000', undefined, 'none', false],
    ['localhost:3000', undefined, undefined, false],
    ['localhost:3000', 'https://evil.example', 'cross-site', true],
    ['localhost:3000', 'http://localhost:8080', 'same-site', true],
    ['localhost:3000', 'null', 'cross-site', true],
    ['localhost:3000', 'null', undefined, true],
    ['localhost:3000', 'https://evil.example', undefined, true],
    ['localhost:3000', 'http://localhost:8080', undefined, true],
    ['localhost:3000', 'http://localhost:3000.evil.example', undefined, true],
    ['localhost:3000', 'nonsense', undefined, true],
    ['localhost:3000', undefined, 'same-origin, cross-site', true],
    // DNS rebinding: to the browser this is one site, and it is not ours.
    ['evil.example:3000', 'http://evil.example:3000', 'same-origin', true],
    ['evil.example:3000', undefined, undefined, true],
    ['localhost.evil.example', undefined, undefined, true],
    ['', undefined, undefined, true],
  ])('host %j, origin %j, Sec-Fetch-Site %j: refused %j', (...row) => {
    expect(refuses(PRIVATE, row)).toBe(row[3]);
  });
});

describe('a site for others', () => {
  test.each<Row>([
    ['tweets.example', 'https://tweets.example', 'same-origin', false],
    ['10.0.0.5:3000', 'https://tweets.example', undefined, false],
    ['10.0.0.5:3000', 'http://10.0.0.5:3000', undefined, false],
    ['tweets.example', 'null', undefined, false],
    ['tweets.example', 'https://evil.example', undefined, true],
    ['tweets.example', 'https://evil.example', 'cross-site', true],
    ['tweets.example', 'https://other.tweets.example', 'same-site', true],
    ['tweets.example', 'null', 'cross-site', true],
  ])('host %j, origin %j, Sec-Fetch-Site %j: refused %j', (...row) => {
    expect(refuses(NAMED, row)).toBe(row[3]);
  });

  test('without an address of its own goes by the host it is asked for', () => {
    expect(refuses(OPEN, ['192.0.2.7:3000', 'http://192.0.2.7:3000', undefined, false])).toBe(false);
    expect(refuses(OPEN, ['192.0.2.7:3000', 'http://192.0.2.8:3000', undefined, true])).toBe(true);
  });
});
