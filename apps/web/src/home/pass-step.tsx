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
  if (!round.pass.open) return <p>{text.closed}</p>;
  const sentence = `${text.text} ${text.until(deadline(round.windows.enrolmentClosesAt))}`;
  return <GetPass roundId={round.roundId} sentence={sentence} label={text.get} className="button" />;
};

const Issued = ({ round }: { round: MyRound }) => (
  <>
    <p>{text.issued}</p>
    {round.pass.open && <GetPass roundId={round.roundId} sentence={text.againText} label={text.again} className="button quiet" />}
  </>
);

/** Step 2: the one-use link to the answer site, where this device makes its pass. */
export const PassStep = ({ round, state }: PassStepProps) => (
  <Step number={2} title={text.title} state={state} kind="unsigned">
    {round.pass.issued ? <Issued round={round} /> : <NotIssued round={round} />}
  </Step>
);
