import { words } from '../words/words.ts';
import styles from './waiting.module.css';

/** Says that something is on its way; appears only when the wait is long enough to be noticed. */
export const Waiting = ({ label = words.shell.loading }: { label?: string }) => (
  <p aria-live="polite" className={styles.waiting}>{label}</p>
);
