import { TRPCError } from '@trpc/server';
import { roundInput } from './inputs.ts';
import { personProcedure, router, signedInProcedure } from './procedures.ts';

/** The signed-in person, their rounds, and the names in their own group. */
export const meRouter = router({
  get: signedInProcedure.query(async ({ ctx }) => {
    const { personId, name, email } = ctx.viewer;
    const { spaceId, ...profile } = await ctx.identitySide.directory.profile(ctx.viewer);
    return {
      person: { id: personId, name, email },
      ...profile,
      answerUrl: spaceId === null ? ctx.answerOrigin : `${ctx.answerOrigin}/#space=${spaceId}`,
      demo: ctx.development,
      now: ctx.clock().toISOString(),
    };
  }),

  rounds: personProcedure.query(({ ctx }) => ctx.identitySide.rounds.ofPerson(ctx.personId)),

  groupMembers: personProcedure.input(roundInput).query(async ({ ctx, input }) => {
    const members = await ctx.identitySide.rounds.groupMembers(ctx.personId, input.roundId);
    if (members === null) throw new TRPCError({ code: 'NOT_FOUND', message: 'You are not in this round.' });
    return members;
  }),
});
