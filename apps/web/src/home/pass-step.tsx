import { useMutation } from '@tanstack/react-query';
import { identity } from '../api/client.ts';
import type { MyRound } from '../api/shapes.ts';
import { weekday } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './pass-step.module.css';
import { Step } from './step.tsx';
import type { StepState } from './step-states.ts';

interface PassStepProps { round: MyRound; state: StepState }

const text = words.home.pass;

const OneUseLink = ({ url, code, validMinutes }: { url: string; code: string; validMinutes: number }) => (
  <div className={styles.link} aria-live="polite">
    <p><strong>{text.readyTitle}.</strong> {text.ready(validMinutes)}</p>
    <a href={url} className="button" rel="noreferrer">{text.open}</a>
    <p className="small">{text.otherDevice}</p>
    <p><code className={styles.code}>{code}</code></p>
  </div>
);

const GetPass = ({ round }: { round: MyRound }) => {
  const claim = useMutation(identity.pass.claimCode.mutationOptions());
  if (claim.data?.ok === true) return <OneUseLink {...claim.data} />;
  return (
    <>
      <p>{text.text} {text.until(weekday(round.windows.enrolmentClosesAt))}</p>
      <button type="button" className="button" aria-disabled={claim.isPending} onClick={() => { if (!claim.isPending) claim.mutate({ roundId: round.roundId }); }}>
        {claim.isPending ? text.getting : text.get}
      </button>
      {claim.data?.ok === false && <p role="alert" className="message alert">{text.refused[claim.data.reason]}</p>}
      {claim.isError && <p role="alert" className="message alert">{words.shell.failedText}</p>}
    </>
  );
};

/** Step 2: the one-use link to the answer site, where this device makes its pass. */
export const PassStep = ({ round, state }: PassStepProps) => (
  <Step number={2} title={text.title} state={state} kind="unsigned">
    {round.pass.issued && <p>{text.issued}</p>}
    {!round.pass.issued && (round.pass.open ? <GetPass round={round} /> : <p>{text.closed}</p>)}
  </Step>
);
