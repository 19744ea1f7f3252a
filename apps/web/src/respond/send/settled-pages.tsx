import { toHex } from '@unguarded/credentials-client';
import { Ask } from '../page/ask.tsx';
import { Button, LinkButton, RemoveButton } from '../page/button.tsx';
import { EarlierPulses } from '../page/earlier-pulses.tsx';
import { NextPulse } from '../page/next-pulse.tsx';
import { Lead, Page } from '../page/page.tsx';
import type { Deployment, ListReason, PulseTimes } from '../respond-state.ts';
import { inReadersLanguage } from '../questionnaire/in-readers-language.ts';
import { Answered } from '../questionnaire/question-pages.tsx';
import type { KeptAnswers, Receipt, SettledPass } from '../wallet/kept-pass.ts';
import { words } from '../words/words.ts';
import { checkCode } from './check-code.ts';
import { SaveReceipt } from './save-receipt.tsx';
import { CheckCode } from './send-pages.tsx';

interface ListUnavailableProps {
  reason: ListReason;
  keepsAnswers: boolean;
  deployment: Deployment;
  onAgain: () => unknown;
}

export const ListUnavailablePage = ({ reason, keepsAnswers, deployment, onAgain }: ListUnavailableProps) => (
  <Page heading={words.listUnavailable.heading[reason]} actions={<Button onPress={onAgain}>{words.tryAgain}</Button>}>
    <Lead text={words.listUnavailable.text[reason]} />
    {reason === 'not-genuine' && <div className="card card-alert"><Ask deployment={deployment} /></div>}
    <p className="note">{keepsAnswers ? words.listUnavailable.kept : words.listUnavailable.forgotten}</p>
    <p>{words.settled.results}</p>
  </Page>
);

interface SettledProps {
  settled: SettledPass;
  earlier: readonly SettledPass[];
  next: PulseTimes | null;
  times: PulseTimes | null;
  deployment: Deployment;
  onForget: () => unknown;
}

const tones = { 'counted': 'done', 'not-counted': 'alert' } as const;

/** After the close: what became of the answers, and the little that this device still keeps. */
export const SettledPage = ({ settled, earlier, next, times, deployment, onForget }: SettledProps) => (
  <Page
    name={settled.toCompare === undefined ? 'settled' : 'settled-kept'} // When they are removed, the button goes along, and reading starts again.
    above={<p className="eyebrow">{settled.title}</p>}
    heading={words.settled.heading[settled.outcome]}
    {...(settled.outcome in tones ? { tone: tones[settled.outcome as keyof typeof tones] } : {})}
  >
    <Lead text={words.settled.text[settled.outcome]} />
    {settled.outcome === 'counted' && <Counted receipt={settled.receipt} forgotten={settled.toCompare === undefined} />}
    {settled.outcome === 'not-counted' && <NotCounted receipt={settled.receipt} deployment={deployment} />}
    {settled.comment !== undefined && <p>{words.comments.settled[settled.comment.outcome]}</p>}
    {settled.comment?.outcome === 'not-counted' && <NotCounted receipt={settled.comment.receipt} deployment={deployment} />}
    <Results settled={settled} times={times} deployment={deployment} />
    {settled.toCompare !== undefined && <Kept kept={settled.toCompare} keptOn={settled.keptOn === true} onForget={onForget} />}
    <NextPulse next={next} />
    {'receipt' in settled && <SaveReceipt roundId={settled.roundId} receipt={settled.receipt} />}
    <EarlierPulses earlier={earlier} />
  </Page>
);

/** When the answers are counted and the results are out. */
function whenCounted(times: PulseTimes | null): string {
  if (times === null) return words.settled.results;
  const moment = words.moment(times.windows.tallyNotBefore);
  return times.phase === 'counting' ? words.settled.resultsOut(moment) : words.settled.resultsFrom(moment);
}

interface ResultsProps {
  settled: SettledPass;
  times: PulseTimes | null;
  deployment: Deployment;
}

/** Results are for who is signed in, so this page leads to them and fetches nothing of them: nobody learns who compares. */
const Results = ({ settled, times, deployment: { signInAddress } }: ResultsProps) => (
  <section className="card" aria-labelledby="results">
    <h2 id="results" className="small-heading">{words.settled.resultsTitle}</h2>
    <p>{whenCounted(times)}</p>
    {settled.toCompare !== undefined && <p>{words.settled.resultsBeside}</p>}
    <div className="row settled-links">
      <LinkButton kind="secondary" href={`${signInAddress}insights?round=${settled.roundId}`}>{words.settled.toResults}</LinkButton>
      <a href={`${signInAddress}promises`} rel="noreferrer">{words.settled.toPromises}</a>
    </div>
  </section>
);

const Kept = ({ kept, keptOn, onForget }: { kept: KeptAnswers; keptOn: boolean; onForget: () => unknown }) => {
  const instrument = inReadersLanguage(kept.instrument);
  return (
    <details className="how">
      <summary>{words.settled.comparedTitle}</summary>
      <p>{keptOn ? words.compared.keptOn : words.settled.comparedNote}</p>
      <dl className="compared" lang={instrument.locale}>
        {instrument.items.map(({ id, text }) => <div key={id}><dt>{text}</dt><Answered instrument={instrument} itemId={id} answer={kept.answers[id] ?? null} /></div>)}
      </dl>
      <div className="have"><RemoveButton onPress={onForget}>{words.settled.forgetCompared}</RemoveButton></div>
    </details>
  );
};

const Counted = ({ receipt, forgotten }: { receipt: Receipt; forgotten: boolean }) => (
  <>
    {forgotten && <p>{words.settled.forgotten}</p>}
    <CheckCode code={checkCode(receipt.nullifier)} note={words.settled.codeNote} />
  </>
);

const NotCounted = ({ receipt, deployment }: { receipt: Receipt; deployment: Deployment }) => (
  <>
    <div className="card card-alert">
      <p>{words.settled.notCountedDo}</p>
      <Ask deployment={deployment} />
    </div>
    <section className="receipt" aria-labelledby="receipt">
      <h2 id="receipt" className="small-heading">{words.settled.receiptTitle}</h2>
      <dl translate="no">
        <div><dt>{words.settled.nullifier}</dt><dd>{toHex(receipt.nullifier)}</dd></div>
        <div><dt>{words.settled.sealedHash}</dt><dd>{toHex(receipt.sealedHash)}</dd></div>
        <div><dt>{words.settled.sequence}</dt><dd>{receipt.sequence}</dd></div>
        {receipt.acknowledgement !== null && <div><dt>{words.settled.acknowledgement}</dt><dd>{toHex(receipt.acknowledgement)}</dd></div>}
      </dl>
    </section>
  </>
);
