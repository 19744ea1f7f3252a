import { useEffect, useRef } from 'react';
import type { State } from '../respond-state.ts';

interface StepEntry {
  step: number;
  depth: number;
}

const withinQuestionnaire: readonly State['page'][] = ['questions', 'review', 'hidden', 'sending'];

function currentEntry(): StepEntry {
  return (history.state as StepEntry | null) ?? { step: 0, depth: 0 };
}

/**
 * Makes every step forward an entry of the browser's history, so that its own back button leads one screen back and not
 * out of the questionnaire. The addresses are all the same; on leaving the questionnaire the entries are taken back.
 */
export function useStepHistory(page: State['page'], goTo: (step: number, direction: 'went-to' | 'went-back') => unknown) {
  const shown = useRef(page);
  shown.current = page;
  useEffect(() => {
    const onPop = () => {
      if (shown.current === 'questions' || shown.current === 'review') void goTo(currentEntry().step, 'went-back');
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, [goTo]);
  useEffect(() => {
    const { depth } = currentEntry();
    if (depth > 0 && !withinQuestionnaire.includes(page)) history.go(-depth);
  }, [page]);
  return {
    forward: (step: number) => {
      history.pushState({ step, depth: currentEntry().depth + 1 }, '');
      void goTo(step, 'went-to');
    },
    back: () => history.back(),
  };
}
