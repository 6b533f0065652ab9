import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createClient } from '../../../common/client.ts';
import { readConfig } from '../../../common/config.ts';
import { PortTaken } from '../../../server/http/portTaken.ts';
import { serve, type Site } from '../../../server/serve.ts';

/** Nothing listens there. */
const client = createClient('http://127.0.0.1:1', readConfig({}));
const sites: Site[] = [];

const start = async (settings: NodeJS.ProcessEnv): Promise<Site> => {
  const site = await serve(client, readConfig(settings));
  sites.push(site);
  return site;
};

afterEach(() => Promise.all(sites.splice(0).map((site) => site.close())));

test('the site starts without Elasticsearch and says what is the matter', async () => {
  const { url } = await start({ PORT: '0' });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  const page = await fetch(`${url}/search?q=harvest`);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('value="harvest"');
});

test('a port that is taken is named, with what to do', async () => {
  const { url } = await start({ PORT: '0' });
  const again = serve(client, readConfig({ PORT: new URL(url).port }));
  await expect(again).rejects.toThrow(PortTaken);
  await expect(again).rejects.toThrow(`port ${new URL(url).port} of 127.0.0.1 is taken`);
});

test('a host that is not ours is named', async () => {
  await expect(serve(client, readConfig({ HOST: '192.0.2.1', PORT: '0' }))).rejects.toThrow('Set HOST');
});

test('close does not wait for connections that are kept alive', async () => {
  const { url, close } = await start({ PORT: '0' });
  sites.length = 0;
  await new Promise<void>((resolve, reject) => {
    request(`${url}/healthz`, { headers: { connection: 'keep-alive' } }, (answer) => {
      answer.resume().on('end', resolve);
    })
      .on('error', reject)
      .end();
  });
  const began = performance.now();
  await close();
  expect(performance.now() - began).toBeLessThan(1_000);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

test('BASE_URL is the address that is told', async () => {
  expect((await start({ PORT: '0', BASE_URL: 'https://tweets.example/' })).url).toBe(
    'https://tweets.example',
  );
});
