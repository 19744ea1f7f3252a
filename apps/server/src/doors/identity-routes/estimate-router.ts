import { estimateInput, roundInput } from './inputs.ts';
import { personProcedure, router, signedInProcedure } from './procedures.ts';

/** A leader's own estimate, for that leader alone; others see a mean over at least five. */
export const estimateRouter = router({
  mine: personProcedure.query(({ ctx }) => ctx.identitySide.estimates.ofLeader(ctx.personId)),

  give: personProcedure.input(estimateInput).mutation(({ ctx, input }) => ctx.identitySide.estimates.give(ctx.personId, input)),

  mean: signedInProcedure.input(roundInput).query(({ ctx, input }) => ctx.identitySide.estimates.mean(input.roundId)),
});
