import { inSlices } from '../event-loop-slices.ts';
import type { FoundFault, Said } from './fault-words.ts';
import { managerCircles } from './manager-circles.ts';
import type { Roster, RosterPerson, RosterUnit } from './roster.ts';

export type CheckedRoster = { ok: true; roster: Omit<Roster, 'ignoredColumns'> } | { ok: false; faults: FoundFault[] };

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
  const faults: FoundFault[] = [];
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

const linkPeople = async (people: RosterPerson[], faults: FoundFault[]): Promise<Links> => {
  const links: Links = { people, byEmail: new Map(), leaderOf: new Map(), spelling: new Map() };
  await inSlices(people, (person) => {
    const twin = links.byEmail.get(person.email);
    if (person.email === '') return;
    if (twin !== undefined) {
      faults.push(fault(person, 'email', ['twice', person.email, twin.line]));
      return;
    }
    links.byEmail.set(person.email, person);
    if (person.leadsUnit !== '') linkLeader(person, links, faults);
  });
  return links;
};

const linkLeader = (person: RosterPerson, links: Links, faults: FoundFault[]): void => {
  const other = links.leaderOf.get(person.leadsUnit);
  if (other !== undefined) {
    faults.push(fault(person, 'leads_unit', ['ledTwice', person.leadsUnit, other.name, other.line]));
    return;
  }
  links.leaderOf.set(person.leadsUnit, person);
  links.spelling.set(person.leadsUnit.toLowerCase(), person.leadsUnit);
};

const headFaults = (people: RosterPerson[]): FoundFault[] => {
  const [head, ...others] = people.filter(isHead);
  if (head === undefined) {
    return [{ line: 1, column: 'manager_email', said: ['noHead'] }];
  }
  const extra = others.map((other) => fault(other, 'manager_email', ['secondHead', head.name, head.line, other.name]));
  if (head.leadsUnit !== '') return extra;
  return [fault(head, 'leads_unit', ['headLeadsNothing']), ...extra];
};

const linkFaults = (person: RosterPerson, links: Links, leaderless: Map<string, RosterPerson>): FoundFault[] => {
  if (isHead(person)) return [];
  if (person.unit === '') return [fault(person, 'unit', ['unitEmpty'])];
  const unitLeader = links.leaderOf.get(person.unit);
  if (person.managerEmail === '') return [fault(person, 'manager_email', ['managerEmpty', person.unit, unitLeader?.email ?? null])];
  const manager = links.byEmail.get(person.managerEmail);
  if (manager === undefined) return [fault(person, 'manager_email', ['managerUnknown', person.managerEmail])];
  if (manager === person) return [fault(person, 'manager_email', ['ownManager', person.name, person.unit])];
  if (manager.leadsUnit === '') {
    if (!leaderless.has(manager.email)) leaderless.set(manager.email, person);
    return [];
  }
  if (unitLeader === undefined) return [unknownUnit(person, links)];
  if (unitLeader !== manager) return [fault(person, 'unit', ['otherLeader', { unit: person.unit, leader: unitLeader.name, line: unitLeader.line, manager: manager.name, managersUnit: manager.leadsUnit }])];
  return [];
};

const leadsNothing = (manager: RosterPerson | undefined, report: RosterPerson): FoundFault => {
  if (manager === undefined) throw new TypeError('A manager without a line cannot get here.');
  return fault(manager, 'leads_unit', ['leadsNothing', { report: report.name, line: report.line, manager: manager.name, unit: report.unit }]);
};

const unknownUnit = (person: RosterPerson, links: Links): FoundFault => {
  const meant = links.spelling.get(person.unit.toLowerCase());
  return fault(person, 'unit', meant === undefined ? ['unknownUnit', person.unit] : ['misspeltUnit', person.unit, meant]);
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

const fault = (person: RosterPerson, column: string, said: Said): FoundFault => ({ line: person.line, column, said });
