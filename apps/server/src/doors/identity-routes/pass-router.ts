import { roundInput } from './inputs.ts';
import { personProcedure, router } from './procedures.ts';

/** The way to the anonymous pass: a one-use code that the answer origin hands back without any session. */
export const passRouter = router({
  claimCode: personProcedure.input(roundInput).mutation(async ({ ctx, input }) => {
    const outcome = await ctx.identitySide.issuing.claimCode(ctx.personId, input.roundId);
    if (!outcome.ok) return outcome;
    return { ...outcome, url: `${ctx.answerOrigin}/#claim=${outcome.code}` };
  }),
});
