import type { Boundary } from '../orchestration.ts';
import { developmentProcedure, router, type IdentityContext } from './procedures.ts';

export interface ClockState {
  now: string;
  next: { title: string; step: Boundary['step']; at: string } | null;
}

const clockState = async ({ clock, orchestration }: IdentityContext): Promise<ClockState> => {
  const next = await orchestration.nextBoundary();
  return { now: clock().toISOString(), next: next && { ...next, at: next.at.toISOString() } };
};

/** The development clock: walks a round through its windows without waiting for days. */
export const developmentRouter = router({
  clock: developmentProcedure.query(({ ctx }) => clockState(ctx)),

  walk: developmentProcedure.mutation(async ({ ctx }) => {
    const next = await ctx.orchestration.nextBoundary();
    if (next !== null) {
      await ctx.orchestration.moveClock(next.at);
      await ctx.orchestration.runTimetable();
    }
    return clockState(ctx);
  }),
});
