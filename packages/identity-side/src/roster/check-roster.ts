import { inSlices } from '../event-loop-slices.ts';
import type { RosterFault } from './import-status.ts';
import { managerCircles } from './manager-circles.ts';
import type { Roster, RosterPerson, RosterUnit } from './roster.ts';

export type CheckedRoster = { ok: true; roster: Omit<Roster, 'ignoredColumns'> } | { ok: false; faults: RosterFault[] };

/** People by address, and leaders by the unit that they lead. */
interface Links {
  people: RosterPerson[];
  byEmail: Map<string, RosterPerson>;
  leaderOf: Map<string, RosterPerson>;
  /** A unit's name as written, by its name without regard to case: to suggest what was meant. */
  spelling: Map<string, string>;
}

/**
 * Checks that people and units form one tree: one head, everybody with a manager who leads the unit in which the
 * person works, no circle.
 *
 * @returns all faults, by line, each with what to do; or the roster with its units.
 */
export const checkRoster = async (people: RosterPerson[]): Promise<CheckedRoster> => {
  const faults: RosterFault[] = [];
  const links = await linkPeople(people, faults);
  // Never spread: with more faults than a call takes arguments the check itself would break.
  for (const headFault of headFaults(people)) faults.push(headFault);
  const leaderless = new Map<string, RosterPerson>();
  await inSlices(people, (person) => faults.push(...linkFaults(person, links, leaderless)));
  for (const [email, report] of leaderless) faults.push(leadsNothing(links.byEmail.get(email), report));
  for (const circle of managerCircles(links.byEmail)) faults.push(circle);
  const head = people.find(isHead);
  if (faults.length > 0 || head === undefined) return { ok: false, faults };
  return { ok: true, roster: { head, people, ...unitsOf(links) } };
};

const isHead = (person: RosterPerson): boolean => person.unit === '' && person.managerEmail === '';

const linkPeople = async (people: RosterPerson[], faults: RosterFault[]): Promise<Links> => {
  const links: Links = { people, byEmail: new Map(), leaderOf: new Map(), spelling: new Map() };
  await inSlices(people, (person) => {
    const twin = links.byEmail.get(person.email);
    if (person.email === '') return;
    if (twin !== undefined) {
      faults.push(fault(person, 'email', `${person.email} is already in line ${twin.line}. Keep one of the two lines.`));
      return;
    }
    links.byEmail.set(person.email, person);
    if (person.leadsUnit !== '') linkLeader(person, links, faults);
  });
  return links;
};

const linkLeader = (person: RosterPerson, links: Links, faults: RosterFault[]): void => {
  const other = links.leaderOf.get(person.leadsUnit);
  if (other !== undefined) {
    faults.push(fault(person, 'leads_unit', `"${person.leadsUnit}" is already led by ${other.name} (line ${other.line}). A unit has one leader: rename one unit or clear this field.`));
    return;
  }
  links.leaderOf.set(person.leadsUnit, person);
  links.spelling.set(person.leadsUnit.toLowerCase(), person.leadsUnit);
};

const headFaults = (people: RosterPerson[]): RosterFault[] => {
  const [head, ...others] = people.filter(isHead);
  if (head === undefined) {
    return [{ line: 1, column: 'manager_email', message: 'Nobody is the head of the organisation. Leave unit and manager_email empty in the line of the person who has no manager.' }];
  }
  const extra = others.map((other) => fault(other, 'manager_email', `${head.name} (line ${head.line}) has no manager either. There can be one head: give ${other.name} a unit and a manager.`));
  if (head.leadsUnit !== '') return extra;
  return [fault(head, 'leads_unit', 'The head of the organisation leads it: write the name of the organisation here.'), ...extra];
};

const linkFaults = (person: RosterPerson, links: Links, leaderless: Map<string, RosterPerson>): RosterFault[] => {
  if (isHead(person)) return [];
  if (person.unit === '') return [fault(person, 'unit', 'The unit is empty, but there is a manager. Write the unit that the manager leads.')];
  const unitLeader = links.leaderOf.get(person.unit);
  if (person.managerEmail === '') return [fault(person, 'manager_email', `The manager is empty, but there is a unit. Write the address of the leader of "${person.unit}"${unitLeader ? `: ${unitLeader.email}` : ''}.`)];
  const manager = links.byEmail.get(person.managerEmail);
  if (manager === undefined) return [fault(person, 'manager_email', `${person.managerEmail} is nobody's address in this file. Add the manager's line or correct the address.`)];
  if (manager === person) return [fault(person, 'manager_email', `${person.name} is entered as their own manager. Write who leads "${person.unit}".`)];
  if (manager.leadsUnit === '') {
    if (!leaderless.has(manager.email)) leaderless.set(manager.email, person);
    return [];
  }
  if (unitLeader === undefined) return [unknownUnit(person, links)];
  if (unitLeader !== manager) return [fault(person, 'unit', `"${person.unit}" is led by ${unitLeader.name} (line ${unitLeader.line}), but the manager given is ${manager.name}, who leads "${manager.leadsUnit}". Correct the unit or the manager.`)];
  return [];
};

const leadsNothing = (manager: RosterPerson | undefined, report: RosterPerson): RosterFault => {
  if (manager === undefined) throw new TypeError('A manager without a line cannot get here.');
  return fault(manager, 'leads_unit', `${report.name} (line ${report.line}) reports to ${manager.name}, who leads no unit. Write the unit here, for instance "${report.unit}".`);
};

const unknownUnit = (person: RosterPerson, links: Links): RosterFault => {
  const meant = links.spelling.get(person.unit.toLowerCase());
  const advice = meant === undefined ? `Write "${person.unit}" into leads_unit of the person who leads it, or correct the name.` : `Did you mean "${meant}"? Write it the same way everywhere.`;
  return fault(person, 'unit', `Nobody leads a unit named "${person.unit}". ${advice}`);
};

const unitsOf = (links: Links): { units: RosterUnit[]; depth: number } => {
  const people = new Map<string, number>();
  for (const { unit } of links.people) people.set(unit, (people.get(unit) ?? 0) + 1);
  const units = [...links.leaderOf].map(([label, leader]) => ({
    label,
    leaderEmail: leader.email,
    parentLabel: leader.unit === '' ? null : leader.unit,
    people: people.get(label) ?? 0,
  }));
  return { units, depth: depthOf(new Map(units.map((unit) => [unit.label, unit.parentLabel]))) };
};

/** Levels of units from the organisation itself, which is 1. Each level is asked once. */
const depthOf = (parents: Map<string, string | null>): number => {
  const levels = new Map<string, number>();
  for (const label of parents.keys()) {
    const path: string[] = [];
    for (let at: string | null = label; at !== null && !levels.has(at); at = parents.get(at) ?? null) path.push(at);
    const parent = parents.get(path.at(-1) ?? label) ?? null;
    let level = parent === null ? 0 : (levels.get(parent) ?? 0);
    for (const unit of path.toReversed()) levels.set(unit, (level += 1));
  }
  return [...levels.values()].reduce((deepest, level) => Math.max(deepest, level), 0);
};

const fault = (person: RosterPerson, column: string, message: string): RosterFault => ({ line: person.line, column, message });
