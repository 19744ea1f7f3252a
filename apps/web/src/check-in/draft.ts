import type { Choices } from './answered-statements.ts';

const STORED_AS = 'check-in draft';

/** Whose check-in of which pulse: whoever signs in next in the same tab is somebody else. */
export interface DraftOf { personId: string | null; roundId: string }

export interface Draft { answers: Choices; talkAbout: string }

/** Keeps what is not signed yet for a reload: in this tab alone, never in the browser's lasting store and never on the server. */
export const keepDraft = ({ personId, roundId }: DraftOf, { answers, talkAbout }: Draft): void => {
  try {
    sessionStorage.setItem(STORED_AS, JSON.stringify({ personId, roundId, answers, talkAbout }));
  } catch {
    return; // nothing can be kept here: the page still holds it
  }
};

/** What was kept for this person and pulse; a draft of anybody else is forgotten unread. */
export const draftOf = ({ personId, roundId }: DraftOf): Draft | null => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORED_AS) ?? 'null') as (DraftOf & Draft) | null;
    if (kept?.personId === personId && kept.roundId === roundId) return { answers: kept.answers, talkAbout: kept.talkAbout };
    forgetDraft();
  } catch {
    // not readable: as if nothing was kept
  }
  return null;
};

/** Once it was sent, was declined, or its person signs out. */
export const forgetDraft = (): void => {
  try {
    sessionStorage.removeItem(STORED_AS);
  } catch {
    return; // nothing was kept here
  }
};
