import { normalNumbers } from './seeded-random.ts';

/** An organisation of equally large teams in which a share of the people answers higher with their names. */
export interface Organisation {
  teams: number;
  teamSize: number;
  items: number;
  /** Mean answer on 1-5, spread between teams, between the persons of a team, and of a person's answers. */
  meanAnswer: number;
  teamSpread: number;
  personSpread: number;
  answerSpread: number;
  /** Of those who answer higher with their names, by one step or by two, with equal chance. */
  maskingShare: number;
  answeringShown: number;
  answeringUnguarded: number;
}

/** 30 % answer one or two steps higher with their names; 85 % check in, 70 % answer without name; a person's index spreads by about 20 points. */
export const USUAL_ORGANISATION: Organisation = {
  teams: 40,
  teamSize: 12,
  items: 5,
  meanAnswer: 3.4,
  teamSpread: 0.3,
  personSpread: 0.75,
  answerSpread: 0.75,
  maskingShare: 0.3,
  answeringShown: 0.85,
  answeringUnguarded: 0.7,
};

export interface SimulatedPerson {
  shown: number[];
  unguarded: number[];
  answersShown: boolean;
  answersUnguarded: boolean;
}

/** Draws every person of every team, those who will not answer included. */
export function simulateTeams(organisation: Organisation, random: () => number): SimulatedPerson[][] {
  const normal = normalNumbers(random);
  const draw = (team: { level: number; itemLevels: number[] }): SimulatedPerson => {
    const person = team.level + organisation.personSpread * normal();
    const unguarded = team.itemLevels.map((item) => onScale(person + item + organisation.answerSpread * normal()));
    const steps = random() < organisation.maskingShare ? (random() < 0.5 ? 1 : 2) : 0;
    return {
      shown: unguarded.map((answer) => onScale(answer + steps)),
      unguarded,
      answersShown: random() < organisation.answeringShown,
      answersUnguarded: random() < organisation.answeringUnguarded,
    };
  };
  return Array.from({ length: organisation.teams }, () => {
    const level = organisation.meanAnswer + organisation.teamSpread * normal();
    const itemLevels = Array.from({ length: organisation.items }, () => 0.12 * normal());
    return Array.from({ length: organisation.teamSize }, () => draw({ level, itemLevels }));
  });
}

/** An answer as a five-point scale takes it. */
export function onScale(answer: number): number {
  return Math.max(1, Math.min(5, Math.round(answer)));
}
