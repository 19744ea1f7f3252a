import type { ReactNode } from 'react';
import { PrintedOf } from './printed-of.tsx';
import { useRowsInView } from './rows-in-view.ts';
import styles from './virtual-rows.module.css';

interface VirtualRowsProps {
  count: number;
  /** About how high a row is, in pixels; each is measured when it is drawn. */
  rowHeight: number;
  label: string;
  /** `isEntry`: the tab key finds its mark here. */
  children: (at: number, isEntry: boolean) => ReactNode;
}

/** A long list in a box that scrolls, also with the keyboard; only the rows in view are in the page. */
export const VirtualRows = ({ count, rowHeight, label, children }: VirtualRowsProps) => {
  const inView = useRowsInView({ count, rowHeight });
  return (
    <section {...inView.box} className={styles.box} aria-label={label}>
      <ul className={styles.rows} style={{ height: inView.height }}>
        {inView.rows.map(({ index, start }) => (
          <li
            key={index} data-index={index} ref={inView.measure} aria-setsize={count} aria-posinset={index + 1}
            className={styles.row} style={{ transform: `translateY(${start}px)` }}
          >
            {children(index, index === inView.entry)}
          </li>
        ))}
      </ul>
      <PrintedOf inView={inView} count={count} />
    </section>
  );
};
