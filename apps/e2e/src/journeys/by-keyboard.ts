import type { Page } from 'playwright-core';

/** What has the focus, as somebody hears and sees it. */
export interface Focused {
  /** Numbered in the order of the page; -1 outside of the main part. */
  position: number;
  name: string;
  /** Something around it says where the focus is. */
  visible: boolean;
}

/** Runs in the page: numbers what the tab key should reach in the main part, once. */
const NUMBER = `(() => {
  const reachable = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const found = [...document.querySelectorAll('main ' + reachable.split(', ').join(', main '))]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }) && element.tagName !== 'MAIN');
  found.forEach((element, position) => element.setAttribute('data-position', String(position)));
  return found.length;
})()`;

const FOCUSED = `(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  return {
    position: Number(element.getAttribute('data-position') ?? -1),
    name: element.getAttribute('aria-label') ?? element.textContent.trim(),
    visible: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
  };
})()`;

/** How much of the main part of a page the tab key should reach. */
export const numberReachable = (page: Page): Promise<number> => page.evaluate<number>(NUMBER);

/** What has the focus now. */
export const focusedOn = (page: Page): Promise<Focused> => page.evaluate<Focused>(FOCUSED);

/**
 * Goes through the main part of a page with the tab key alone, from its first stop to where it leaves.
 *
 * @example (await tabThrough(page)).map(({ name }) => name) // ['Part of the organisation', …]
 */
export const tabThrough = async (page: Page): Promise<Focused[]> => {
  const stops = await numberReachable(page);
  await page.locator('main').focus();
  const seen: Focused[] = [];
  for (let press = 0; press < stops + 2; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedOn(page);
    if (focused.position === -1) break;
    seen.push(focused);
  }
  return seen;
};
