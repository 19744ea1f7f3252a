import type { DemoPerson, DemoPlan } from '../demo/plan.ts';

/** Who plays in the journeys: people of the demo organisation, as its last roster has them. */
export interface Cast {
  /** Of a team of fifteen. */
  employee: DemoPerson;
  /** Leads the employee's team and reads the check-ins. */
  manager: DemoPerson;
  /** A colleague of the same team, who does not check in. */
  skipper: DemoPerson;
  /** Of a team of three. */
  tiny: DemoPerson;
  /** Leads a department. */
  leader: DemoPerson;
  hr: DemoPerson;
  /** Two people of different teams who share a browser. */
  sharing: [DemoPerson, DemoPerson];
  /** Members of no other part here, of teams large enough to lose one: to leave, and to move. */
  leaver: DemoPerson;
  mover: DemoPerson;
  /** Two people of different teams whose browsers are other than everybody's; without those browsers they answer as the plan has it. */
  travelling: [DemoPerson, DemoPerson];
}

const personaOf = (plan: DemoPlan, people: readonly DemoPerson[], key: DemoPlan['personas'][number]['key']): DemoPerson => {
  const email = plan.personas.find((persona) => persona.key === key)?.email;
  return only(people.filter((person) => person.email === email), key);
};

const only = (people: readonly DemoPerson[], whom: string): DemoPerson => {
  const [person] = people;
  if (person === undefined) throw new Error(`The demo has nobody who could play ${whom}.`);
  return person;
};

const membersOf = (people: readonly DemoPerson[], unit: string): DemoPerson[] => people.filter((person) => person.unit === unit && person.leadsUnit === '');

const answererOf = (people: readonly DemoPerson[], unit: string): DemoPerson => only(membersOf(people, unit).filter(({ answersAnonymously }) => answersAnonymously), 'one who travels');

/**
 * Finds the players in the demo's last roster.
 *
 * @example castOf(makeDemoPlan()).employee.unit // 'Screening East'
 */
export const castOf = (plan: DemoPlan): Cast => {
  const people = plan.rounds.at(-1)?.people ?? [];
  const employee = personaOf(plan, people, 'employee');
  return {
    employee,
    manager: only(people.filter(({ email }) => email === employee.managerEmail), 'the manager'),
    skipper: only(membersOf(people, employee.unit).filter(({ email }) => email !== employee.email), 'the one who skips'),
    tiny: personaOf(plan, people, 'tiny-team'),
    leader: personaOf(plan, people, 'leader'),
    hr: personaOf(plan, people, 'hr'),
    sharing: [only(membersOf(people, 'Boats'), 'one of two'), only(membersOf(people, 'Harbour'), 'the other of two')],
    leaver: only(membersOf(people, 'Coast Watch'), 'the leaver'),
    mover: only(membersOf(people, 'Response Region One'), 'the mover'),
    travelling: [answererOf(people, 'Airport Desk'), answererOf(people, 'Parcels')],
  };
};
