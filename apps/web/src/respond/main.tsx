import './older-browsers.ts';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import './respond.css';
import { Journey } from './journey.ts';
import { stepHistory } from './page/step-history.ts';
import { takeAsked } from './respond-address.ts';
import { RespondApp } from './respond-app.tsx';
import { RespondStore } from './respond-store.ts';

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

/** Some browsers do not say when the line comes back; what waits to be sent is tried again by itself. */
const RETRY_MILLISECONDS = 20_000;
setInterval(() => {
  if (store.state().page === 'not-sent') refresh();
}, RETRY_MILLISECONDS);

/** A fault of ours: said so instead of a page that stands still. */
addEventListener('unhandledrejection', () => store.dispatch({ event: 'found', notice: { page: 'broken' } }));

/** A draft can be opened and finished without a line, where the browser allows it. */
if (import.meta.env.PROD) void navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);

void journey.open(takeAsked());
const place = document.getElementById('app');
if (place !== null) {
  const steps = stepHistory(store, journey);
  createRoot(place).render(<RespondApp store={store} journey={journey} steps={steps} />);
}
