import type { PublicRound } from '../api/public-facts.ts';
import { CheckWords } from '../ui/check-words.tsx';
import { words } from '../words/words.ts';
import { ApprovalLink } from './approval-link.tsx';
import styles from './trust.module.css';

const text = words.transparency;
const names: Record<string, string> = text.keys;

/** Without this key nobody opens answers any more. */
const isSealedForGood = ({ destroyed }: PublicRound): boolean => destroyed.includes('ballot-key');

const Destroyed = ({ keys }: { keys: readonly string[] }) => (
  <p>{keys.length === 0 ? text.destroyedNone : text.destroyed(keys.map((key) => names[key] ?? key))}</p>
);

const Pulse = ({ round }: { round: PublicRound }) => (
  <details className={`more ${styles.fold}`} open={!isSealedForGood(round)}>
    <summary>
      <h3>{round.title}</h3>
      <span className="small">{round.approvedBy === null ? text.approvedByNobody : <strong>{text.approvedBy(round.approvedBy)}</strong>}</span>
    </summary>
    <div className={`stack-3 ${styles.measure}`}>
      <CheckWords list={round.checkWords} />
      <ApprovalLink round={round} />
      <p>{text.thresholds(round.thresholds)}</p>
      <Destroyed keys={round.destroyed} />
    </div>
  </details>
);

/** The newest pulses: how many can never be opened again; then each with its check words, signatures and keys, open while it is under way. */
export const SignedPulses = ({ rounds }: { rounds: readonly PublicRound[] }) => {
  const sealed = rounds.filter(isSealedForGood).length;
  return (
    <div className="stack-4">
      <p className={styles.measure}>{rounds.length === 0 ? text.pulsesNone : text.pulses} {sealed > 0 && text.keysGone(sealed)}</p>
      {rounds.length > 0 && <div className={styles.folds}>{rounds.map((round) => <Pulse key={round.roundId} round={round} />)}</div>}
    </div>
  );
};
