import type { Journey } from '../journey.ts';
import type { State } from '../respond-state.ts';
import type { RespondStore } from '../respond-store.ts';

interface StepEntry {
  step: number;
  depth: number;
}

const withinQuestionnaire: readonly State['page'][] = ['questions', 'review', 'hidden', 'sending', 'comment'];

function currentEntry(): StepEntry {
  return (history.state as StepEntry | null) ?? { step: 0, depth: 0 };
}

export interface Steps {
  forward: (step: number) => void;
  back: () => void;
  /** To the page for comments, which leads back to the one it was opened from. */
  comment: () => void;
}

/**
 * Makes every step forward an entry of the browser's history, so that its own back button leads one screen back and not
 * out of the questionnaire. The addresses are all the same; on leaving the questionnaire the entries are taken back.
 */
export function stepHistory(store: RespondStore, journey: Pick<Journey, 'answering' | 'commenting'>): Steps {
  let takingBack = false;
  addEventListener('popstate', () => {
    takingBack = false;
    const { page } = store.state();
    if (page === 'comment') journey.commenting.leave();
    if (page === 'questions' || page === 'review') void journey.answering.goTo(currentEntry().step, 'went-back');
  });
  store.subscribe(() => {
    const { depth } = currentEntry();
    if (takingBack || depth === 0 || withinQuestionnaire.includes(store.state().page)) return;
    takingBack = true;
    history.go(-depth);
  });
  return {
    forward: (step) => {
      history.pushState({ step, depth: currentEntry().depth + 1 }, '');
      void journey.answering.goTo(step, 'went-to');
    },
    back: () => history.back(),
    comment: () => {
      history.pushState({ step: 0, depth: currentEntry().depth + 1 }, '');
      journey.commenting.open();
    },
  };
}
