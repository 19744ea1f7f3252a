import type { MyRound } from '../api/shapes.ts';

/** How a step of a pulse stands for the person who reads the page. */
export type StepState = 'done' | 'now' | 'optional' | 'later' | 'closed';

/** What the two steps of a pulse and its check-in look like at this moment. Whether the person answered is unknown, so it is never 'done'. */
export interface StepStates { checkIn: StepState; pass: StepState; answer: StepState }

type StepFacts = Pick<MyRound, 'phase'> & { checkIn: { open: boolean; mine: unknown }; pass: { open: boolean; late: boolean; issued: boolean } };

const checkInState = ({ checkIn }: StepFacts): StepState => {
  if (checkIn.mine !== null) return 'done';
  return checkIn.open ? 'optional' : 'closed';
};

const passState = ({ pass }: StepFacts): StepState => {
  if (pass.issued) return 'done';
  if (pass.open) return pass.late ? 'optional' : 'now';
  return 'closed';
};

const answerState = ({ phase }: StepFacts): StepState => {
  if (phase === 'answers') return 'now';
  return phase === 'enrolment' || phase === 'between' ? 'later' : 'closed';
};

/**
 * The state of the check-in and of the two steps.
 *
 * @example stepStates({ phase: 'answers', checkIn: { open: false, mine: null }, pass: { open: false, late: false, issued: true } })
 * // { checkIn: 'closed', pass: 'done', answer: 'now' }
 */
export const stepStates = (round: StepFacts): StepStates =>
  ({ checkIn: checkInState(round), pass: passState(round), answer: answerState(round) });
