import type { Errand } from '../../development-walk.ts';
import type { Boundary } from '../orchestration.ts';
import { developmentProcedure, router, type IdentityContext } from './procedures.ts';

export interface ClockState {
  now: string;
  next: { title: string; step: Boundary['step']; at: string } | null;
  /** What the people of the demo are doing before the clock moves on; null while nobody walks. */
  errand: Errand | null;
}

const clockState = async ({ clock, orchestration, developmentWalk }: IdentityContext): Promise<ClockState> => {
  const next = await orchestration.nextBoundary();
  return { now: clock().toISOString(), next: next && { title: next.title, step: next.step, at: next.at.toISOString() }, errand: developmentWalk.errand() };
};

/** The development clock: walks a round through its windows without waiting for days. */
export const developmentRouter = router({
  clock: developmentProcedure.query(({ ctx }) => clockState(ctx)),

  walk: developmentProcedure.mutation(async ({ ctx }) => {
    await ctx.developmentWalk.walk();
    return clockState(ctx);
  }),
});
