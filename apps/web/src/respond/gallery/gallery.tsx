import { useReducer, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import '../../ui/tokens.css';
import '../respond.css';
import { loadComparing } from '../compare/comparing.ts';
import { StatePage } from '../page/state-page.tsx';
import { respond } from '../respond-state.ts';
import { LANGUAGES, type Language } from '../words/language.ts';
import { speak, whenSpoken, words } from '../words/words.ts';
import { inStrange } from './strange-languages.ts';
import { sampleStates } from './sample-states.ts';

/** Development only: `gallery.html#review` shows that state with its real page; the questions can be answered. `?language=de`. */

const nothing = async (): Promise<void> => undefined;
const idle = {
  startMove: nothing, finishMove: nothing, cancelMove: nothing, moveHere: nothing,
  again: nothing, keepHere: nothing, keepNothing: nothing, showNewWords: nothing, wordsAreWritten: nothing, goOnWithout: nothing, askForWords: nothing,
  backFromTyping: nothing, bringBackWithWords: nothing, bringBackWithPasskey: nothing, unlock: nothing, removeSpace: nothing, keepToCompare: nothing, forgetCompared: nothing, keepCompared: nothing, forgetComparison: nothing, openPulse: nothing, send: nothing, sendAgain: nothing,
  cover: nothing, uncover: nothing, forgetAnswers: nothing, keepComment: nothing, sendCommentNow: nothing,
};

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

const Shown = ({ name }: { name: string }) => {
  const [state, dispatch] = useReducer(respond, sampleStates[name] ?? { page: 'starting' });
  const journey = {
    ...idle,
    answer: async (itemId: string, answer: number | 'prefer-not-to-say' | null) => dispatch({ event: 'answered', itemId, answer }),
    writeComment: async (theme: number, text: string) => dispatch({ event: 'comment-written', theme, text }),
  };
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
