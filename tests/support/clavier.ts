/** `allerA` goes to an element by the keyboard alone. */
import type { Locator, Page } from '@playwright/test';

const PAS_MAX = 80;

export async function allerA(page: Page, cible: Locator): Promise<void> {
  for (let pas = 0; pas < PAS_MAX; pas += 1) {
    if (await cible.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${PAS_MAX} times Tab do not lead there`);
}
