import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { identity } from '../api/client.ts';
import type { UnitOverview } from '../api/shapes.ts';
import { words } from '../words/words.ts';

/** Where the figures come from; for the demonstration also where its data come from. */
export const Source = ({ overview: { organisation, round } }: { overview: UnitOverview }) => {
  const isDemo = useQuery(identity.me.get.queryOptions()).data?.demo === true;
  return (
    <section className="stack-3">
      <h2>{words.insights.source.title}</h2>
      <p className="note">{words.insights.source.release(organisation, round.title)}</p>
      {isDemo && <p className="note">{words.insights.source.demo}</p>}
      <p className="note"><Link to="/method">{words.insights.source.method}</Link></p>
    </section>
  );
};
