import { words } from '../words/words.ts';
import styles from './waiting.module.css';

interface WaitingProps {
  label?: string;
  /** The page is still to come: nothing below it may stand where it will be. */
  wholePage?: boolean;
}

/** Says that something is on its way; appears only when the wait is long enough to be noticed. */
export const Waiting = ({ label = words.shell.loading, wholePage = false }: WaitingProps) => (
  <p aria-live="polite" className={`${styles.waiting} ${wholePage ? styles.page : ''}`}>{label}</p>
);
