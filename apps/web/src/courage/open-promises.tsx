import { useQuery } from '@tanstack/react-query';
import { identity } from '../api/client.ts';
import { day } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './open-promises.module.css';

const text = words.courage.promises;

/** On the page for the staff meeting: what was promised to this part and still waits. */
export const OpenPromises = ({ unitId }: { unitId: string }) => {
  const onTheRoster = (useQuery(identity.me.get.queryOptions()).data?.person.id ?? null) !== null;
  const promises = useQuery(identity.promises.visible.queryOptions(undefined, { enabled: onTheRoster })).data ?? [];
  const open = promises.filter((promise) => promise.open && promise.unit.unitId === unitId);
  if (open.length === 0) return null;
  return (
    <section className="stack-2">
      <h2>{text.openTitle}</h2>
      <ul className={styles.list}>
        {open.map((promise) => <li key={promise.promiseId}>{promise.promised}<span className="small">{text.due(promise.owner, day(promise.dueOn))}</span></li>)}
      </ul>
    </section>
  );
};
