import type { ItemAnswer, ResponseSet } from '@unguarded/instruments';
import type { MailLanguage } from '../mail/mail-language.ts';

export interface SignedCheckIn {
  answers: Record<string, ItemAnswer>;
  talkAbout: string;
}

export interface CheckInQuestions {
  /** The language in which they are here. */
  locale: string;
  items: { id: string; text: string; responseSet: string }[];
  responseSets: ResponseSet[];
}

export interface ReceivedCheckIns {
  roundId: string;
  title: string;
  /** The language in which statements and answers are here. */
  locale: string;
  /** A label is null where somebody preferred not to say. */
  from: { name: string; answers: { itemId: string; text: string; label: string | null }[]; talkAbout: string }[];
}

export type CheckInOutcome = { ok: true } | { ok: false; reason: 'enrolment-closed' | 'no-check-ins' | 'not-in-this-round' | 'invalid-answers' };

export interface CheckIns {
  /** The gap items of a frozen round, in a language where the round carries them in it; null when there is no such round. */
  questions(roundId: string, language?: MailLanguage): Promise<CheckInQuestions | null>;
  sign(personId: string, roundId: string, checkIn: SignedCheckIn): Promise<CheckInOutcome>;
  receivedBy(personId: string, language?: MailLanguage): Promise<ReceivedCheckIns[]>;
  /** Deletes check-ins that a newer one follows and all older than 120 days; it also happens by itself every minute. */
  forgetOld(): Promise<void>;
}
