import type { Page } from 'playwright-core';

/**
 * Runs in the page. Every line of text as it is drawn: one that lies beside the screen, one that its box cuts off, and
 * two that lie over each other. Text that is there for screen readers alone is left out, and so is what is abbreviated on
 * purpose and carries its full text as its title.
 */
const FAULTS_OF_LAYOUT = `(() => {
  const faults = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) faults.push('the page is wider than the screen: ' + document.documentElement.scrollWidth + ' of ' + width);
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const element = text.parentElement;
    if (text.data.trim() === '' || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.closest('[title], option, script, style') !== null || getComputedStyle(element).clipPath !== 'none' || element.closest('.visually-hidden') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      if (box.left < -1 || box.right > width + 1) faults.push('beside the screen: ' + text.data.trim().slice(0, 60));
      lines.push({ box, text });
    }
    for (let around = element; around !== null && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.overflowX !== 'visible' && around.scrollWidth > around.clientWidth + 1) faults.push('cut off: ' + text.data.trim().slice(0, 60));
    }
  }
  for (const button of document.querySelectorAll('button, a.button, label, select')) {
    if (button.scrollWidth > button.clientWidth + 1 && getComputedStyle(button).display !== 'inline') faults.push('too long for its box: ' + button.textContent.trim().slice(0, 60));
  }
  const inset = 3;
  for (let i = 0; i < lines.length; i += 1) {
    for (let j = i + 1; j < lines.length; j += 1) {
      const [a, b] = [lines[i].box, lines[j].box];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > inset && down > inset + 2) faults.push('over each other: ' + lines[i].text.data.trim().slice(0, 40) + ' / ' + lines[j].text.data.trim().slice(0, 40));
    }
  }
  return [...new Set(faults)];
})()`;

/** What is cut off, beside the screen or over each other on the page as it stands; empty when all can be read. */
export const faultsOfLayout = (page: Page): Promise<string[]> => page.evaluate<string[]>(FAULTS_OF_LAYOUT);
