import { words } from '../words/words.ts';
import styles from './higher-with-name-lines.module.css';

const text = words.courage.higherWithName;

interface HigherWithNameLinesProps { lines: readonly { atomId: string; label: string; people: number; rosterCount: number }[] }

/** The least numbers, part by part; where nothing is certain there is no section at all. */
export const HigherWithNameLines = ({ lines }: HigherWithNameLinesProps) => {
  if (lines.length === 0) return null;
  return (
    <section className="stack-3">
      <h2>{text.title}</h2>
      <ul className={styles.lines}>{lines.map(({ atomId, label, people, rosterCount }) => <li key={atomId}>{text.line(label, people, rosterCount)}</li>)}</ul>
      <p className="note">{text.lead} {words.insights.notAMark}</p>
    </section>
  );
};
