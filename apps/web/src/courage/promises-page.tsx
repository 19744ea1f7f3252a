import { useQuery } from '@tanstack/react-query';
import { identity, insight } from '../api/client.ts';
import type { LeaderPromise, Me } from '../api/shapes.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { words } from '../words/words.ts';
import { MakePromise } from './make-promise.tsx';
import styles from './promises-page.module.css';
import { openFirst } from './open-first.ts';
import { PromiseList } from './promise-list.tsx';

const text = words.courage.promises;

const MAKING = 'make';

const Making = ({ me }: { me: Me }) => {
  const units = useQuery(insight.units.queryOptions());
  return (
    <section id={MAKING} className={`card stack-4 ${styles.making}`}>
      <h2>{text.addTitle}</h2>
      <Loaded query={units}>
        {({ rounds }) => (rounds.length === 0 ? <p className="note">{text.noRound}</p> : <MakePromise me={me} rounds={rounds} />)}
      </Loaded>
    </section>
  );
};

const Promises = ({ me, promises }: { me: Me; promises: LeaderPromise[] }) => (
  <Page title={text.title} lead={me.leads === null ? text.leadMember : text.leadLeader}>
    {me.leads !== null && promises.length > 0 && <p><a href={`#${MAKING}`} className="button quiet">{text.addTitle}</a></p>}
    {promises.length === 0 ? <p className="note">{text.none}</p> : <PromiseList promises={openFirst(promises)} today={me.now} />}
    {me.leads !== null && <Making me={me} />}
  </Page>
);

/** What was promised after pulses, and what became of it: read by everybody of the part, added to by its leader. */
export const PromisesPage = () => {
  const me = useQuery(identity.me.get.queryOptions());
  const promises = useQuery(identity.promises.visible.queryOptions());
  return <Loaded query={me} wholePage>{(person) => <Loaded query={promises} wholePage>{(list) => <Promises me={person} promises={list} />}</Loaded>}</Loaded>;
};
