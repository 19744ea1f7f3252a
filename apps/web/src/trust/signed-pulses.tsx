import type { PublicFacts } from '../api/public-facts.ts';
import { CheckWords } from '../ui/check-words.tsx';
import { words } from '../words/words.ts';
import { ApprovalLink } from './approval-link.tsx';
import styles from './trust.module.css';

const text = words.transparency;
const names: Record<string, string> = text.keys;

const Destroyed = ({ keys }: { keys: readonly string[] }) => (
  <p>{keys.length === 0 ? text.destroyedNone : text.destroyed(keys.map((key) => names[key] ?? key))}</p>
);

/** The newest pulses: their check words, who has signed them, and which of their keys are gone. */
export const SignedPulses = ({ rounds }: Pick<PublicFacts, 'rounds'>) => (
  <div className="stack-4">
    <p className={styles.measure}>{rounds.length === 0 ? text.pulsesNone : text.pulses}</p>
    <div className={styles.questions}>
      {rounds.map((round) => (
        <section key={round.roundId} className={styles.question}>
          <h3>{round.title}</h3>
          <div className="stack-3">
            <CheckWords list={round.checkWords} />
            <p>{round.approvedBy === null ? text.approvedByNobody : <strong>{text.approvedBy(round.approvedBy)}</strong>}</p>
            <ApprovalLink round={round} />
            <p>{text.thresholds(round.thresholds)}</p>
            <Destroyed keys={round.destroyed} />
          </div>
        </section>
      ))}
    </div>
  </div>
);
