import { router, signedInProcedure } from './procedures.ts';

/** Who looked at what, as counts by week and role: for everybody with a session. */
export const looksRouter = router({
  weekly: signedInProcedure.query(({ ctx }) => ctx.identitySide.looks.weekly()),
});
