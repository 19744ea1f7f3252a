import type { Instrument } from '@unguarded/instruments';
import { words } from '../words/words.ts';
import { useFindings } from './use-findings.ts';

const MOST_SHOWN = 6;

/** On a phone it would begin below the box, behind the button that sends. */
const bringIntoView = (title: HTMLElement | null): void => title?.scrollIntoView({ block: 'nearest' });

/** Below a comment's box: what in it could tell who wrote it or who is meant. It warns and stops nothing. */
export const Noticed = ({ text, instrument }: { text: string; instrument: Instrument }) => {
  const findings = useFindings(text, instrument);
  return (
    <div aria-live="polite" className={findings.length === 0 ? 'noticed' : 'noticed card card-notice'}>
      {findings.length > 0 && (
        <>
          <strong ref={bringIntoView}>{words.noticed.title}</strong>
          <ul className="bullets">
            {findings.slice(0, MOST_SHOWN).map(({ kind, start, text: found }) => (
              <li key={`${kind} ${start}`}>{kind === 'language' ? words.noticed.language : <><q>{found}</q> {words.noticed.kinds[kind]}</>}</li>
            ))}
          </ul>
          <p className="note">{words.noticed.yours}</p>
        </>
      )}
    </div>
  );
};
