import type { BankItem, BookEdit, BookFault, BookText, ComposingFault, Locale, NotReady, QuestionBook, RoundForm } from '@unguarded/instruments';

export type { BookEdit } from '@unguarded/instruments';

/** How a round measures the gap: by check-ins that managers read, or by drawing who answers the gap items with their name. */
export type GapMeasure = 'check-in' | 'split-ballot';

/** What HR chooses for a round when scheduling it. */
export interface RoundQuestions {
  form: RoundForm;
  gapMeasure: GapMeasure;
}

/** One question of the next round as HR sees it. */
export interface PlannedQuestion {
  itemId: string;
  text: string;
  theme: string;
  rotating: boolean;
  own: boolean;
}

/** What the next round of a form would ask by the book as it is, or why it cannot be composed. */
export type NextRound =
  | { ok: false; faults: readonly ComposingFault[] }
  | {
      ok: true;
      questions: PlannedQuestion[];
      words: readonly { locale: Locale; words: number }[];
      /** The whole of what rotates; 0 is this round. */
      due: { itemId: string; text: string; inRounds: number }[];
      notReady: readonly NotReady[];
      /** Every text that the round needs, in every language that the banks have. */
      texts: BookText[];
    };

export interface QuestionOverview {
  /** Of the book in force. */
  version: number;
  /** Null as shipped. */
  changedOn: string | null;
  settings: Pick<QuestionBook, 'names' | 'languages' | 'contact' | 'rotating' | 'cycle' | 'extras'>;
  pulse: NextRound;
  full: NextRound;
  /** The day of the last freeze of a full set; null when there was none. */
  fullLastAskedOn: string | null;
}

/** A question of the banks or the company's own, with what HR must know before asking it. */
export interface BankQuestion extends Pick<BankItem, 'id' | 'construct' | 'facet' | 'direction' | 'responseSet' | 'theme' | 'sourceCode'> {
  source: string;
  licence: string;
  own: boolean;
  /** The same question put to the other side: customers of their provider, a provider of itself. */
  mirrors: string | null;
  /** The question without whose answer this one makes no sense. */
  onlyAfter: string | null;
  /** Never asked without a contact beside it. */
  besideContact: boolean;
  forTheOrganisationOnly: boolean;
}

export interface QuestionBank {
  items: BankQuestion[];
  texts: BookText[];
}

export type BookOutcome = { ok: true; version: number } | { ok: false; fault: BookFault | { reason: 'changed-meanwhile' } };

/** The organisation's questions: the banks, what it made of them, what comes next. */
export interface QuestionDesk {
  overview(): Promise<QuestionOverview>;
  bank(): Promise<QuestionBank>;
  /** Makes the next version, unless another was made since the one that the editor saw. */
  edit(seenVersion: number, edit: BookEdit): Promise<BookOutcome>;
}
