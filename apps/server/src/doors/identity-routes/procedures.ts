import { initTRPC, TRPCError } from '@trpc/server';
import type { Clock, IdentitySide, Viewer } from '@unguarded/identity-side';
import type { DevelopmentWalk } from '../../development-walk.ts';
import type { Orchestration } from '../orchestration.ts';

/** What every procedure of the identity door may use; nothing of the answer side is in it. */
export interface IdentityContext {
  identitySide: IdentitySide;
  orchestration: Orchestration;
  clock: Clock;
  answerOrigin: string;
  /** Starts a freeze that outlives the request; a failure is logged and the freeze can be asked for again. */
  startFreeze(roundId: string): void;
  /** The development clock may be moved. */
  development: boolean;
  developmentWalk: DevelopmentWalk;
  /** Who is signed in; null for nobody. */
  viewer: Viewer | null;
}

const trpc = initTRPC.context<IdentityContext>().create({
  // A stack trace names files of the server; the browser has no use for it.
  isDev: false,
  // What went wrong inside stands in the log; a message may quote rows of the database.
  errorFormatter: ({ shape, error }) =>
    error.code === 'INTERNAL_SERVER_ERROR' ? { ...shape, message: 'Something went wrong on our side.' } : shape,
});

export const router = trpc.router;

/** For anybody who is signed in. */
export const signedInProcedure = trpc.procedure.use(({ ctx, next }) => {
  if (ctx.viewer === null) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in first.' });
  return next({ ctx: { ...ctx, viewer: ctx.viewer } });
});

/** For people of the roster: an organiser from outside takes no part in rounds. */
export const personProcedure = signedInProcedure.use(({ ctx, next }) => {
  if (ctx.viewer.personId === null) throw new TRPCError({ code: 'FORBIDDEN', message: 'You are not on the roster.' });
  return next({ ctx: { ...ctx, personId: ctx.viewer.personId } });
});

/** For organisers (HR). */
export const organiserProcedure = signedInProcedure.use(({ ctx, next }) => {
  if (!ctx.viewer.isHr) throw new TRPCError({ code: 'FORBIDDEN', message: 'Only for organisers.' });
  return next();
});

/** For anybody signed in, and only where the clock may be moved. */
export const developmentProcedure = signedInProcedure.use(({ ctx, next }) => {
  if (!ctx.development) throw new TRPCError({ code: 'NOT_FOUND', message: 'Only in development.' });
  return next();
});
