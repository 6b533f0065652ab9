import type { Request } from 'express';
import { expect, test } from 'vitest';
import { siteOrigin } from '../../../../server/address/publicUrl.ts';

const request = (host: string | undefined, protocol = 'http'): Request =>
  ({ protocol, get: (name: string) => (name === 'Host' ? host : undefined) }) as unknown as Request;

test.each([
  ['https://tweets.example', 'evil.example', 'https://tweets.example'],
  ['', 'localhost:3000', 'http://localhost:3000'],
  ['', '[::1]:3000', 'http://[::1]:3000'],
  ['', '192.0.2.1', 'http://192.0.2.1'],
  ['', 'evil.example/path?', ''],
  ['', 'user@evil.example', ''],
  ['', '"><script>', ''],
  ['', undefined, ''],
])('BASE_URL %j, Host %j: %j', (baseUrl, host, origin) => {
  expect(siteOrigin(request(host), baseUrl)).toBe(origin);
});
