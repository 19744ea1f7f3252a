import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useId, useState } from 'react';
import { identity, queryClient } from '../api/client.ts';
import type { LeaderPromise } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import styles from './say-word.module.css';

const text = words.courage.promises;

const STATES = ['kept', 'changed', 'not-kept'] as const;

type State = (typeof STATES)[number];

const useSaying = () => useMutation(identity.promises.say.mutationOptions({
  onSuccess: () => queryClient.invalidateQueries(identity.promises.visible.queryFilter()),
}));

/** The leader says what became of a promise; it is added and stays. */
export const SayWord = ({ promise, today }: { promise: LeaderPromise; today: string }) => {
  const id = useId();
  const [state, setState] = useState<State | null>(null);
  const [unchosen, setUnchosen] = useState(false);
  const [explanation, setExplanation] = useState('');
  const [dueOn, setDueOn] = useState('');
  const saying = useSaying();
  const say = (event: SyntheticEvent) => {
    event.preventDefault();
    if (state !== null && !saying.isPending) saying.mutate({ promiseId: promise.promiseId, state, explanation, dueOn: state === 'changed' ? dueOn : null });
  };
  /** In the words of the page: what the browser would say is short of why nothing is chosen beforehand. */
  const refuse = (event: SyntheticEvent<HTMLInputElement>) => {
    event.preventDefault();
    setUnchosen(true);
    document.getElementsByName(`${id} state`)[0]?.focus();
  };
  return (
    <details className="more">
      <summary>{text.sayTitle}<span className="visually-hidden"> {promise.promised}</span></summary>
      <form className={styles.form} onSubmit={say}>
        <fieldset className={styles.states} aria-describedby={unchosen ? `${id} unchosen` : undefined}>
          <legend className="visually-hidden">{text.sayTitle}</legend>
          {STATES.map((each) => (
            <label key={each}><input type="radio" name={`${id} state`} required checked={state === each} onInvalid={refuse} onChange={() => { setState(each); setUnchosen(false); }} /> {text.state[each]}</label>
          ))}
        </fieldset>
        {unchosen && <p id={`${id} unchosen`} role="alert" className="message alert">{text.sayState}</p>}
        <div className="field">
          <label htmlFor={`${id} explanation`}>{text.explanation}</label>
          <input id={`${id} explanation`} className="input" required maxLength={400} value={explanation} onChange={(event) => setExplanation(event.target.value)} />
        </div>
        {state === 'changed' && (
          <div className={`field ${styles.day}`}>
            <label htmlFor={`${id} day`}>{text.newDue}</label>
            <input id={`${id} day`} type="date" className="input" required min={today.slice(0, 10)} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
          </div>
        )}
        {saying.data?.ok === false && <p role="alert" className="message alert">{text.sayRefused[saying.data.reason]}</p>}
        {saying.isError && <p role="alert" className="message alert">{text.failed}</p>}
        <div><button type="submit" className="button quiet" aria-disabled={saying.isPending}>{saying.isPending ? text.saying : text.say}</button></div>
      </form>
    </details>
  );
};
