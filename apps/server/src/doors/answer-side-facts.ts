import type { AnswerSide } from '@unguarded/answer-side';
import type { StoredSchema } from '@unguarded/identity-side';

/** What "Who can see what" tells of the answer side: facts about its build, never about what is in it. */
export interface AnswerSideFacts {
  storedSchema(): Promise<StoredSchema>;
  /** Which keys of a round are destroyed, by the box's signed records. */
  destroyed(roundId: string): Promise<string[]>;
}

/** The same facts that the answer door gives to anybody at its own origin. */
export const answerSideFacts = (answerSide: AnswerSide): AnswerSideFacts => ({
  storedSchema: () => answerSide.storedSchema(),
  destroyed: async (roundId) => {
    const records = (await answerSide.records(roundId)) ?? [];
    return records.map(({ text }) => (JSON.parse(text) as { destroyed: string }).destroyed);
  },
});
