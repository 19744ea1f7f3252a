import { Link } from '@tanstack/react-router';
import type { Me, MyRound } from '../api/shapes.ts';
import { CheckWords } from '../ui/check-words.tsx';
import { words } from '../words/words.ts';
import { AnswerStep } from './answer-step.tsx';
import { CheckInStep } from './check-in-step.tsx';
import styles from './current-round.module.css';
import { GroupNames } from './group-names.tsx';
import { PassStep } from './pass-step.tsx';
import { stepStates } from './step-states.ts';

interface CurrentRoundProps { me: Me; round: MyRound; isFirst: boolean }

const eyebrowOf = ({ phase }: MyRound, isFirst: boolean): string => {
  if (isFirst) return words.home.now;
  return phase === 'enrolment' || phase === 'between' ? words.home.next : words.home.counting;
};

const Beside = ({ round }: { round: MyRound }) => (
  <aside className={styles.beside}>
    {round.group !== null && (
      <section className="stack-3">
        <h3>{words.home.counted.title}</h3>
        <p className="note">{words.home.counted.text(round.group.rosterCount, round.group.label, round.group.minimum)}</p>
        <GroupNames round={round} />
      </section>
    )}
    <section className="stack-3">
      <h3>{words.home.checkWords.title}</h3>
      <p className="note">{words.home.checkWords.text}</p>
      <CheckWords list={round.checkWords} />
    </section>
    <p className={styles.know}><Link to="/transparency">{words.home.know}</Link></p>
  </aside>
);

/** A pulse that is not over: get the pass, answer elsewhere, check in if one likes; and beside it who is counted with whom. */
export const CurrentRound = ({ me, round, isFirst }: CurrentRoundProps) => {
  const states = stepStates(round);
  const title = (
    <>
      <p className="eyebrow">{eyebrowOf(round, isFirst)}</p>
      <h2>{round.title}</h2>
    </>
  );
  if (round.group === null) return <section className="stack-3">{title}<p className="lead">{words.home.notInRound}</p></section>;
  return (
    <div className={styles.layout}>
      <section className="stack-6">
        <div className="stack-3">
          {title}
          {isFirst && <p className="note">{words.home.lead}</p>}
        </div>
        <ol className={styles.steps}>
          <li><PassStep round={round} state={states.pass} /></li>
          <li><AnswerStep round={round} state={states.answer} answerUrl={me.answerUrl} /></li>
        </ol>
        <CheckInStep round={round} state={states.checkIn} />
      </section>
      <Beside round={round} />
    </div>
  );
};
