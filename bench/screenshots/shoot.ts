import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';

/** How a page is looked at. */
export interface Look {
  /** CSS pixels. */
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

/** What a picture may take at most. */
export interface Limits {
  /** Of its height: a page of results goes on and on. */
  readonly rows: number;
  readonly bytes: number;
}

const QUALITIES = [80, 65, 50, 35, 20];

/**
 * Makes pictures of pages: `<name>-<width>.webp`, or `<name>-<width>-dark.webp`.
 * @param pages path by name
 * @returns the files
 */
export async function shoot(
  browser: Browser,
  site: string,
  pages: ReadonlyMap<string, string>,
  { width, theme }: Look,
  { folder, limits }: { readonly folder: string; readonly limits: Limits },
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme });
  const files: string[] = [];
  try {
    const page = await context.newPage();
    for (const [name, path] of pages) {
      await page.goto(site + path);
      const file = join(folder, `${name}-${width}${theme === 'dark' ? '-dark' : ''}.webp`);
      await writeFile(file, await toWebp(await page.screenshot({ fullPage: true }), limits));
      files.push(file);
    }
  } finally {
    await context.close();
  }
  return files;
}

/** The upper part of a picture, as good as its bytes allow; of a lower height where even the worst is too large. */
async function toWebp(png: Buffer, { rows, bytes }: Limits): Promise<Buffer> {
  const { width, height } = await sharp(png).metadata();
  const upper = sharp(png).extract({ left: 0, top: 0, width, height: Math.min(height, rows) });
  for (const quality of QUALITIES) {
    const webp = await upper.clone().webp({ quality }).toBuffer();
    if (webp.length <= bytes) return webp;
  }
  return toWebp(png, { rows: Math.round(Math.min(height, rows) * 0.75), bytes });
}
