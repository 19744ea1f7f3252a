import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Item } from './instrument.ts';
import type { ReleaseAtom, ReleaseCells, ReleaseTable } from './release.ts';

const FEWEST_PEOPLE = 5;
const FEWEST_FOR_HALF_POINTS = 8;
const FEWEST_FOR_TENTHS = 15;

const FINENESS = ['bands', 'half-points', 'tenths'];
const CODES: Record<string, RegExp> = {
  bands: /^(few|b[123])$/,
  'half-points': /^(few|h([-+]|-?\d+\.\d{1,3}))$/,
  tenths: /^(few|t([-+]|-?\d+\.\d{1,3}))$/,
};

/** What disclosure control promises of every published line, as far as the table itself shows it. */
export function auditDisclosure(release: ReleaseTable, instrument?: { items: readonly Item[] }): Finding[] {
  const { file, atoms } = release;
  const fewest = Math.max(FEWEST_PEOPLE, release.thresholds.scores);
  const small = atoms.filter((atom) => atom.respondents < fewest || (atom.shownRespondents ?? fewest) < fewest);
  const tenths = Math.max(FEWEST_FOR_TENTHS, release.thresholds.distributions);
  const wrong = atoms.filter((atom) => !isCodedAsPromised(atom, { tenths, leftOut: leftOutIn(atom, release, instrument) }));
  return [
    finding(file, small.length === 0, {
      holds: `Each of the ${atoms.length} published lines stands for at least ${fewest} people.`,
      fails: `These lines stand for fewer than ${fewest} people: ${labelsOf(small)}.`,
    }),
    finding(file, isPartition(release), {
      holds: 'Each group is in exactly one line, and each line is named after its groups.',
      fails: 'A group is in no line or in two, or a line is not named after its groups.',
      leak: 'overlap',
    }),
    finding(file, wrong.length === 0, {
      holds: `Each line is as coarse as its number of people demands: bands below 8, half points below ${tenths}, and no counts of ratings below that.`,
      fails: `These lines are finer than their number of people allows: ${labelsOf(wrong)}.`,
      leak: 'too-fine',
    }),
  ];
}

function isPartition(release: ReleaseTable): boolean {
  if (release.atoms.length === 0) return release.groups.every((group) => group.atomId === null);
  const placed = release.atoms.flatMap((atom) => atom.groupIds.map((groupId) => `${groupId} ${atom.id}`)).toSorted();
  const expected = release.groups.map((group) => `${group.id} ${group.atomId}`).toSorted();
  return placed.join() === expected.join() && new Set(release.groups.map(({ id }) => id)).size === placed.length && release.atoms.every(isNamedAfterItsGroups);
}

function isNamedAfterItsGroups(atom: ReleaseAtom): boolean {
  const name = createHash('sha256').update(atom.groupIds.toSorted().join(',')).digest('hex').slice(0, 32);
  return name === atom.id && atom.respondents <= atom.rosterCount;
}

/** Gap items of a line in which it was drawn who leaves them out. */
function leftOutIn({ groupIds }: ReleaseAtom, { splitBallot }: ReleaseTable, instrument: { items: readonly Item[] } | undefined): ReadonlySet<string> {
  const isDrawn = groupIds.some((id) => splitBallot?.groupIds.includes(id));
  return new Set(isDrawn ? instrument?.items.flatMap(({ id, isGapItem }) => (isGapItem ? [id] : [])) : []);
}

interface Promised {
  tenths: number;
  leftOut: ReadonlySet<string>;
}

function isCodedAsPromised(atom: ReleaseAtom, { tenths, leftOut }: Promised): boolean {
  const [drawn, cells] = [atom.unguarded.filter(([itemId]) => leftOut.has(itemId)), atom.unguarded.filter(([itemId]) => !leftOut.has(itemId))];
  if (!areCellsAllowed({ precision: atom.precision, people: atom.respondents, cells }, tenths)) return false;
  if (!areCellsAllowed({ precision: atom.respondents < tenths ? 'bands' : 'half-points', people: atom.respondents, cells: drawn }, tenths)) return false;
  if (atom.shown === null || atom.shownPrecision === null || atom.shownRespondents === null) {
    return atom.shown === null && atom.shownPrecision === null && atom.shownRespondents === null;
  }
  return areCellsAllowed({ precision: atom.shownPrecision, people: atom.shownRespondents, cells: atom.shown }, tenths);
}

function areCellsAllowed(arm: { precision: string; people: number; cells: ReleaseCells }, tenths: number): boolean {
  const finest = finestFor(arm.people, tenths);
  if (FINENESS.indexOf(arm.precision) < 0 || FINENESS.indexOf(arm.precision) > FINENESS.indexOf(finest)) return false;
  return arm.cells.every(([, { code, rated, preferNotToSay }]) => {
    const allowed = FINENESS.slice(0, FINENESS.indexOf(arm.precision) + 1).some((precision) => CODES[precision]?.test(code));
    const isCounted = rated !== null && preferNotToSay !== null;
    return allowed && (arm.precision === 'tenths' && code !== 'few' ? isCounted : code === 'few' || (rated === null && preferNotToSay === null));
  });
}

function finestFor(people: number, tenths: number): string {
  if (people < FEWEST_FOR_HALF_POINTS) return 'bands';
  return people < tenths ? 'half-points' : 'tenths';
}

function labelsOf(atoms: ReleaseAtom[]): string {
  return atoms.map((atom) => `"${atom.label}"`).join(', ');
}
