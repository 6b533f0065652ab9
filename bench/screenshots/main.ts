import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfig } from '../../common/config.ts';
import { connect } from '../../engine/connect.ts';
import { launchChromium } from '../chromium.ts';
import { serveSample } from '../sampleSite.ts';
import { findPages } from './pages.ts';
import { shoot, type Look } from './shoot.ts';

/** Of no use to anybody else: indices under it are removed when the pictures are made. */
const PREFIX = 'murmuration-screenshots';
/** The picture of the form that removes a saved search needs some token to be set. */
const TOKEN = 'only-to-look-at-the-form-that-asks-for-it';

/** For the repository: small. */
const COMMITTED = {
  looks: [{ width: 1280, theme: 'light' }],
  folder: join(import.meta.dirname, '../../docs/screenshots'),
  limits: { rows: 1_600, bytes: 60_000 },
} as const;

/** To look through: everything. */
const EVERY_LOOK = {
  looks: [320, 768, 1440].flatMap((width) =>
    (['light', 'dark'] as const).map((theme): Look => ({ width, theme })),
  ),
  limits: { rows: 6_000, bytes: 2_000_000 },
};

/**
 * `npm run screenshots`: every page with the sample in it, once, into docs/screenshots.
 * `npm run screenshots -- FOLDER`: every page at three widths, light and dark, into a folder to look through.
 */
async function screenshots(folder: string | undefined): Promise<void> {
  const {
    looks,
    limits,
    folder: target,
  } = folder === undefined ? COMMITTED : { ...EVERY_LOOK, folder: resolve(folder) };
  const { client, close } = await connect(readConfig(process.env), console.error);
  const home = await mkdtemp(join(tmpdir(), 'murmuration-screenshots-'));
  const browser = await launchChromium();
  try {
    const sample = { prefix: PREFIX, folder: home, media: true };
    const site = await serveSample(client, sample, { ...process.env, ADMIN_TOKEN: TOKEN });
    try {
      const page = await browser.newPage();
      const pages = await findPages(page, site.url);
      await page.close();
      for (const look of looks) {
        const files = await shoot(browser, site.url, pages, look, { folder: target, limits });
        for (const file of files) console.log(file);
      }
    } finally {
      await site.close();
      await removeIndices();
    }
  } finally {
    await browser.close();
    await rm(home, { recursive: true });
    await close();
  }

  async function removeIndices(): Promise<void> {
    const found = await client.indices.get({ index: `${PREFIX}*`, expand_wildcards: 'all' });
    const names = Object.keys(found);
    if (names.length > 0) await client.indices.delete({ index: names });
  }
}

await screenshots(process.argv[2]);
