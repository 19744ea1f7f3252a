import { words } from '../../words/words.ts';
import styles from './legend.module.css';

/** Which point is which, in the same shapes as in the charts. */
export const Legend = () => (
  <ul className={styles.legend}>
    <li><span className={styles.unsigned} aria-hidden="true" />{words.insights.series.withoutName}</li>
    <li><span className={styles.signed} aria-hidden="true" />{words.insights.series.withName}</li>
  </ul>
);
