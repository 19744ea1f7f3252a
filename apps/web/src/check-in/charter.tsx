import { words } from '../words/words.ts';
import styles from './charter.module.css';

/** The charter of the check-in, in three lines, before the first question. */
export const Charter = ({ manager }: { manager: string }) => (
  <section aria-label={words.checkIn.charterTitle} className={styles.charter}>
    <ol>
      {words.checkIn.charter(manager).map((line) => <li key={line}>{line}</li>)}
    </ol>
    <p className="note">{words.checkIn.other}</p>
  </section>
);
