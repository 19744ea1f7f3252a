import { useState } from 'react';
import { CopyLink } from '../claim/claim-pages.tsx';
import { Button } from '../page/button.tsx';
import { Lead, Page } from '../page/page.tsx';
import type { MoveTrouble } from '../respond-state.ts';
import { words } from '../words/words.ts';

interface MoveOutProps {
  link: string;
  movingKey: string;
  qr: { path: string; size: number };
  onDone: () => unknown;
  onBack: () => unknown;
}

/** The link first, its key only when it was scanned: a photograph of the one without the other is worth nothing. */
export const MoveOutPage = ({ link, movingKey, qr, onDone, onBack }: MoveOutProps) => {
  const [isScanned, setScanned] = useState(false);
  return (
    <Page
      heading={isScanned ? words.move.keyHeading : words.move.outHeading}
      actions={<>
        <Button kind="secondary" onPress={onBack}>{words.move.cancel}</Button>
        {isScanned ? <Button onPress={onDone}>{words.move.done}</Button> : <Button onPress={() => setScanned(true)}>{words.move.scanned}</Button>}
      </>}
    >
      {isScanned ? <ShownKey movingKey={movingKey} /> : (
        <>
          <Lead text={words.move.outText} />
          <svg className="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={words.move.qrLabel} shapeRendering="crispEdges">
            <rect width={qr.size} height={qr.size} fill="#fff" />
            <path d={qr.path} fill="#000" />
          </svg>
          <p className="note">{words.move.outNote}</p>
          <details className="how">
            <summary>{words.move.orCopy}</summary>
            <CopyLink link={link} />
          </details>
        </>
      )}
    </Page>
  );
};

const ShownKey = ({ movingKey }: { movingKey: string }) => (
  <>
    <Lead text={words.move.keyText} />
    <p className="code moving-key" translate="no">{movingKey}</p>
    <p className="card card-notice">{words.move.keyNote}</p>
    <p className="note">{words.move.doneNote}</p>
  </>
);

interface MoveInProps {
  trouble: MoveTrouble | null;
  onKey: (typed: string) => unknown;
}

export const MoveInPage = ({ trouble, onKey }: MoveInProps) => {
  const [typed, setTyped] = useState('');
  return (
    <Page heading={words.move.inHeading} actions={<Button onPress={() => onKey(typed)}>{words.move.bring}</Button>}>
      <Lead text={words.move.inText} />
      <p className="field">
        <label htmlFor="moving-key">{words.move.inLabel}</label>
        <input
          id="moving-key" type="text" autoComplete="off" autoCapitalize="characters" autoCorrect="off" spellCheck={false} translate="no" value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)} onKeyDown={(event) => (event.key === 'Enter' ? void onKey(typed) : undefined)}
        />
      </p>
      <output className={trouble === null ? 'trouble' : 'card card-alert trouble'}>{trouble === null ? '' : words.move.trouble[trouble]}</output>
      <p className="note">{words.move.inNote}</p>
    </Page>
  );
};

export const MovedPage = () => (
  <Page heading={words.move.movedHeading} tone="done">
    <Lead text={words.move.movedText} />
    <p className="note">{words.nothingKept.close}</p>
  </Page>
);

/** Offered where nothing waits on this device. */
export const MoveAway = ({ onMove }: { onMove: () => unknown }) => (
  <p><Button kind="plain" onPress={onMove}>{words.move.offer}</Button></p>
);
