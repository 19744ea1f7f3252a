import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const ROWS_BEYOND = 12;

/** Paper does not scroll: so many rows are printed, the first ones. */
const MOST_PRINTED = 40;

/** Whether the page is on its way to paper: what is printed is drawn before the browser goes on. */
const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
};

const rowOf = (target: Element): number | null => {
  const at = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return at === undefined ? null : Number(at);
};

interface Rows {
  count: number;
  /** About how high a row is, in pixels; each is measured when it is drawn. */
  rowHeight: number;
  /** Between two rows. */
  gap?: number;
}

/**
 * The rows of a long list that are in the page: those in view, and the one with the focus, which would be lost with its
 * row, between the two to which arrow keys lead. `entry` is the row in which the tab key finds its mark: the one with the focus, else the first in view.
 */
export const useRowsInView = ({ count, rowHeight, gap = 0 }: Rows) => {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const printing = usePrinting();
  const rangeExtractor = (range: Range): number[] => {
    if (printing) return Array.from({ length: Math.min(MOST_PRINTED, count) }, (_, at) => at);
    const held = focused === null ? [] : [focused - 1, focused, focused + 1].filter((at) => at >= 0 && at < count);
    return [...new Set([...defaultRangeExtractor(range), ...held])].toSorted((one, other) => one - other);
  };
  // oxlint-disable-next-line react/incompatible-library -- no component with it is memoised, nor is anything that it passes on
  const virtualizer = useVirtualizer({ count, getScrollElement: () => element, estimateSize: () => rowHeight, overscan: ROWS_BEYOND, gap, rangeExtractor });
  // A row that turns out higher must not stop somebody who is on the way to the end.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  return {
    box: {
      ref: setElement,
      tabIndex: 0, // what scrolls must be reachable by keyboard
      onFocus: ({ target }: FocusEvent) => setFocused(rowOf(target)),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => { if (!currentTarget.contains(relatedTarget)) setFocused(null); },
    },
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    entry: focused ?? virtualizer.range?.startIndex ?? 0,
    /** How many of them go to paper; null when none does. */
    printed: printing ? Math.min(MOST_PRINTED, count) : null,
  };
};

export type RowsInView = ReturnType<typeof useRowsInView>;
