import { useSyncExternalStore } from 'react';
import type { Journey } from './journey.ts';
import { StatePage } from './page/state-page.tsx';
import type { Steps } from './page/step-history.ts';
import type { RespondStore } from './respond-store.ts';
import { whenSpoken, words } from './words/words.ts';

interface RespondAppProps {
  store: RespondStore;
  journey: Journey;
  steps: Steps;
}

export const RespondApp = ({ store, journey, steps }: RespondAppProps) => {
  const state = useSyncExternalStore(store.subscribe, store.state);
  useSyncExternalStore(whenSpoken, () => words);
  return <StatePage state={state} journey={journey} onStep={steps.forward} onBack={steps.back} onComment={steps.comment} />;
};
