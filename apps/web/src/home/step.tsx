import type { ReactNode } from 'react';
import { words } from '../words/words.ts';
import styles from './step.module.css';
import type { StepState } from './step-states.ts';

interface StepProps {
  /** Null for what is no step of the way: it may be left out. */
  number: number | null;
  title: string;
  state: StepState;
  /** 'signed' for what carries a name, 'unsigned' for what does not: the colour of the number. */
  kind: 'signed' | 'unsigned';
  children: ReactNode;
}

/** One part of a pulse: its number where it is a step, how it stands, and what to do. */
export const Step = ({ number, title, state, kind, children }: StepProps) => (
  <div className={`${styles.step} ${styles[kind]} ${styles[state]} ${number === null ? styles.aside : ''}`}>
    {number !== null && <span className={styles.number} aria-hidden="true">{number}</span>}
    <div className={styles.head}>
      <h3>{number !== null && <span className="visually-hidden">{words.home.step(number)}: </span>}{title}</h3>
      <span className={styles.state}>{words.home.status[state]}</span>
    </div>
    <div className={`stack-4 ${styles.body}`}>{children}</div>
  </div>
);
