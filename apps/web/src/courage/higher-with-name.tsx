import { useQuery } from '@tanstack/react-query';
import { insight } from '../api/client.ts';
import { words } from '../words/words.ts';
import styles from './higher-with-name.module.css';

const text = words.courage.higherWithName;

/** Of each part that is large enough, how many at least gave a higher answer with their name; nothing where nothing is certain. */
export const HigherWithName = ({ unitId, roundId }: { unitId: string; roundId: string }) => {
  const lines = useQuery(insight.higherWithName.queryOptions({ unitId, roundId })).data ?? [];
  if (lines.length === 0) return null;
  return (
    <section className="stack-3">
      <h2>{text.title}</h2>
      <ul className={styles.lines}>{lines.map(({ atomId, label, people, rosterCount }) => <li key={atomId}>{text.line(label, people, rosterCount)}</li>)}</ul>
      <p className="note">{text.lead} {words.insights.notAMark}</p>
    </section>
  );
};
