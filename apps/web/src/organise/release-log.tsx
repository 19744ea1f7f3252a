import { useQuery } from '@tanstack/react-query';
import { releaseHash } from '../api/release-hash.ts';
import type { VisibleUnits } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import styles from './release-log.module.css';

const text = words.organise.exports.log;

const Line = ({ roundId, title }: { roundId: string; title: string }) => {
  const hash = useQuery({ queryKey: ['release-hash', roundId], queryFn: () => releaseHash(roundId) });
  return (
    <div>
      <dt>{title}</dt>
      <dd>{hash.isError ? text.failed : <code translate="no">{hash.data ?? '…'}</code>}</dd>
    </div>
  );
};

/** Every release with its hash, computed in this browser, and how anybody has them checked by the auditor. */
export const ReleaseLog = ({ rounds }: Pick<VisibleUnits, 'rounds'>) => (
  <section className="stack-4">
    <h2>{text.title}</h2>
    <p className="note">{text.text}</p>
    <dl className={styles.log}>{rounds.map(({ roundId, title }) => <Line key={roundId} roundId={roundId} title={title} />)}</dl>
    <p className="note">{text.check}</p>
    <details className="more">
      <summary>{text.command}</summary>
      <pre className={styles.command}><code translate="no">node apps/auditor/src/main.ts --fetch {window.location.origin} audit</code></pre>
    </details>
  </section>
);
