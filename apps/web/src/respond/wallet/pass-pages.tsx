import { Button, LinkButton } from '../page/button.tsx';
import { CheckWords } from '../page/check-words.tsx';
import { EarlierPulses } from '../page/earlier-pulses.tsx';
import { NextPulse } from '../page/next-pulse.tsx';
import { Lead, Page } from '../page/page.tsx';
import { MoveAway } from '../move/move-pages.tsx';
import { passkeysExist } from '../recovery/passkey.ts';
import type { Deployment, NoPassReason, Pulse, PulseTimes } from '../respond-state.ts';
import { words } from '../words/words.ts';
import type { SettledPass } from './kept-pass.ts';

interface NoPassProps {
  reason: NoPassReason;
  next: PulseTimes | null;
  earlier: readonly SettledPass[];
  deployment: Deployment;
  onTypeWords: () => unknown;
  onUsePasskey: () => unknown;
}

export const NoPassPage = ({ reason, next, earlier, deployment, ...bringBack }: NoPassProps) => {
  const nextToFetch = hasNoPassAhead.includes(reason) ? next : null;
  return (
    <Page heading={words.noPass.heading[reason]}>
      <Lead text={words.noPass.text[reason]} />
      <NextPulse next={nextToFetch} />
      {reason === 'none-here' && <HowThatCanBe />}
      {reason === 'other-device' && <BringBack {...bringBack} />}
      <p><LinkButton kind={nextToFetch !== null ? 'primary' : 'secondary'} href={deployment.signInAddress}>{words.toSignIn}</LinkButton></p>
      <p className="note">{words.noPass.nobodyKnows}</p>
      <EarlierPulses earlier={earlier} />
    </Page>
  );
};

/** Elsewhere, or in no list: the pass of the pulse ahead is none that could be fetched here. */
const hasNoPassAhead: readonly NoPassReason[] = ['none-here', 'code-used-up', 'enrolment-closed'];

const BringBack = ({ onTypeWords, onUsePasskey }: Pick<NoPassProps, 'onTypeWords' | 'onUsePasskey'>) => (
  <section className="card" aria-labelledby="bring-back">
    <h2 id="bring-back" className="small-heading">{words.recovery.haveTitle}</h2>
    <div className="row">
      <Button kind="secondary" onPress={onTypeWords}>{words.recovery.haveWords}</Button>
      {passkeysExist() && <Button kind="secondary" onPress={onUsePasskey}>{words.recovery.havePasskey}</Button>}
    </div>
  </section>
);

const HowThatCanBe = () => (
  <section aria-labelledby="how-that-can-be">
    <h2 id="how-that-can-be" className="small-heading">{words.noPass.whyTitle}</h2>
    <ul className="bullets">{words.noPass.why.map((why) => <li key={why}>{why}</li>)}</ul>
  </section>
);

export const SeveralPeoplePage = ({ deployment }: { deployment: Deployment }) => (
  <Page heading={words.severalPeople.heading} actions={<LinkButton href={deployment.signInAddress}>{words.toSignIn}</LinkButton>}>
    <Lead text={words.severalPeople.text} />
  </Page>
);

/** Safari throws away what a page keeps after a week without a visit; other browsers do not. */
const forgetsAfterAWeek = (userAgent: string): boolean => /AppleWebKit/.test(userAgent) && !/Chrome|Chromium|Android/.test(userAgent);

/** Between the fetching of the pass and the opening of the questions. */
export const ReadyPage = ({ pulse, earlier, onMove }: { pulse: Pulse; earlier: readonly SettledPass[]; onMove: () => unknown }) => (
  <Page heading={words.ready.heading} tone="done">
    <p className="lead">{words.ready.lead}</p>
    <p>{words.ready.opens(pulse.title, words.moment(pulse.windows.answersOpenAt))}</p>
    <p>{words.ready.stays}</p>
    {forgetsAfterAWeek(navigator.userAgent) && <p className="card">{words.ready.safari}</p>}
    <p>{words.ready.group(pulse.group)}</p>
    {pulse.hidesLittle && <p className="card card-notice">{words.hidesLittle}</p>}
    {pulse.arm !== null && <p className="card">{words.ready.drawn[pulse.arm]}</p>}
    <section aria-labelledby="why-so-early">
      <h2 id="why-so-early" className="small-heading">{words.ready.whyTitle}</h2>
      <p className="note">{words.ready.why}</p>
    </section>
    <CheckWords checkWords={pulse.checkWords} />
    <MoveAway onMove={onMove} />
    <EarlierPulses earlier={earlier} />
  </Page>
);
