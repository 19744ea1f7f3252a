import { VirtualRows } from '../ui/virtual-rows.tsx';
import { words } from '../words/words.ts';
import styles from './higher-with-name-lines.module.css';

const text = words.courage.higherWithName;

interface HigherWithNameLinesProps { lines: readonly { atomId: string; label: string; people: number; rosterCount: number }[] }

/** More lines than these stand in a box of their own that scrolls; only those in view are in the page. */
const MOST_LINES_AT_ONCE = 40;
const LINE_HEIGHT_PX = 34;

/** The least numbers, part by part; where nothing is certain there is no section at all. */
export const HigherWithNameLines = ({ lines }: HigherWithNameLinesProps) => {
  if (lines.length === 0) return null;
  const told = lines.map(({ label, people, rosterCount }) => text.line(label, people, rosterCount));
  return (
    <section className="stack-3">
      <h2>{text.title}</h2>
      {told.length <= MOST_LINES_AT_ONCE
        ? <ul className={styles.lines}>{told.map((line) => <li key={line}>{line}</li>)}</ul>
        : <VirtualRows count={told.length} rowHeight={LINE_HEIGHT_PX} label={text.title}>{(at) => <p className={styles.line}>{told[at]}</p>}</VirtualRows>}
      <p className="note">{text.lead} {words.insights.notAMark}</p>
    </section>
  );
};
