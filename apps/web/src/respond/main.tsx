import './older-browsers.ts';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import './respond.css';
import { Journey } from './journey.ts';
import { stepHistory } from './page/step-history.ts';
import { takeAsked } from './respond-address.ts';
import { RespondApp } from './respond-app.tsx';
import { RespondStore } from './respond-store.ts';
import { wordsForVisit } from './words/language.ts';
import { speak } from './words/words.ts';

const store = new RespondStore();
const journey = new Journey({ dispatch: store.dispatch, state: store.state, userAgent: navigator.userAgent });

/** A second link may arrive in the same tab. */
addEventListener('hashchange', () => {
  if (location.hash !== '') void journey.open(takeAsked());
});

/** The line comes back, or the page comes back into view. */
const refresh = (): void => {
  if (document.visibilityState === 'visible') void journey.refresh();
};
addEventListener('online', refresh);
document.addEventListener('visibilitychange', refresh);

addEventListener('pagehide', () => journey.beside.leave());

/** Some browsers do not say when the line comes back; what waits to be sent is tried again by itself. */
const RETRY_MILLISECONDS = 20_000;
setInterval(() => {
  if (store.state().page === 'not-sent') refresh();
  void journey.commenting.sendDue();
}, RETRY_MILLISECONDS);

/** A fault of ours: said so instead of a page that stands still. */
addEventListener('unhandledrejection', () => store.dispatch({ event: 'found', notice: { page: 'broken' } }));

/** A draft can be opened and finished without a line, where the browser allows it. */
if (import.meta.env.PROD) addEventListener('load', () => void navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined));

/** Nothing is said before there are words; where none can be had, the text that the page holds from the start stays. */
async function begin(): Promise<void> {
  const [place, catalogue] = [document.getElementById('app'), await wordsForVisit()];
  if (place === null || catalogue === null) return;
  speak(catalogue);
  const steps = stepHistory(store, journey);
  createRoot(place).render(<RespondApp store={store} journey={journey} steps={steps} />);
}

const asked = takeAsked();
void begin();
void journey.open(asked);
