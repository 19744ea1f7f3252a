import { promiseInput, promiseWordInput } from './inputs.ts';
import { personProcedure, router } from './procedures.ts';

/** What leaders promised after a pulse, and what became of it. Nothing is ever taken back. */
export const promiseRouter = router({
  visible: personProcedure.query(({ ctx }) => ctx.identitySide.promises.visibleTo(ctx.personId)),

  make: personProcedure.input(promiseInput).mutation(({ ctx, input }) => ctx.identitySide.promises.make(ctx.personId, input)),

  say: personProcedure.input(promiseWordInput).mutation(({ ctx, input }) => ctx.identitySide.promises.say(ctx.personId, input)),
});
