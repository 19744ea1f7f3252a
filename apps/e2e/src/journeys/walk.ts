import { PHASES, roundsPage } from './pages/organise-pages.ts';
import { comeAsHr, type Stage } from './stage.ts';

/** Before check-ins and answers of the demo's own pulse close, hundreds of its people take part; a machine may be busy. */
const MOST_MILLISECONDS_FOR_A_WALK = 120_000;

type Phase = (typeof PHASES)[number];

/**
 * HR walks the development clock, window by window, until a pulse is where it is wanted.
 *
 * @example await walkTo(stage, 'Winter pulse', 'Answers are open')
 */
export const walkTo = async (stage: Stage, title: string, wanted: Phase): Promise<void> => {
  const { page, context } = await comeAsHr(stage);
  const pulses = roundsPage(page);
  await pulses.open(stage.origin);
  const says = (phase: Phase) => pulses.round(title).getByText(phase === 'Check-ins and passes' ? /^(Check-ins and passes|Passes)$/ : phase, { exact: true });
  await pulses.walk.waitFor();
  const visible = await Promise.all(PHASES.map((phase) => says(phase).isVisible()));
  for (const phase of PHASES.slice(visible.indexOf(true) + 1, PHASES.indexOf(wanted) + 1)) {
    await pulses.walk.click();
    await says(phase).waitFor({ timeout: MOST_MILLISECONDS_FOR_A_WALK });
  }
  await stage.screens.look(page, `pulses: ${wanted.toLowerCase()}`);
  await context.close();
};
