import type { LeaderPromise } from '../api/shapes.ts';
import { day } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './promise-list.module.css';
import { SayWord } from './say-word.tsx';

const text = words.courage.promises;

/** What the promise itself says already is not said again: how it stands, where that is the only word, and by whom. */
const Words = ({ promise: { words: said, madeBy } }: { promise: LeaderPromise }) => (
  <ol className={styles.words}>
    {said.map((word) => (
      <li key={`${word.saidOn} ${word.state} ${word.explanation}`}>
        <strong>{[...(said.length > 1 ? [text.state[word.state]] : []), day(word.saidOn), ...(word.saidBy === madeBy ? [] : [word.saidBy])].join(', ')}</strong>
        <span>{word.explanation}{word.dueOn !== null && ` ${text.newDay(day(word.dueOn))}`}</span>
      </li>
    ))}
  </ol>
);

/** Drawn: not every typeface has the sign. */
const Tick = () => <svg viewBox="0 0 12 12" className={styles.tick} aria-hidden="true" focusable="false"><path d="M2 6.5 4.8 9.3 10 3.2" /></svg>;

interface PromiseItemProps { promise: LeaderPromise; today: string }

/** One promise: what, who, until when, and word for word what became of it. */
const PromiseItem = ({ promise, today }: PromiseItemProps) => (
  <li className={styles.promise}>
    <div className={styles.head}>
      <p className={styles.promised}>{promise.promised}</p>
      <span className={`${styles.state} ${styles[promise.state]} ${promise.open ? styles.open : ''}`}>{promise.state === 'kept' && <Tick />}{text.state[promise.state]}</span>
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
