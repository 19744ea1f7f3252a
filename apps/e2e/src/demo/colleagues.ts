import { demoInstrument } from '@unguarded/instruments';
import type { BeforeWalk } from '@unguarded/server';
import { giveEstimates, sayWhatBecameOfPromises } from './courage.ts';
import type { DemoDoors } from './doors.ts';
import { openRoundSheet } from './member-device.ts';
import type { DemoPlan, DemoRound } from './plan.ts';
import { answer, enrol, type TakingPart } from './taking-part.ts';

interface Colleagues {
  plan: DemoPlan;
  doors: DemoDoors;
  devicesFile: string;
}

/** Everybody but those whom a visitor may sign in as: they act for themselves. */
const withoutPersonas = (round: DemoRound, { personas }: DemoPlan): DemoRound =>
  ({ ...round, people: round.people.filter(({ email }) => !personas.some((persona) => persona.email === email)) });

/**
 * What the colleagues of a visitor do in the demo's last round, when somebody walks the clock: they check in and fetch
 * passes before that ends, they answer, estimate and speak of their promises before answers close. In a round of another
 * name or with other questions they do nothing: the survey that they answer from has no answers to those.
 *
 * @example startServer({ …, demo: { beforeWalk: colleaguesTakePart({ plan, doors, devicesFile }) } })
 */
export const colleaguesTakePart = ({ plan, doors, devicesFile }: Colleagues): BeforeWalk => async ({ roundId, title, step }, tell) => {
  const planned = plan.rounds.find((round) => !round.answered && round.title === title);
  if (planned === undefined || (step !== 'enrolmentClosesAt' && step !== 'answersCloseAt')) return true;
  const opened = await openRoundSheet(doors.answerDoor, roundId);
  if (opened.instrument.id !== demoInstrument.id) return true;
  const round = withoutPersonas(planned, plan);
  const doing = step === 'enrolmentClosesAt' ? 'check-ins-and-passes' : 'answers';
  const part: TakingPart = { doors, devicesFile, round, opened, tell: (share) => tell({ doing, share }) };
  part.tell(0);
  if (step === 'enrolmentClosesAt') await enrol(part);
  else {
    await answer(part);
    await giveEstimates(doors, { round, roundId });
    await sayWhatBecameOfPromises(doors, round);
  }
  return true;
};
