import { composeFromBook, renderInstrument, type Instrument } from '@unguarded/instruments';
import type { IdentityDatabase } from '../identity-database.ts';
import { askedBefore } from './asked-before.ts';
import { bookInForce } from './question-books.ts';
import type { RoundQuestions } from './questions.ts';

interface RoundToAsk {
  roundId: string;
  organisation: string;
  /** Asked by a round that chose no form. */
  standing: Instrument;
}

/** What a round asks from its freeze on. */
export interface QuestionsOfRound {
  /** Canonical text. */
  instrument: string;
  /** What rotates now, to be kept; null where the round follows no plan or has kept it. */
  rotating: readonly string[] | null;
}

/** What a round that is to be frozen will ask; not ready while a text that nobody has reviewed is among it, or a name is missing. */
export const questionsOfRound = async (
  database: IdentityDatabase,
  { roundId, organisation, standing }: RoundToAsk,
): Promise<{ ok: true; questions: QuestionsOfRound } | { ok: false; reason: 'questions-not-ready' }> => {
  const chosen = await database
    .selectFrom('round')
    .leftJoin('round_questions', 'round_questions.round_id', 'round.id')
    .where('round.id', '=', roundId)
    .select(['instrument', 'form'])
    .executeTakeFirst();
  // A freeze that broke off goes on with the questions that it began with.
  if (chosen?.instrument) return { ok: true, questions: { instrument: chosen.instrument, rotating: null } };
  if (!chosen?.form) return { ok: true, questions: { instrument: renderInstrument(standing), rotating: null } };
  const { book } = await bookInForce(database, organisation);
  const composed = composeFromBook(book, { form: chosen.form, history: await askedBefore(database) });
  if (!composed.ok || composed.notReady.length > 0) return { ok: false, reason: 'questions-not-ready' };
  return { ok: true, questions: { instrument: renderInstrument(composed.instrument), rotating: book.rotating } };
};

/** Keeps what HR chose for a round. */
export const chooseQuestions = async (database: IdentityDatabase, roundId: string, { form, gapMeasure }: RoundQuestions): Promise<void> => {
  await database.insertInto('round_questions').values({ round_id: roundId, form, gap_measure: gapMeasure, rotating: null }).execute();
};

/** Keeps what rotated when the round was frozen, so that the plan can tell later what is due. */
export const keepRotating = async (database: IdentityDatabase, roundId: string, rotating: readonly string[]): Promise<void> => {
  await database.updateTable('round_questions').set({ rotating: JSON.stringify(rotating) }).where('round_id', '=', roundId).execute();
};
