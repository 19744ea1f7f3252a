import { useMutation, useQuery } from '@tanstack/react-query';
import { identity, queryClient } from '../api/client.ts';
import { moment } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './development-clock.module.css';

const text = words.organise.clock;

const Clock = () => {
  const clock = useQuery(identity.development.clock.queryOptions());
  const walk = useMutation(identity.development.walk.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }));
  if (clock.data === undefined) return null;
  const { now, next } = clock.data;
  return (
    <section className={`stack-3 ${styles.clock}`}>
      <h2>{text.title}</h2>
      <p className="note">{text.text} {text.now(moment(now))}</p>
      {next === null && <p className="note">{text.nothing}</p>}
      {next !== null && (
        <button type="button" className="button quiet small-button" aria-disabled={walk.isPending} onClick={() => { if (!walk.isPending) walk.mutate(); }}>
          {walk.isPending ? text.walking : text.walk(text.steps[next.step](next.title), moment(next.at))}
        </button>
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
