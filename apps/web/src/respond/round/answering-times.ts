import type { RoundPhase } from '@unguarded/rounds';

/** Before the close: a pass may be fetched, kept or used. */
export function isAhead(phase: RoundPhase): boolean {
  return phase === 'enrolment' || phase === 'between' || phase === 'answers';
}

/** After the close: answers are forgotten on the device, and the public list is read. */
export function isOver(phase: RoundPhase): boolean {
  return !isAhead(phase);
}
