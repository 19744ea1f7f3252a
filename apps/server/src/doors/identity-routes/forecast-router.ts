import { forecastAtoms, forecastBelow, type Forecast } from '@unguarded/disclosure-control/planning';
import type { IdentitySide } from '@unguarded/identity-side';
import { forecastInput } from './inputs.ts';
import { organiserProcedure, personProcedure, router } from './procedures.ts';

/** The chances come out alike for everybody who looks, and move evenly with the expected response. */
const SEED = 1;

const forecast = async ({ rounds }: IdentitySide, expectedResponse: number): Promise<Forecast | null> => {
  const planned = await rounds.plannedGroups();
  return planned.units.length === 0 ? null : forecastAtoms({ ...planned, expectedResponse, seed: SEED });
};

/** What a pulse would show if it were frozen today, from numbers of people alone. */
export const forecastRouter = router({
  organisation: organiserProcedure.input(forecastInput).query(({ ctx, input }) => forecast(ctx.identitySide, input.expectedResponse)),

  /** For a leader: the unit they lead, and what is below it. */
  ownUnit: personProcedure.input(forecastInput).query(async ({ ctx, input }) => {
    const { ledUnitId } = await ctx.identitySide.directory.viewerScope(ctx.viewer);
    const whole = ledUnitId === null ? null : await forecast(ctx.identitySide, input.expectedResponse);
    return whole === null || ledUnitId === null ? null : forecastBelow(whole, ledUnitId);
  }),
});
