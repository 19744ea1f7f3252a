import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MyRound } from '../api/shapes.ts';
import { forgetDraft } from '../check-in/draft.ts';
import { deadline } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { Step } from './step.tsx';
import type { StepState } from './step-states.ts';

interface CheckInStepProps { round: MyRound; state: StepState }

const text = words.home.checkIn;

const Signed = ({ round, manager }: { round: MyRound; manager: string }) => (
  <>
    <p>{text.signed(manager)}</p>
    <Link to="/check-in/$roundId" params={{ roundId: round.roundId }} className="button quiet signed">{round.checkIn.open ? text.change : text.read}</Link>
  </>
);

/** "Not this time" lives in this page's memory alone: no request, nothing stored, and what was begun in this tab is forgotten. */
const Offered = ({ round, manager }: { round: MyRound; manager: string }) => {
  const [skipped, setSkipped] = useState(false);
  const skip = () => {
    forgetDraft();
    setSkipped(true);
  };
  if (skipped) {
    return (
      <>
        <p aria-live="polite">{text.skipped}</p>
        <button type="button" className="button plain" onClick={() => setSkipped(false)}>{text.undo}</button>
      </>
    );
  }
  return (
    <>
      <p>{text.text(manager)} {text.until(deadline(round.windows.enrolmentClosesAt))}</p>
      <div className="row">
        <Link to="/check-in/$roundId" params={{ roundId: round.roundId }} className="button quiet signed">{text.go}</Link>
        <button type="button" className="button plain" onClick={skip}>{text.skip}</button>
      </div>
    </>
  );
};

/** Say it with a name, or not this time: no step, and no button that urges anybody to sign. */
export const CheckInStep = ({ round, state }: CheckInStepProps) => {
  const manager = round.checkIn.managerName;
  return (
    <Step number={null} title={text.title} state={manager === null || !round.checkIn.offered ? 'closed' : state} kind="signed">
      {!round.checkIn.offered && <p>{text.notOffered}</p>}
      {round.checkIn.offered && manager === null && <p>{text.noManager}</p>}
      {manager !== null && round.checkIn.mine !== null && <Signed round={round} manager={manager} />}
      {round.checkIn.offered && manager !== null && round.checkIn.mine === null && (round.checkIn.open ? <Offered round={round} manager={manager} /> : <p>{text.closed}</p>)}
    </Step>
  );
};
