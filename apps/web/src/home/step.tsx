import type { ReactNode } from 'react';
import { words } from '../words/words.ts';
import styles from './step.module.css';
import type { StepState } from './step-states.ts';

interface StepProps {
  number: number;
  title: string;
  state: StepState;
  /** 'signed' for what carries a name, 'unsigned' for what does not: the colour of the number. */
  kind: 'signed' | 'unsigned';
  children: ReactNode;
}

/** One step of a pulse: its number, how it stands, and what to do. */
export const Step = ({ number, title, state, kind, children }: StepProps) => (
  <li className={`${styles.step} ${styles[kind]} ${styles[state]}`}>
    <span className={styles.number} aria-hidden="true">{number}</span>
    <div className={styles.head}>
      <h3><span className="visually-hidden">{words.home.step(number)}: </span>{title}</h3>
      <span className={styles.state}>{words.home.status[state]}</span>
    </div>
    <div className={`stack-4 ${styles.body}`}>{children}</div>
  </li>
);
