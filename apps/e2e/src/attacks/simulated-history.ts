import type { Instrument, ItemAnswer } from '@unguarded/instruments';

/** A unit of a simulated organisation in one round. */
export interface SimulatedUnit {
  readonly id: string;
  readonly label: string;
  readonly parentId: string | null;
}

/** A person on the roster of one round. Whoever is in several rounds has the same id in all of them. */
export interface SimulatedPerson {
  readonly id: string;
  /** The unit in which the person works. */
  readonly unitId: string;
  /** What they answered without their name, by item; null: did not take part. */
  readonly answers: Readonly<Record<string, ItemAnswer>> | null;
  /** What they signed in the check-in, by gap item; null: did not sign. */
  readonly signed: Readonly<Record<string, ItemAnswer>> | null;
  /** What they wrote, on some theme; left out: nothing. */
  readonly wrote?: string;
}

export interface SimulatedRound {
  readonly title: string;
  readonly units: readonly SimulatedUnit[];
  readonly people: readonly SimulatedPerson[];
}

/** An organisation over several rounds, everything about it known: what real releases are made of and judged by. */
export interface SimulatedHistory {
  readonly organisation: string;
  readonly instrument: Instrument;
  /** Numbers of people that the organisation asks for; left out: the policy's. */
  readonly thresholds?: { readonly scores: number; readonly comments: number; readonly distributions: number };
  readonly rounds: readonly SimulatedRound[];
}
