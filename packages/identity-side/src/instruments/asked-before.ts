import { parseInstrument, type PastRound, type RoundForm } from '@unguarded/instruments';
import type { IdentityDatabase } from '../identity-database.ts';

/** A round that was frozen, as the plan must know it. */
export interface AskedRound extends PastRound {
  form: RoundForm | null;
  /** The day of its freeze. */
  frozenOn: string | null;
}

/** What was asked so far, oldest first, a round that is being frozen included. */
export const askedBefore = async (database: IdentityDatabase): Promise<AskedRound[]> => {
  const rows = await database
    .selectFrom('round')
    .leftJoin('round_questions', 'round_questions.round_id', 'round.id')
    .where('chain_position', 'is not', null)
    .orderBy('chain_position')
    .select(['instrument', 'windows', 'form', 'rotating'])
    .execute();
  return rows.map(({ instrument, windows, form, rotating }) => ({
    askedItemIds: itemIdsOf(instrument ?? ''),
    poolItemIds: rotating ?? [],
    form,
    frozenOn: windows?.frozenAt.slice(0, 10) ?? null,
  }));
};

const itemIdsOf = (text: string): string[] => {
  const parsed = parseInstrument(text);
  return parsed.ok ? parsed.instrument.items.map(({ id }) => id) : [];
};
