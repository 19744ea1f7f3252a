import type { Page } from 'playwright-core';

/**
 * Runs in the page: every text that its box cuts off, every pair of texts that lie on each other, and a page that is
 * wider than its window. Texts of drawings move with their figures and are looked at by eye; texts for screen readers
 * and texts that are shortened with an ellipsis are no faults.
 */
const FAULTS = `(() => {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth + 1) faults.push('the page is ' + root.scrollWidth + ' px wide in a window of ' + root.clientWidth);
  const told = (text) => JSON.stringify(text.trim().replace(/\\s+/g, ' ').slice(0, 60));
  const isForEars = (element) => element.closest('.visually-hidden, svg, [hidden], option, select') !== null;
  const scrolls = (style) => style === 'auto' || style === 'scroll';
  const texts = [];
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === '' || isForEars(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    let inScroller = false;
    for (let box = element; box !== null && box !== root; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (scrolls(style.overflowX) || scrolls(style.overflowY)) { inScroller = true; break; }
      if (style.textOverflow === 'ellipsis' || style.clipPath !== 'none') { inScroller = true; break; }
      if (style.overflowX === 'hidden' || style.overflowX === 'clip') {
        const frame = box.getBoundingClientRect();
        if (lines.some(({ right, left }) => right > frame.right + 1 || left < frame.left - 1)) faults.push('cut off: ' + told(node.data));
      }
    }
    if (!inScroller) for (const { right, left } of lines) if (right > root.clientWidth + 1 || left < -1) { faults.push('outside the window: ' + told(node.data)); break; }
    texts.push({ node, element, lines, inScroller });
  }
  const inset = 2;
  const sorted = texts.filter(({ inScroller }) => !inScroller).flatMap(({ element, node, lines }) => lines.map((line) => ({ element, node, line }))).sort((one, other) => one.line.top - other.line.top);
  for (let at = 0; at < sorted.length; at += 1) {
    const one = sorted[at];
    for (let next = at + 1; next < sorted.length && sorted[next].line.top < one.line.bottom - inset; next += 1) {
      const other = sorted[next];
      if (one.node === other.node) continue;
      const across = Math.min(one.line.right, other.line.right) - Math.max(one.line.left, other.line.left);
      const down = Math.min(one.line.bottom, other.line.bottom) - Math.max(one.line.top, other.line.top);
      // Lines of text are boxes higher than their letters; only letters on letters are a fault.
      if (across > inset && down > 0.55 * Math.min(one.line.height, other.line.height)) faults.push('on each other: ' + told(one.node.data) + ' and ' + told(other.node.data));
    }
  }
  return [...new Set(faults)];
})()`;

/**
 * What cannot be read on a page.
 *
 * @example await illegibleOn(page) // ['cut off: "Überwachung"']
 */
export const illegibleOn = (page: Page): Promise<string[]> => page.evaluate<string[]>(FAULTS);
