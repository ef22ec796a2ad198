import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * A Chromium to test with: CHROME_PATH, else the one in the npm package, with the system libraries it brings along (it
 * unpacks them where it believes to run on Lambda). Without either the test fails: it is never skipped.
 */
export async function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  const own = process.env.CHROME_PATH;
  if (own) return playwright.launch({ executablePath: own, args });
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  // A browser unpacked earlier without those libraries would be taken as it is.
  if (!existsSync(join(tmpdir(), 'al2023'))) rmSync(join(tmpdir(), 'chromium'), { force: true });
  const { default: chromium } = await import('@sparticuz/chromium');
  return playwright.launch({ executablePath: await chromium.executablePath(), args });
}
