import { useQuery } from '@tanstack/react-query';
import { insight } from '../api/client.ts';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { comparedWords, differenceMeaning } from './sentences.ts';

const text = words.questions.drawnGap;

/** The distance of a pulse that drew who answers with their name: of the whole organisation, or nothing. */
export const DrawnGapOf = ({ roundId }: { roundId: string }) => {
  const drawn = useQuery(insight.drawnGap.queryOptions({ roundId })).data ?? null;
  if (drawn === null) return null;
  const { withName, withoutName, gap, people } = drawn;
  return (
    <section className="stack-3">
      <h2>{text.title}</h2>
      <p className="lead">{comparedWords(withName.value, withoutName.value, gap)}</p>
      <p className="note">{differenceMeaning(gap, withName.n + withoutName.n)}</p>
      <p className="note">{text.how(whole(people), whole(withName.n), whole(withoutName.n))}</p>
    </section>
  );
};
