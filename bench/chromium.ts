import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Quiet: no request but those of the page. No sandbox: it may be started by root. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium without a window. @throws Error that says how to install it */
export async function launchChromium(): Promise<Browser> {
  const executablePath = PROGRAMS.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error(`No Chromium at ${PROGRAMS.join(', ')}. On Debian: apt-get install chromium`);
  }
  return chromium.launch({ executablePath, args: FLAGS });
}
