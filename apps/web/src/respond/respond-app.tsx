import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { Journey } from './journey.ts';
import { StatePage } from './page/state-page.tsx';
import { useStepHistory } from './page/use-step-history.ts';
import { takeAsked } from './respond-address.ts';
import { firstState, respond } from './respond-state.ts';

export const RespondApp = () => {
  const [state, dispatch] = useReducer(respond, firstState);
  const current = useRef(state);
  current.current = state;
  const journey = useMemo(() => new Journey({ dispatch, state: () => current.current, userAgent: navigator.userAgent }), []);
  const goTo = useCallback((step: number, direction: 'went-to' | 'went-back') => journey.goTo(step, direction), [journey]);
  const steps = useStepHistory(state.page, goTo);
  useEffect(() => listen(journey, () => dispatch({ event: 'found', notice: { page: 'broken' } })), [journey]);
  return <StatePage state={state} journey={journey} onStep={steps.forward} onBack={steps.back} />;
};

/** Arrivals (also by a second link in the same tab), the line coming back, the page coming back into view; our own faults. */
function listen(journey: Journey, onBroken: () => void): () => void {
  const arrive = () => {
    if (location.hash !== '') void journey.open(takeAsked());
  };
  const refresh = () => {
    if (document.visibilityState === 'visible') void journey.refresh();
  };
  void journey.open(takeAsked());
  addEventListener('hashchange', arrive);
  addEventListener('online', refresh);
  addEventListener('unhandledrejection', onBroken);
  document.addEventListener('visibilitychange', refresh);
  return () => {
    removeEventListener('hashchange', arrive);
    removeEventListener('online', refresh);
    removeEventListener('unhandledrejection', onBroken);
    document.removeEventListener('visibilitychange', refresh);
  };
}
