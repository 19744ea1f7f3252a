import type { LeaderPromise } from '../api/shapes.ts';
import { day } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './promise-list.module.css';
import { SayWord } from './say-word.tsx';

const text = words.courage.promises;

const Words = ({ promise: { words: said } }: { promise: LeaderPromise }) => (
  <ol className={styles.words}>
    {said.map((word) => (
      <li key={`${word.saidOn} ${word.state} ${word.explanation}`}>
        <strong>{text.word({ state: text.state[word.state], date: day(word.saidOn), name: word.saidBy })}</strong>
        <span>{word.explanation}{word.dueOn !== null && ` ${text.newDay(day(word.dueOn))}`}</span>
      </li>
    ))}
  </ol>
);

interface PromiseItemProps { promise: LeaderPromise; today: string }

/** One promise: what, who, until when, and word for word what became of it. */
const PromiseItem = ({ promise, today }: PromiseItemProps) => (
  <li className={styles.promise}>
    <div className={styles.head}>
      <p className={styles.promised}>{promise.promised}</p>
      <span className={`${styles.state} ${promise.open ? styles.open : ''}`}>{text.state[promise.state]}</span>
    </div>
    <p className="note">
      {text.due(promise.owner, day(promise.dueOn))}
      {promise.open && promise.dueOn < today.slice(0, 10) && ` (${text.overdue})`}
    </p>
    <p className="small">{text.made({ name: promise.madeBy, unit: promise.unit.label, date: day(promise.madeOn), round: promise.round.title })}</p>
    {promise.words.length > 0 && <Words promise={promise} />}
    {promise.mine && promise.open && <SayWord promise={promise} today={today} />}
  </li>
);

/** Promises with all that was said of them. */
export const PromiseList = ({ promises, today }: { promises: readonly LeaderPromise[]; today: string }) => (
  <ul className={styles.list}>
    {promises.map((promise) => <PromiseItem key={promise.promiseId} promise={promise} today={today} />)}
  </ul>
);
