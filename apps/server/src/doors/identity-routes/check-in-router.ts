import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { checkInInput, inLanguage, roundInput } from './inputs.ts';
import { personProcedure, router } from './procedures.ts';

/** Answers with one's name: signed by a person, read by their direct manager, by nobody else. */
export const checkInRouter = router({
  instrument: personProcedure.input(roundInput.extend(inLanguage)).query(async ({ ctx, input }) => {
    const questions = await ctx.identitySide.checkIns.questions(input.roundId, input.language);
    if (questions === null) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such round.' });
    return questions;
  }),

  sign: personProcedure.input(checkInInput).mutation(({ ctx, input }) => {
    const { roundId, answers, talkAbout } = input;
    return ctx.identitySide.checkIns.sign(ctx.personId, roundId, { answers, talkAbout });
  }),

  received: personProcedure
    .input(z.object(inLanguage).optional())
    .query(({ ctx, input }) => ctx.identitySide.checkIns.receivedBy(ctx.personId, input?.language)),
});
