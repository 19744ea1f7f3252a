import { useMutation, useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { identity, queryClient } from '../api/client.ts';
import type { OwnEstimate } from '../api/shapes.ts';
import { deadline } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './estimate-card.module.css';
import { isSkipped, skip } from './skipped-estimates.ts';

const text = words.courage.estimate;

const useGiving = () => useMutation(identity.estimates.give.mutationOptions({
  onSuccess: () => queryClient.invalidateQueries(identity.estimates.mine.queryFilter()),
}));

const EstimateForm = ({ estimate, onSkip }: { estimate: OwnEstimate; onSkip: () => void }) => {
  const [points, setPoints] = useState(estimate.points === null ? '' : String(estimate.points));
  const giving = useGiving();
  const give = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!giving.isPending) giving.mutate({ roundId: estimate.roundId, points: Number(points) });
  };
  return (
    <form className="stack-4" onSubmit={give}>
      <div className="field">
        <label htmlFor="estimate">{text.points}</label>
        <input id="estimate" type="number" inputMode="numeric" min={0} max={100} step={1} required className={`input ${styles.points}`} value={points} onChange={(event) => setPoints(event.target.value)} />
      </div>
      {estimate.points !== null && <p aria-live="polite" className="message calm">{text.given(estimate.points)}</p>}
      {giving.data?.ok === false && <p role="alert" className="message alert">{text.closed}</p>}
      {giving.isError && <p role="alert" className="message alert">{text.failed}</p>}
      <div className="row">
        <button type="submit" className="button" aria-disabled={giving.isPending}>{submitWords(estimate, giving.isPending)}</button>
        {estimate.points === null && <button type="button" className="button plain" onClick={onSkip}>{text.skip}</button>}
      </div>
    </form>
  );
};

const submitWords = ({ points }: OwnEstimate, isPending: boolean): string => {
  if (isPending) return text.giving;
  return points === null ? text.give : text.change;
};

/** A leader is asked, before answers close, what their people answer without their names. Skipping leaves nothing on the server. */
export const EstimateCard = () => {
  const estimates = useQuery(identity.estimates.mine.queryOptions()).data ?? [];
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  // Newest first they come: where two pulses are under way, the one that closes first is asked about first.
  const open = estimates.filter((estimate) => estimate.open && !skipped.includes(estimate.roundId) && (estimate.points !== null || !isSkipped(estimate.roundId))).at(-1);
  if (open === undefined) return null;
  const skipThis = () => {
    skip(open.roundId);
    setSkipped([...skipped, open.roundId]);
  };
  return (
    <section className={`card stack-4 ${styles.card}`}>
      <h2 className={styles.title}>{text.title}</h2>
      <p>{text.question(open.unit.label)}</p>
      <p className="note">{text.text(deadline(open.closesAt))}</p>
      <EstimateForm key={open.roundId} estimate={open} onSkip={skipThis} />
    </section>
  );
};
