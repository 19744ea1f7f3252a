import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { identity } from '../api/client.ts';
import type { Me } from '../api/shapes.ts';
import { day } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { openFirst } from './open-first.ts';
import { PromiseList } from './promise-list.tsx';

const text = words.courage.promises;
const MOST_SHOWN = 3;
const TWO_WEEKS = 14 * 24 * 60 * 60 * 1000;

const inTwoWeeks = (now: string): string => new Date(Date.parse(now) + TWO_WEEKS).toISOString().slice(0, 10);

/** On the home page: what was promised to this person's part, open promises first, and for a leader how many of their own wait for a word, from two weeks before their day. */
export const HomePromises = ({ me }: { me: Me }) => {
  const promises = useQuery(identity.promises.visible.queryOptions()).data ?? [];
  if (promises.length === 0) return null;
  const open = promises.filter((promise) => promise.mine && promise.open);
  const due = open.filter(({ dueOn }) => dueOn <= inTwoWeeks(me.now)).length;
  const next = open.map(({ dueOn }) => dueOn).sort()[0];
  return (
    <section className="stack-4">
      <h2>{text.homeTitle}</h2>
      {due > 0 && <p className="message calm">{text.homeOpen(due)}</p>}
      {due === 0 && next !== undefined && <p className="note">{text.homeLater(open.length, day(next))}</p>}
      <PromiseList promises={openFirst(promises).slice(0, MOST_SHOWN)} today={me.now} />
      <p className="note"><Link to="/promises">{text.toAll}</Link></p>
    </section>
  );
};
