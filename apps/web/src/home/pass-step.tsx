import { useMutation } from '@tanstack/react-query';
import { identity } from '../api/client.ts';
import type { MyRound } from '../api/shapes.ts';
import { deadline } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './pass-step.module.css';
import { Step } from './step.tsx';
import type { StepState } from './step-states.ts';

interface PassStepProps { round: MyRound; state: StepState }

const text = words.home.pass;

const OneUseLink = ({ url, validMinutes }: { url: string; validMinutes: number }) => (
  <div className={styles.link} aria-live="polite">
    <p><strong>{text.readyTitle}.</strong> {text.ready(validMinutes)}</p>
    <a href={url} className="button" rel="noreferrer">{text.open}</a>
    <p className="small">{text.otherDevice}</p>
  </div>
);

interface GetPassProps { roundId: string; sentence: string; label: string; className: string }

const GetPass = ({ roundId, sentence, label, className }: GetPassProps) => {
  const claim = useMutation(identity.pass.claimCode.mutationOptions());
  if (claim.data?.ok === true) return <OneUseLink url={claim.data.url} validMinutes={claim.data.validMinutes} />;
  return (
    <>
      <p>{sentence}</p>
      <button type="button" className={className} aria-disabled={claim.isPending} onClick={() => { if (!claim.isPending) claim.mutate({ roundId }); }}>
        {claim.isPending ? text.getting : label}
      </button>
      {claim.data?.ok === false && <p role="alert" className="message alert">{text.refused[claim.data.reason]}</p>}
      {claim.isError && <p role="alert" className="message alert">{words.shell.failedText}</p>}
    </>
  );
};

const NotIssued = ({ round }: { round: MyRound }) => {
  const sentence = `${text.text} ${text.until(deadline(round.windows.enrolmentClosesAt))}`;
  return <GetPass roundId={round.roundId} sentence={sentence} label={text.get} className="button" />;
};

const LateWarning = () => (
  <div className="message stack-2">
    <p><strong>{text.late.warningTitle}</strong></p>
    <p>{text.late.warning}</p>
    <details className="more">
      <summary>{text.late.measuredTitle}</summary>
      <p>{text.late.measured}</p>
    </details>
  </div>
);

/** Enrolment is over: said, with its figures at hand, before the link is made, since the answer site only learns of it afterwards. */
const Late = ({ round }: { round: MyRound }) => (
  <>
    <LateWarning />
    <GetPass roundId={round.roundId} sentence={text.late.text} label={text.late.get} className="button quiet" />
  </>
);

/** Folded away: whoever fetched their pass in time and has it still is not concerned. */
const LateAgain = ({ round }: { round: MyRound }) => (
  <details className="more">
    <summary>{text.late.backTitle}</summary>
    <div className="stack-3">
      <LateWarning />
      <GetPass roundId={round.roundId} sentence={text.late.backText} label={text.late.back} className="button quiet" />
    </div>
  </details>
);

const Offered = ({ round }: { round: MyRound }) => {
  if (!round.pass.open) return round.pass.issued ? null : <p>{text.closed}</p>;
  if (round.pass.late) return round.pass.issued ? <LateAgain round={round} /> : <Late round={round} />;
  return round.pass.issued ? <GetPass roundId={round.roundId} sentence={text.againText} label={text.again} className="button quiet" /> : <NotIssued round={round} />;
};

/** Step 1: the one-use link to the answer site, where this device makes its pass or gets it back. */
export const PassStep = ({ round, state }: PassStepProps) => (
  <Step number={1} title={text.title} state={state} kind="unsigned">
    {round.pass.issued && <p>{text.issued}</p>}
    <Offered round={round} />
  </Step>
);
