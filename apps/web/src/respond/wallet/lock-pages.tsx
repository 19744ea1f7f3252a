import { useState } from 'react';
import { Button, RemoveButton } from '../page/button.tsx';
import { Lead, Page } from '../page/page.tsx';
import { words } from '../words/words.ts';

interface PinFieldProps {
  id: string;
  label: string;
  value: string;
  onType: (value: string) => unknown;
  onEnter?: () => unknown;
}

const PinField = ({ id, label, value, onType, onEnter }: PinFieldProps) => (
  <p className="field">
    <label htmlFor={id}>{label}</label>
    <input
      id={id} type="password" inputMode="numeric" autoComplete="off" value={value} onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => (event.key === 'Enter' ? void onEnter?.() : undefined)}
    />
  </p>
);

/** A PIN as it was typed twice; both empty: none. */
export interface TypedPin {
  pin: string;
  repeated: string;
}

/** Optional; leaving it closed sets none. */
export const PinChoice = ({ typed, onType }: { typed: TypedPin; onType: (typed: TypedPin) => unknown }) => (
  <details className="how">
    <summary>{words.lock.offerTitle}</summary>
    <p>{words.lock.offerText}</p>
    <div className="pins">
      <PinField id="pin" label={words.lock.label} value={typed.pin} onType={(pin) => onType({ ...typed, pin })} />
      <PinField id="pin-again" label={words.lock.again} value={typed.repeated} onType={(repeated) => onType({ ...typed, repeated })} />
    </div>
    <p>{words.lock.limits}</p>
  </details>
);

interface LockedProps {
  wrong: boolean;
  onPin: (pin: string) => unknown;
  onForget: () => unknown;
}

/** Before anything of a space with a PIN is shown. */
export const LockedPage = ({ wrong, onPin, onForget }: LockedProps) => {
  const [pin, setPin] = useState('');
  return (
    <Page heading={words.lock.heading} actions={<Button onPress={() => onPin(pin)}>{words.lock.open}</Button>}>
      <Lead text={words.lock.text} />
      <PinField id="pin" label={words.lock.label} value={pin} onType={setPin} onEnter={() => onPin(pin)} />
      <output className={wrong ? 'card card-alert trouble' : 'trouble'}>{wrong ? words.lock.wrong : ''}</output>
      <details className="how">
        <summary>{words.lock.forgottenTitle}</summary>
        <p>{words.lock.forgotten}</p>
        <div className="have"><RemoveButton onPress={onForget}>{words.lock.remove}</RemoveButton></div>
      </details>
    </Page>
  );
};
