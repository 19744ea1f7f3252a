import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { identity, queryClient } from '../api/client.ts';
import { moment, percent } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './development-clock.module.css';

const text = words.organise.clock;
const PROGRESS_EVERY_MS = 500;

const Clock = () => {
  const walk = useMutation(identity.development.walk.mutationOptions({ onSuccess: (state) => queryClient.setQueryData(identity.development.clock.queryKey(), state) }));
  const clock = useQuery(identity.development.clock.queryOptions(undefined, {
    refetchInterval: ({ state }) => (walk.isPending || (state.data?.errand ?? null) !== null ? PROGRESS_EVERY_MS : false),
  }));
  const errand = clock.data?.errand ?? null;
  const walking = walk.isPending || errand !== null;
  // Also a walk that began on another page, or before this one was loaded again, changes everything.
  useEffect(() => (walking ? () => void queryClient.invalidateQueries() : undefined), [walking]);
  if (clock.data === undefined) return null;
  const { now, next } = clock.data;
  return (
    <section className={`stack-3 ${styles.clock}`}>
      <h2>{text.title}</h2>
      <p className="note">{text.text} {text.now(moment(now))}</p>
      {next === null && <p className="note">{text.nothing} <Link to="/insights">{words.home.results}</Link></p>}
      {next !== null && (
        <div className="row">
          <button type="button" className="button quiet small-button" aria-disabled={walking} onClick={() => { if (!walking) walk.mutate(); }}>
            {walking ? text.walking : text.walk(text.steps[next.step](next.title), moment(next.at))}
          </button>
          <div className={`stack-2 ${styles.progress}`} aria-live="polite">
            {errand !== null && <><p className="note">{text.errands[errand.doing]} <span aria-hidden="true">{percent(errand.share)}</span></p>
              <progress aria-label={text.errands[errand.doing]} value={errand.share} max={1} /></>}
          </div>
        </div>
      )}
      {walk.isError && <p role="alert" className="message alert">{text.failed}</p>}
    </section>
  );
};

/** In a demonstration, a way to walk through the windows of a pulse. Nowhere else. */
export const DevelopmentClock = () => {
  const me = useQuery(identity.me.get.queryOptions());
  return me.data?.demo === true ? <Clock /> : null;
};
