import { useQuery } from '@tanstack/react-query';
import { identity, insight } from '../api/client.ts';
import type { UnitOverview } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import { linkToOwnAnswers } from './results-for-link.ts';

const text = words.insights.beside;

/**
 * The way to one's own answers, the same for everybody on the roster: what it needs is fetched with the page, not when
 * it is pressed, so no request tells who compares. Its place is kept while it loads.
 */
export const OwnAnswersBeside = ({ overview: { round } }: { overview: UnitOverview }) => {
  const me = useQuery(identity.me.get.queryOptions()).data;
  const onTheRoster = (me?.person.id ?? null) !== null;
  const beside = useQuery(insight.besideOwnAnswers.queryOptions({ roundId: round.roundId }, { enabled: onTheRoster })).data;
  const promises = useQuery(identity.promises.visible.queryOptions(undefined, { enabled: onTheRoster })).data;
  if (me === undefined || !onTheRoster || beside === null) return null;
  return (
    <section id="own-answers" className="stack-3">
      <h2>{text.title}</h2>
      <p className="note">{text.text}</p>
      <p>
        {beside === undefined || promises === undefined
          ? <span className="button quiet" aria-hidden="true">{text.link}</span>
          : <a className="button quiet" href={linkToOwnAnswers(me.answerUrl, { beside, promises })} rel="noreferrer">{text.link}</a>}
      </p>
      <details className="more">
        <summary>{text.how}</summary>
        <p className="note">{text.more} {text.elsewhere}</p>
      </details>
    </section>
  );
};
