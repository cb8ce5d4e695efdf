import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { prepareFonts, unpackChromium } from './browser-files';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** How long a screen is waited for, in milliseconds: a machine with other work is no fault of the program. */
export const PATIENCE_MS = 30_000;

/**
 * A real Chromium with a Chinese typeface: the machine's own, else the one that came with the packages.
 * @returns undefined where none runs, after the one line by which `.ci/run` sees that the journeys did not happen.
 */
export async function launchBrowser(): Promise<Browser | undefined> {
  const installed = INSTALLED.find((path) => existsSync(path));
  const fonts = { FONTCONFIG_FILE: await prepareFonts() };
  if (installed) {
    const browser = await tryToLaunch(installed, fonts);
    if (browser) return browser;
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { program, libraries } = await unpackChromium();
    const browser =
      (await tryToLaunch(program, fonts)) ??
      (await tryToLaunch(program, { ...fonts, LD_LIBRARY_PATH: libraries }));
    if (browser) return browser;
  }
  process.stdout.write('not run: no browser\n');
  return undefined;
}

async function tryToLaunch(program: string, more: Record<string, string>): Promise<Browser | undefined> {
  try {
    return await chromium.launch({
      executablePath: program,
      args: FLAGS,
      env: { ...(process.env as Record<string, string>), ...more },
    });
  } catch {
    return undefined; // the next way is tried; the caller says so when none is left
  }
}
