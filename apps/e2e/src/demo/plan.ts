import { readFevsRespondents, type FevsAnswers } from './fevs-respondents.ts';
import { signedAnswers } from './masking-model.ts';
import { firstNames, lastNames } from './names.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

const ORGANISATION = 'Meridian Services';
const MAIL_DOMAIN = 'meridian.example';
const ROUND_TITLES = ['Spring pulse', 'Summer pulse', 'Autumn pulse', 'Winter pulse'] as const;
const ANSWERED_ROUNDS = 3;
const ANONYMOUS_SHARE = 0.7;
const CHECK_IN_SHARE = 0.85;
const SEATS_CHANGING = 0.06;

interface Department {
  label: string;
  /** LEVEL1 unit of the FEVS 2018 whose respondents answer for this department. */
  fevsUnit: string;
  /** Share of people who raise their signed answers, before each team's own deviation. */
  raisingShare: number;
  /** Teams with their sizes, leader not counted; a section is a level of its own. */
  sections: { label: string | null; teams: readonly (readonly [string, number])[] }[];
}

/** Six departments, 37 teams of 3 to 15; one department has a level more than the others. */
const DEPARTMENTS: readonly Department[] = [
  { label: 'Passenger Screening', fevsUnit: 'HS14', raisingShare: 0.65, sections: [{ label: null, teams: [['Screening East', 15], ['Screening West', 12], ['Screening Night', 9], ['Baggage', 7], ['Training Desk', 6], ['Equipment', 4]] }] },
  { label: 'Border Operations', fevsUnit: 'HS02', raisingShare: 0.55, sections: [
    { label: 'Land Crossings', teams: [['Crossing North', 11], ['Crossing South', 8], ['Cargo Lane', 5], ['Crossing Planning', 3]] },
    { label: 'Sea and Air', teams: [['Harbour', 13], ['Airport Desk', 9], ['Parcels', 6]] }] },
  { label: 'Customer Applications', fevsUnit: 'HS01', raisingShare: 0.2, sections: [{ label: null, teams: [['Applications A to K', 14], ['Applications L to Z', 12], ['Interviews', 10], ['Service Desk', 8], ['Letters', 5], ['Quality Check', 3]] }] },
  { label: 'Investigations', fevsUnit: 'HS06', raisingShare: 0.45, sections: [{ label: null, teams: [['Field Team One', 10], ['Field Team Two', 9], ['Case Files', 8], ['Digital Traces', 7], ['Evidence Store', 6], ['Legal Liaison', 3]] }] },
  { label: 'Coast Service', fevsUnit: 'HS03', raisingShare: 0.25, sections: [{ label: null, teams: [['Coast Watch', 15], ['Boats', 11], ['Dock Repair', 9], ['Weather Desk', 6], ['Radio Room', 5], ['Coast Stores', 4]] }] },
  { label: 'Emergency Response', fevsUnit: 'HS04', raisingShare: 0.4, sections: [{ label: null, teams: [['Response Region One', 13], ['Response Region Two', 10], ['Shelter', 8], ['Claims Desk', 7], ['Supplies', 5], ['Volunteers', 3]] }] },
];

/** A place in the organisation; the person who holds it may change between rounds. */
interface Seat {
  key: string;
  department: Department | null;
  unit: string;
  managerSeat: string | null;
  leadsUnit: string;
  raisingShare: number;
}

export interface DemoPerson {
  email: string;
  name: string;
  unit: string;
  managerEmail: string;
  leadsUnit: string;
  department: string;
  /** What this person answers without name, per item 1 to 5; null for the head, who takes no part. */
  answers: FevsAnswers | null;
  /** What this person would sign, per gap item; everybody has it, so that the true gap is known for all. */
  signed: Readonly<Record<string, number>> | null;
  answersAnonymously: boolean;
  signsCheckIn: boolean;
}

export interface DemoRound {
  title: string;
  /** True for the three rounds that are seeded to their end; in the fourth, people take part when whoever tries the product walks the clock. */
  answered: boolean;
  people: DemoPerson[];
  rosterCsv: string;
}

export interface DemoPlan {
  organisation: string;
  rounds: DemoRound[];
  personas: { key: 'employee' | 'tiny-team' | 'leader' | 'hr'; says: string; name: string; email: string }[];
}

const teamSeats = (department: Department, section: { label: string | null; teams: readonly (readonly [string, number])[] }): Seat[] => {
  const parent = section.label ?? department.label;
  return section.teams.flatMap(([team, size]) => {
    const deviation = (seededRandom(`raising ${team}`).next() - 0.5) * 0.2;
    const raisingShare = Math.min(0.9, Math.max(0, department.raisingShare + deviation));
    const leader: Seat = { key: `lead ${team}`, department, unit: parent, managerSeat: `lead ${parent}`, leadsUnit: team, raisingShare };
    const members = Array.from({ length: size }, (_, index): Seat => ({ key: `${team} ${index}`, department, unit: team, managerSeat: leader.key, leadsUnit: '', raisingShare }));
    return [leader, ...members];
  });
};

const departmentSeats = (department: Department): Seat[] => {
  const { raisingShare } = department;
  const head: Seat = { key: `lead ${department.label}`, department, unit: ORGANISATION, managerSeat: 'head', leadsUnit: department.label, raisingShare };
  const sectionLeads = department.sections.flatMap((section): Seat[] =>
    section.label === null ? [] : [{ key: `lead ${section.label}`, department, unit: department.label, managerSeat: head.key, leadsUnit: section.label, raisingShare }]);
  return [head, ...sectionLeads, ...department.sections.flatMap((section) => teamSeats(department, section))];
};

const seats: readonly Seat[] = [
  { key: 'head', department: null, unit: '', managerSeat: null, leadsUnit: ORGANISATION, raisingShare: 0 },
  ...DEPARTMENTS.flatMap(departmentSeats),
];

/** Names in an order that never repeats a full name. */
const nameStream = (): (() => { name: string; email: string }) => {
  const pairs = seededRandom('names').shuffled(firstNames.flatMap((first) => lastNames.map((last) => [first, last] as const)));
  let used = 0;
  return () => {
    const [first, last] = pairs[used++] as readonly [string, string];
    return { name: `${first} ${last}`, email: `${first}.${last}@${MAIL_DOMAIN}`.toLowerCase() };
  };
};

type Holder = { name: string; email: string };

/** Who sits where in each round: six seats in a hundred change hands between rounds, never a leader's. */
const holdersByRound = (): Map<string, Holder>[] => {
  const nextName = nameStream();
  let holders = new Map(seats.map((seat) => [seat.key, nextName()]));
  const changeable = seats.filter((seat) => seat.leadsUnit === '' && !personaSeats.has(seat.key));
  return ROUND_TITLES.map((title, index) => {
    if (index > 0) {
      const changing = seededRandom(`seats ${title}`).shuffled(changeable).slice(0, Math.round(SEATS_CHANGING * seats.length));
      holders = new Map([...holders, ...changing.map((seat) => [seat.key, nextName()] as const)]);
    }
    return holders;
  });
};

const personaSeats = new Map<string, DemoPlan['personas'][number]['key']>([
  ['Screening East 0', 'employee'],
  ['Crossing Planning 0', 'tiny-team'],
  ['lead Passenger Screening', 'leader'],
  ['Letters 0', 'hr'],
]);

const personaWords = { employee: 'an employee of a normal team', 'tiny-team': 'an employee of a team of three', leader: 'the leader of a department', hr: 'HR' } as const;

type Respondents = ReturnType<typeof readFevsRespondents>;

/** Every round draws other respondents of the department's unit, one for each seat; the smallest unit has enough for seven rounds. */
const drawRespondents = (respondents: Respondents, roundIndex: number): Map<string, FevsAnswers> =>
  new Map(DEPARTMENTS.flatMap((department) => {
    const places = seats.filter((seat) => seat.department === department);
    const pool = seededRandom(`respondents ${department.fevsUnit}`).shuffled(respondents.get(department.fevsUnit) ?? []);
    const drawn = pool.slice(roundIndex * places.length, (roundIndex + 1) * places.length);
    return places.map((seat, index) => [seat.key, drawn[index] as FevsAnswers] as const);
  }));

const csvLine = (person: DemoPerson): string => [person.email, person.name, person.unit, person.managerEmail, person.leadsUnit].join(',');

const makeRound = (title: string, { answered, holders, drawn }: { answered: boolean; holders: Map<string, Holder>; drawn: Map<string, FevsAnswers> }): DemoRound => {
  const random: SeededRandom = seededRandom(`round ${title}`);
  const people = seats.map((seat): DemoPerson => {
    const holder = holders.get(seat.key) as Holder;
    const answers = drawn.get(seat.key) ?? null;
    return {
      ...holder, unit: seat.unit, leadsUnit: seat.leadsUnit, department: seat.department?.label ?? '',
      managerEmail: seat.managerSeat === null ? '' : (holders.get(seat.managerSeat) as Holder).email,
      answers, signed: answers === null ? null : signedAnswers(answers, { raisingShare: seat.raisingShare, random }),
      answersAnonymously: random.next() < ANONYMOUS_SHARE && answers !== null,
      signsCheckIn: random.next() < CHECK_IN_SHARE && answers !== null,
    };
  });
  return { title, answered, people, rosterCsv: ['email,name,unit,manager_email,leads_unit', ...people.map(csvLine), ''].join('\n') };
};

/**
 * The whole demo organisation, the same on every machine: who works where in each round, what each person answers
 * without name (a real respondent of the FEVS 2018), what they sign (the masking model), who takes part.
 *
 * @example makeDemoPlan().rounds[0].people.length // 345
 */
export const makeDemoPlan = (): DemoPlan => {
  const holders = holdersByRound();
  const respondents = readFevsRespondents();
  const rounds = ROUND_TITLES.map((title, index) => {
    const drawn = drawRespondents(respondents, index);
    return makeRound(title, { answered: index < ANSWERED_ROUNDS, holders: holders[index] as Map<string, Holder>, drawn });
  });
  const personas = [...personaSeats].map(([seat, key]) => ({ key, says: personaWords[key], ...(holders[0]?.get(seat) ?? { name: '', email: '' }) }));
  return { organisation: ORGANISATION, rounds, personas };
};
