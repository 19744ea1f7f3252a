import type { MyRound } from '../api/shapes.ts';
import { deadline } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { Step } from './step.tsx';
import type { StepState } from './step-states.ts';

interface AnswerStepProps { round: MyRound; state: StepState; answerUrl: string }

const text = words.home.answer;

const sentenceOf = (round: MyRound): string => {
  if (round.phase === 'answers') return text.now(deadline(round.windows.answersCloseAt));
  if (round.phase === 'checking') return text.checking;
  return round.phase === 'counting' ? text.closed : text.later(deadline(round.windows.answersOpenAt));
};

const linkOf = (round: MyRound): string | null => {
  if (round.phase === 'answers') return text.go;
  return round.phase === 'checking' ? text.check : null;
};

/** Step 2: answering happens on the other site; this page never learns of it. */
export const AnswerStep = ({ round, state, answerUrl }: AnswerStepProps) => {
  const link = linkOf(round);
  return (
    <Step number={2} title={text.title} state={state} kind="unsigned">
      <p>{sentenceOf(round)}</p>
      {link !== null && <a href={answerUrl} className={round.phase === 'answers' ? 'button' : 'button quiet'} rel="noreferrer">{link}</a>}
      {link !== null && <p className="small">{text.unknown}</p>}
    </Step>
  );
};
