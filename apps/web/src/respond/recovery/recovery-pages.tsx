import { useState } from 'react';
import { Button } from '../page/button.tsx';
import { Lead, Page } from '../page/page.tsx';
import type { ClaimTrouble } from '../respond-state.ts';
import { words } from '../words/words.ts';

interface ShowWordsProps {
  recoveryWords: readonly string[];
  onWritten: () => unknown;
  onWithout: () => unknown;
}

/** Shown once, before anything is fetched; they are nowhere but on this page and, then, on paper. */
export const ShowWordsPage = ({ recoveryWords, onWritten, onWithout }: ShowWordsProps) => (
  <Page heading={words.recovery.showHeading} actions={<Button onPress={onWritten}>{words.recovery.written}</Button>}>
    <Lead text={words.recovery.showText} />
    <ol className="recovery-words" translate="no">{recoveryWords.map((word, index) => <li key={`${index} ${word}`}>{word}</li>)}</ol>
    <p className="note">{words.recovery.showNote}</p>
    <p><Button kind="plain" onPress={onWithout}>{words.recovery.without}</Button></p>
  </Page>
);

interface TypeWordsProps {
  trouble: ClaimTrouble | null;
  onTyped: (typed: string) => unknown;
  onBack: () => unknown;
}

export const TypeWordsPage = ({ trouble, onTyped, onBack }: TypeWordsProps) => {
  const [typed, setTyped] = useState('');
  return (
    <Page
      heading={words.recovery.typeHeading}
      actions={<>
        <Button kind="secondary" onPress={onBack}>{words.questions.back}</Button>
        <Button onPress={() => onTyped(typed)}>{words.recovery.bringBack}</Button>
      </>}
    >
      <Lead text={words.recovery.typeText} />
      <p className="field">
        <label htmlFor="typed-words">{words.recovery.typeLabel}</label>
        <textarea
          id="typed-words" rows={4} value={typed} autoComplete="off" autoCapitalize="none" autoCorrect="off" spellCheck={false} translate="no"
          aria-describedby="trouble" onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </p>
      <Trouble trouble={trouble} />
    </Page>
  );
};

interface AgainProps {
  wayBack: 'words' | 'passkey';
  trouble: ClaimTrouble | null;
  onTypeWords: () => unknown;
  onNewWords: () => unknown;
  onUsePasskey: () => unknown;
  onWithout: () => unknown;
}

/** At a later pulse, for who chose a way back before: the device has not kept it. */
export const RecoveryAgainPage = ({ wayBack, trouble, onTypeWords, onNewWords, onUsePasskey, onWithout }: AgainProps) => (
  <Page heading={words.recovery.againHeading}>
    <Lead text={words.recovery.againText[wayBack]} />
    <div className="choices">
      {wayBack === 'passkey' && <Button onPress={onUsePasskey}>{words.recovery.usePasskey}</Button>}
      {wayBack === 'words' && <Button onPress={onTypeWords}>{words.recovery.typeThem}</Button>}
      <Button kind="secondary" onPress={onNewWords}>{words.recovery.newWords}</Button>
      <Button kind="secondary" onPress={onWithout}>{words.recovery.without}</Button>
    </div>
    <Trouble trouble={trouble} />
  </Page>
);

export const Trouble = ({ trouble }: { trouble: ClaimTrouble | null }) => (
  <output id="trouble" className={trouble === null ? 'trouble' : 'card card-alert trouble'}>{trouble === null ? '' : words.recovery.trouble(trouble)}</output>
);
