import { TRPCError } from '@trpc/server';
import { importInput, importStatusInput, roundInput, scheduleInput } from './inputs.ts';
import { organiserProcedure, router } from './procedures.ts';

/** HR: the roster and the rounds. Nothing here knows who answered, since nothing on this side does. */
export const organiseRouter = router({
  summary: organiserProcedure.query(({ ctx }) => ctx.identitySide.directory.summary()),

  units: organiserProcedure.query(({ ctx }) => ctx.identitySide.directory.units()),

  importStatus: organiserProcedure.input(importStatusInput).query(async ({ ctx, input }) => {
    const status = await ctx.identitySide.roster.status(input.importId, input.language);
    if (status === null) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such import.' });
    return status;
  }),

  applyImport: organiserProcedure
    .input(importInput)
    .mutation(({ ctx, input }) => ctx.identitySide.roster.applyImport(input.importId)),

  /** How many have answered is nothing that this side knows: HR's browser asks the answer site. */
  rounds: organiserProcedure.query(({ ctx }) => ctx.identitySide.rounds.list()),

  schedule: organiserProcedure
    .input(scheduleInput)
    .mutation(({ ctx, input: { title, freezeAt, questions } }) =>
      ctx.identitySide.rounds.schedule({ title, freezeAt: new Date(freezeAt), ...(questions === undefined ? {} : { questions }) })),

  /** Of a pulse that is only planned. */
  remove: organiserProcedure.input(roundInput).mutation(({ ctx, input }) => ctx.identitySide.rounds.remove(input.roundId)),

  /** Starts the freeze and returns; the list of rounds shows how many keys are made. */
  freeze: organiserProcedure.input(roundInput).mutation(async ({ ctx, input }) => {
    const reason = await ctx.identitySide.rounds.freezeRefusal(input.roundId);
    if (reason !== null) return { ok: false as const, reason };
    ctx.startFreeze(input.roundId);
    return { ok: true as const };
  }),
});
