import { createHash } from 'node:crypto';
import type { DemoPerson, DemoPlan, DemoRound } from '../demo/plan.ts';
import { ITEMS_OF_ARM, type Arm } from './asked-items.ts';
import { codedMean, precisionOf } from './coded-mean.ts';
import { fewMoved, type FineSet } from './few-moved.ts';
import type { ExpectedArm, ExpectedAtom, ExpectedItem } from './expected-atom.ts';
import { organisationSpread, type OrganisationSpread } from './organisation-spread.ts';
import { pooledGroups } from './pooled-groups.ts';
import type { PublishedSheet } from './published-sheet.ts';
import { membersOf } from './rosters.ts';

export const MINIMUM = 5;
const MINIMUM_FOR_COUNTS = 15;

/** What the release of one round must hold. */
export interface ExpectedRound {
  readonly sheet: PublishedSheet;
  readonly atoms: readonly ExpectedAtom[];
  readonly spread: OrganisationSpread;
}

interface RoundInputs {
  readonly plan: DemoPlan;
  readonly roundIndex: number;
  readonly sheet: PublishedSheet;
  /** Every round that was published before. */
  readonly earlier: readonly ExpectedRound[];
}

/** The last answers that a person sent in a channel; null when they sent none. */
const answersOf = (person: DemoPerson, arm: Arm): Readonly<Record<string, number>> | null => {
  if (arm === 'shown') return person.signsCheckIn ? person.signed : null;
  return person.answersAnonymously ? person.answers : null;
};

const answersIn = (people: readonly DemoPerson[], arm: Arm): Readonly<Record<string, number>>[] => people.map((person) => answersOf(person, arm)).filter((answers) => answers !== null);

const expectedItem = (arm: Omit<ExpectedArm, 'items'>, itemId: string): ExpectedItem => {
  const values = arm.answers.flatMap((answers) => answers[itemId] ?? []);
  const sum = values.reduce((total, value) => total + value, 0);
  const code = codedMean({ sum, rated: values.length, respondents: arm.people, precision: arm.precision });
  const counts = arm.people >= MINIMUM_FOR_COUNTS && !arm.fewMoved && code !== 'few';
  return { code, rated: counts ? values.length : null, preferNotToSay: counts ? 0 : null };
};

const expectedArm = (arm: Arm, roster: readonly DemoPerson[], isOfFewMoved: boolean): ExpectedArm => {
  const answers = answersIn(roster, arm);
  const facts = { people: answers.length, precision: isOfFewMoved ? ('half-points' as const) : precisionOf(answers.length), fewMoved: isOfFewMoved, answers };
  return { ...facts, items: new Map(ITEMS_OF_ARM[arm].map((itemId) => [itemId, expectedItem(facts, itemId)])) };
};

/** Those of some sets that are told in half points in a channel because few people moved. */
const fewMovedIn = (arm: Arm, sets: readonly (FineSet & { readonly roster: readonly DemoPerson[] })[], earlier: readonly ExpectedRound[]): ReadonlySet<string> => {
  const fine = sets.filter(({ roster }) => precisionOf(answersIn(roster, arm).length) === 'tenths');
  return fewMoved(fine, earlier.map(({ atoms }) => atoms.filter((atom) => atom[arm]?.precision === 'tenths')));
};

const atomIdOf = (groupIds: readonly string[]): string => createHash('sha256').update(groupIds.toSorted().join(','), 'utf8').digest('hex').slice(0, 32);

const expectedAtoms = (round: DemoRound, { sheet, earlier }: RoundInputs): ExpectedAtom[] => {
  const groups = new Map(sheet.groups.map((group) => [group.id, group]));
  const parts = sheet.groups.map((group) => ({ id: group.id, levelUnitId: group.levelUnitId, size: answersIn(membersOf(round, sheet, [group]), 'unguarded').length }));
  const sets = pooledGroups({ units: sheet.units, parts, minimumSize: MINIMUM }).map(({ partIds, leading }) => {
    const counted = partIds.flatMap((id) => groups.get(id) ?? []);
    return { id: atomIdOf(partIds), groupIds: partIds, leading, unitIds: counted.flatMap(({ unitIds }) => unitIds), roster: membersOf(round, sheet, counted) };
  });
  const ofFewMoved = { unguarded: fewMovedIn('unguarded', sets, earlier), shown: fewMovedIn('shown', sets, earlier) };
  return sets.map((set) => {
    const shown = expectedArm('shown', set.roster, ofFewMoved.shown.has(set.id));
    return { ...set, unguarded: expectedArm('unguarded', set.roster, ofFewMoved.unguarded.has(set.id)), shown: shown.people < MINIMUM ? null : shown };
  });
};

/**
 * What the release of a round must hold: who is counted with whom, how many took part, and the code of every item.
 *
 * @example expectedRound({ plan, roundIndex: 0, sheet, earlier: [] }).atoms[0]?.unguarded.items.get('Q3') // { code: 'h3.5', … }
 */
export const expectedRound = (inputs: RoundInputs): ExpectedRound => {
  const round = inputs.plan.rounds[inputs.roundIndex];
  if (round === undefined) throw new Error(`The plan has no round ${inputs.roundIndex}.`);
  const atoms = expectedAtoms(round, inputs);
  return { sheet: inputs.sheet, atoms, spread: organisationSpread(atoms) };
};

/** The rounds that were answered, each with all before it; a sheet belongs to the round of its title. */
export const expectedRounds = (plan: DemoPlan, sheets: readonly PublishedSheet[]): ExpectedRound[] =>
  plan.rounds.reduce<ExpectedRound[]>((earlier, { title, answered }, roundIndex) => {
    const sheet = sheets.find((candidate) => candidate.title === title);
    return !answered || sheet === undefined ? earlier : [...earlier, expectedRound({ plan, roundIndex, sheet, earlier })];
  }, []);
