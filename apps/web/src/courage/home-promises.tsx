import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { identity } from '../api/client.ts';
import type { Me } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import { openFirst } from './open-first.ts';
import { PromiseList } from './promise-list.tsx';

const text = words.courage.promises;
const MOST_SHOWN = 3;

/** On the home page: what was promised to this person's part, open promises first, and for a leader how many of their own wait. */
export const HomePromises = ({ me }: { me: Me }) => {
  const promises = useQuery(identity.promises.visible.queryOptions()).data ?? [];
  if (promises.length === 0) return null;
  const waiting = promises.filter(({ mine, open }) => mine && open).length;
  return (
    <section className="stack-4">
      <h2>{text.homeTitle}</h2>
      {waiting > 0 && <p className="message calm">{text.homeOpen(waiting)}</p>}
      <PromiseList promises={openFirst(promises).slice(0, MOST_SHOWN)} today={me.now} />
      <p className="note"><Link to="/promises">{text.toAll}</Link></p>
    </section>
  );
};
