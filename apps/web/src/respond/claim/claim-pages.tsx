import { useState } from 'react';
import { Ask } from '../page/ask.tsx';
import { Button, LinkButton } from '../page/button.tsx';
import { Lead, Page } from '../page/page.tsx';
import { Watching } from '../later/later-choice.tsx';
import { Trouble } from '../recovery/recovery-pages.tsx';
import { WaysBack } from '../recovery/ways-back-choice.tsx';
import type { CannotKeepReason, ClaimOffer, Deployment, ClaimTrouble, StopReason } from '../respond-state.ts';
import type { WayBack } from '../wallet/kept-pass.ts';
import { PinChoice, type TypedPin } from '../wallet/lock-pages.tsx';
import { words } from '../words/words.ts';

export const StartingPage = () => (
  <Page heading={words.starting.heading}><Lead text={words.starting.text} /></Page>
);

interface OwnDeviceProps {
  offer: ClaimOffer;
  trouble: ClaimTrouble | null;
  onMine: (wayBack: WayBack, pin: TypedPin) => unknown;
  onNotMine: () => unknown;
  onTypeWords: () => unknown;
  onUsePasskey: () => unknown;
}

/** Asked once a person and browser, before anything is kept or fetched. */
export const OwnDevicePage = ({ offer, trouble, onMine, onNotMine, ...bringBack }: OwnDeviceProps) => {
  const [wayBack, setWayBack] = useState<WayBack>('none');
  const [pin, setPin] = useState<TypedPin>({ pin: '', repeated: '' });
  return (
    <Page heading={words.ownDevice.heading}>
      <Lead text={words.ownDevice.text(offer.personName)} />
      {offer.othersHere && <p className="card card-alert">{words.ownDevice.others}</p>}
      {offer.late && <div className="card card-notice"><p>{words.later.fetchedLate}</p><Watching /></div>}
      <p>{words.ownDevice.group(offer.title, offer.group)}</p>
      <p className="note">{words.ownDevice.groupNote}</p>
      <WaysBack wayBack={wayBack} passkeysMayWork={offer.passkeysMayWork} onChoose={setWayBack} {...bringBack} />
      <PinChoice typed={pin} onType={setPin} />
      <Trouble trouble={trouble} />
      <div className="choices">
        <Button onPress={() => onMine(wayBack, pin)}>{words.ownDevice.mine}</Button>
        <Button kind="secondary" onPress={onNotMine}>{words.ownDevice.notMine}</Button>
      </div>
    </Page>
  );
};

export const NothingKeptPage = ({ deployment }: { deployment: Deployment }) => (
  <Page heading={words.nothingKept.heading}>
    <Lead text={words.nothingKept.text} />
    <p className="note">{words.nothingKept.close}</p>
    <p><LinkButton kind="secondary" href={deployment.signInAddress}>{words.toSignIn}</LinkButton></p>
  </Page>
);

export const ClaimInterruptedPage = ({ onAgain }: { onAgain: () => unknown }) => (
  <Page heading={words.claimInterrupted.heading} actions={<Button onPress={onAgain}>{words.tryAgain}</Button>}>
    <Lead text={words.claimInterrupted.text} />
  </Page>
);

/** A full stop: there is no way on from here, and nothing of this page leads back into the pulse. */
export const StoppedPage = ({ reason, deployment }: { reason: StopReason; deployment: Deployment }) => (
  <Page heading={words.stopped.heading} tone="alert">
    <Lead text={words.stopped.lead} />
    <p>{words.stopped.text[reason]}</p>
    <div className="card card-alert">
      <p>{words.stopped.whatToDo}</p>
      <Ask deployment={deployment} />
    </div>
    <p className="note">{words.stopped.nothingSent}</p>
  </Page>
);

interface CannotKeepProps {
  reason: CannotKeepReason;
  claimLink: string | null;
  onAgain: () => unknown;
}

export const CannotKeepPage = ({ reason, claimLink, onAgain }: CannotKeepProps) => (
  <Page heading={words.cannotKeep.heading[reason]}>
    <Lead text={words.cannotKeep.text[reason]} />
    <p>{words.cannotKeep.whatToDo[reason]}</p>
    {claimLink !== null && <CopyLink link={claimLink} />}
    {reason === 'in-app-browser' && <p><Button kind="plain" onPress={onAgain}>{words.cannotKeep.goOn}</Button></p>}
  </Page>
);

export const CopyLink = ({ link }: { link: string }) => {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      setCopied(false); // not allowed here: the address stands below, to be copied by hand
    }
  };
  return (
    <div className="card copy-link">
      <Button onPress={copy}>{words.cannotKeep.copy}</Button>
      <output>{copied ? words.cannotKeep.copied : words.cannotKeep.copyByHand}</output>
      <code translate="no">{link}</code>
    </div>
  );
};
