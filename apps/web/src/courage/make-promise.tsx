import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { identity, queryClient } from '../api/client.ts';
import type { Me, VisibleUnits } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import styles from './make-promise.module.css';

const text = words.courage.promises;

const useMaking = (onMade: () => void) => useMutation(identity.promises.make.mutationOptions({
  onSuccess: async (outcome) => {
    if (outcome.ok) onMade();
    await queryClient.invalidateQueries(identity.promises.visible.queryFilter());
  },
}));

interface MakePromiseProps { me: Me; rounds: VisibleUnits['rounds'] }

/** A leader promises something to their people: what, who sees to it, until when. */
export const MakePromise = ({ me, rounds }: MakePromiseProps) => {
  const [roundId, setRoundId] = useState(rounds[0]?.roundId ?? '');
  const [promised, setPromised] = useState('');
  const [owner, setOwner] = useState(me.person.name);
  const [dueOn, setDueOn] = useState('');
  const making = useMaking(() => { setPromised(''); setDueOn(''); });
  const make = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!making.isPending) making.mutate({ roundId, promised, owner, dueOn });
  };
  return (
    <form className={styles.form} onSubmit={make}>
      <div className="field">
        <label htmlFor="promised">{text.promised}</label>
        <p id="promised-hint" className="hint">{text.promisedHint}</p>
        <textarea id="promised" className={`input ${styles.promised}`} required maxLength={400} aria-describedby="promised-hint" value={promised} onChange={(event) => setPromised(event.target.value)} />
      </div>
      <div className={styles.beside}>
        <div className="field">
          <label htmlFor="owner">{text.owner}</label>
          <input id="owner" className="input" required maxLength={120} value={owner} onChange={(event) => setOwner(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="due-on">{text.dueOn}</label>
          <input id="due-on" type="date" className="input" required min={me.now.slice(0, 10)} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="after-round">{text.after}</label>
          <select id="after-round" className="input" value={roundId} onChange={(event) => setRoundId(event.target.value)}>
            {rounds.map((round) => <option key={round.roundId} value={round.roundId}>{round.title}</option>)}
          </select>
        </div>
      </div>
      <p className="note">{text.addNote}</p>
      <div aria-live="polite">{making.data?.ok === true && !making.isPending && <p className="message calm">{text.added}</p>}</div>
      {making.data?.ok === false && <p role="alert" className="message alert">{text.refused[making.data.reason]}</p>}
      {making.isError && <p role="alert" className="message alert">{text.failed}</p>}
      <div><button type="submit" className="button" aria-disabled={making.isPending}>{making.isPending ? text.adding : text.add}</button></div>
    </form>
  );
};
