import { Button } from '../page/button.tsx';
import type { WayBack } from '../wallet/kept-pass.ts';
import { words } from '../words/words.ts';

interface WaysBackProps {
  wayBack: WayBack;
  passkeysMayWork: boolean;
  onChoose: (wayBack: WayBack) => unknown;
  onTypeWords: () => unknown;
  onUsePasskey: () => unknown;
}

/** Offered before the pass is fetched, since it must be made from what brings it back; leaving it closed chooses nothing. */
export const WaysBack = ({ wayBack, passkeysMayWork, onChoose, onTypeWords, onUsePasskey }: WaysBackProps) => {
  const offered: WayBack[] = passkeysMayWork ? ['none', 'words', 'passkey'] : ['none', 'words'];
  return (
    <details className="how">
      <summary>{words.recovery.offerTitle}</summary>
      <fieldset className="options">
        <legend className="visually-hidden">{words.recovery.offerTitle}</legend>
        {offered.map((way) => (
          <label key={way} className="choice choice-aside">
            <input type="radio" name="way-back" checked={wayBack === way} onChange={() => onChoose(way)} />
            <span>{words.recovery.offer[way]}</span>
          </label>
        ))}
      </fieldset>
      <p>{words.recovery.haveTitle}</p>
      <div className="row have">
        <Button kind="secondary" onPress={onTypeWords}>{words.recovery.haveWords}</Button>
        {passkeysMayWork && <Button kind="secondary" onPress={onUsePasskey}>{words.recovery.havePasskey}</Button>}
      </div>
    </details>
  );
};
