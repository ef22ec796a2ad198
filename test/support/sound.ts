import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(
      (v) =>
        `${v.id}: ${v.nodes
          .map((n) => n.target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    ),
  ).toEqual([]);
}

/** Whether a page is accessible, says nothing of the program, and does not scroll sideways. */
export async function isSound(page: Page): Promise<void> {
  await isAccessible(page);
  const text = await page.locator('body').innerText();
  expect(/undefined|NaN|\bnull\b|\[object/.exec(text)?.[0]).toBeUndefined();
  const [wide, screen] = (await page.evaluate('[document.documentElement.scrollWidth, window.innerWidth]')) as [
    number,
    number,
  ];
  expect(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(screen);
}
