import type { ItemResponse } from '@unguarded/instruments';
import { useReducer, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import '../../ui/tokens.css';
import '../respond.css';
import { loadComparing } from '../compare/comparing.ts';
import type { Journey } from '../journey.ts';
import { StatePage } from '../page/state-page.tsx';
import { respond } from '../respond-state.ts';
import { LANGUAGES, type Language } from '../words/language.ts';
import { speak, whenSpoken, words } from '../words/words.ts';
import { inStrange } from './strange-languages.ts';
import { sampleStates } from './sample-states.ts';

/** Development only: `gallery.html#review` shows that state with its real page; the questions can be answered, and what is compared forgotten. `?language=de`. */

const nothing = async (): Promise<void> => undefined;
/** A part of the journey in which nothing follows from what a page sets going, but for what is named. */
const idle = (but: Record<string, unknown> = {}) => new Proxy(but, { get: (named, name) => named[String(name)] ?? nothing });

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

const Shown = ({ name }: { name: string }) => {
  const [state, dispatch] = useReducer(respond, sampleStates[name] ?? { page: 'starting' });
  const journey = {
    again: nothing, openPulse: nothing, space: idle(), claiming: idle(), moving: idle(),
    beside: idle({ forget: () => dispatch({ event: 'found', notice: { page: 'cannot-compare', reason: 'forgotten', deployment: null } }) }),
    answering: idle({ answer: (itemId: string, answer: ItemResponse) => dispatch({ event: 'answered', itemId, answer }) }),
    commenting: idle({ write: (theme: number, text: string) => dispatch({ event: 'comment-written', theme, text }) }),
  } as unknown as Journey;
  return <StatePage state={state} journey={journey} onStep={(step) => dispatch({ event: 'went-to', step })} onBack={() => history.back()} onComment={() => dispatch({ event: 'comment-opened' })} />;
};

const Gallery = () => {
  const name = useSyncExternalStore(subscribe, () => location.hash.slice(1));
  useSyncExternalStore(whenSpoken, () => words);
  return <Shown key={name} name={name} />;
};

const place = document.getElementById('app');
const asked = new URLSearchParams(location.search).get('language') ?? 'en';
speak(inStrange(asked) ?? (await LANGUAGES[asked as Language].load()));
await loadComparing();
document.documentElement.dataset['states'] = Object.keys(sampleStates).join(' ');
if (place !== null) createRoot(place).render(<Gallery />);
