import type { Locator, Page } from 'playwright-core';

const MOST_TABS = 80;

/** Reaches a control by the Tab key alone, and fails where that takes too long or the focus cannot be seen. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) {
      const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
      if (outline === 'none') throw new Error('the focus cannot be seen');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
};

/** Presses a button that was reached by Tab. */
export const pressByKeyboard = async (page: Page, button: Locator): Promise<void> => {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
};

/** Chooses an answer of a scale by its number, the first being 0: Tab into the group, then the arrow keys. */
export const chooseByKeyboard = async (page: Page, group: Locator, choice: number): Promise<void> => {
  await tabTo(page, group.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let step = 0; step < choice; step += 1) await page.keyboard.press('ArrowRight');
};
