import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useState } from 'react';
import styles from './virtual-rows.module.css';

interface VirtualRowsProps {
  count: number;
  /** About how high a row is, in pixels; each is measured when it is drawn. */
  rowHeight: number;
  label: string;
  children: (at: number) => ReactNode;
}

const ROWS_BEYOND = 8;

/** A long list in a box that scrolls, also with the keyboard; only the rows in view are in the page. */
export const VirtualRows = ({ count, rowHeight, label, children }: VirtualRowsProps) => {
  const [box, setBox] = useState<HTMLElement | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- this component is not memoised, nor is anything that it passes on
  const virtualizer = useVirtualizer({ count, getScrollElement: () => box, estimateSize: () => rowHeight, overscan: ROWS_BEYOND });
  // A row that turns out higher must not stop somebody who is on the way to the end.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section ref={setBox} className={styles.box} aria-label={label} tabIndex={0}>
      <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <li
            key={index} data-index={index} ref={virtualizer.measureElement} aria-setsize={count} aria-posinset={index + 1}
            className={styles.row} style={{ transform: `translateY(${start}px)` }}
          >
            {children(index)}
          </li>
        ))}
      </ul>
    </section>
  );
};
