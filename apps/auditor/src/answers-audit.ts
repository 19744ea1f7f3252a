import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Arm } from './figures/release-figures.ts';
import { cellsOf, respondentsOf } from './figures/release-figures.ts';
import { isCodeInUse, kindOf } from './figures/coded-cell.ts';
import type { CodedAnswers } from './inference/coded-answers.ts';
import { codedAnswers } from './inference/coded-answers.ts';
import type { Closeness, IsPossible, Remaining } from './inference/one-answer.ts';
import { closenessOf, isProtected, widthOf } from './inference/one-answer.ts';
import { narrowingsOf } from './inference/organisation-narrowing.ts';
import type { Instrument, Item } from './instrument.ts';
import { varianceFloor } from './organisation-audit.ts';
import type { ReleaseAtom, ReleaseCell, ReleaseCells, ReleaseTable } from './release.ts';

/** One coded item of one atom in one arm, read as information. */
interface CodedItem {
  label: string;
  /** null: the whole organisation, for a question that is told of it alone. */
  atom: ReleaseAtom | null;
  arm: Arm;
  item: Item;
  cell: ReleaseCell;
  coded: CodedAnswers;
}

interface Conclusion extends CodedItem {
  closeness: Closeness;
}

const ARMS: readonly Arm[] = ['unguarded', 'shown'];
const FEWEST_FOR_HALF_POINTS = 8;
const FEWEST_FOR_TENTHS = 15;

/**
 * What readers can conclude about one person's answer from a release: an outsider, a colleague who knows their own
 * answer, a manager who knows all signed ones; by the codes alone, and with the figures of the whole organisation.
 */
export function auditAnswers(release: ReleaseTable, instrument: Instrument): Finding[] {
  const memory = new Map<string, Closeness>();
  const blocks = ARMS.flatMap((arm) => instrument.items.map((item) => codedItems(release, arm, item)));
  const all = [...blocks.flat(), ...organisationItems(release, instrument)];
  const alone = all.map((each): Conclusion => ({ ...each, closeness: remembered(memory, each.coded) }));
  const together = blocks.flatMap((block) => withOrganisation(release, block));
  return [...codeFindings(release, all, instrument), ...closenessFindings(release, alone), organisationFinding(release, together), refusalFinding(release)];
}

function codedItems(release: ReleaseTable, arm: Arm, item: Item): CodedItem[] {
  return release.atoms.flatMap((atom) => {
    const cell = cellsOf(atom, arm).find(([itemId]) => itemId === item.id)?.[1];
    const respondents = respondentsOf(atom, arm);
    if (cell === undefined || respondents === null) return [];
    return [{ label: atom.label, atom, arm, item, cell, coded: codedAnswers({ code: cell.code, rated: cell.rated, respondents, fewestRated: release.thresholds.scores }, item) }];
  });
}

/** Questions that are told of all respondents together: one more line, of everybody. */
function organisationItems(release: ReleaseTable, instrument: Instrument): CodedItem[] {
  const respondents = release.atoms.reduce((sum, atom) => sum + atom.respondents, 0);
  return (release.organisationItems ?? []).flatMap(([itemId, cell]) => {
    const item = instrument.items.find(({ id }) => id === itemId);
    const coded = item && codedAnswers({ code: cell.code, rated: cell.rated, respondents, fewestRated: release.thresholds.scores }, item);
    return item === undefined || coded === undefined ? [] : [{ label: release.organisation, atom: null, arm: 'unguarded' as const, item, cell, coded }];
  });
}

/** Most atoms share their code and number of people with others. */
function remembered(memory: Map<string, Closeness>, coded: CodedAnswers): Closeness {
  const key = `${coded.length} ${coded.respondents} ${coded.possible.map(({ rated, first, last }) => `${rated}:${first}-${last}`).join()}`;
  const closeness = memory.get(key) ?? closenessOf(coded);
  memory.set(key, closeness);
  return closeness;
}

/** The atoms about which the organisation's figures say more than the code. */
function withOrganisation({ organisationFigures }: ReleaseTable, block: readonly CodedItem[]): Conclusion[] {
  const [first] = block;
  if (first === undefined || organisationFigures === null) return [];
  const { arm, item } = first;
  const narrowings = narrowingsOf(block.map(({ coded }) => coded), { variance: organisationFigures.variances[arm].get(item.id), floor: varianceFloor(item) });
  return block.flatMap((each, index) => {
    const narrowing: IsPossible | undefined = narrowings[index];
    return narrowing === undefined ? [] : [{ ...each, closeness: closenessOf(each.coded, narrowing) }];
  });
}

function codeFindings(release: ReleaseTable, items: readonly CodedItem[], instrument: Instrument): Finding[] {
  const { file } = release;
  const known = new Set(instrument.items.map(({ id }) => id));
  const strange = items.filter(({ cell, item }) => !isCodeInUse(cell.code, item));
  const impossible = items.filter(({ coded }) => coded.possible.length === 0);
  const fine = items.filter((each) => isTooFine(each, release));
  const kept = items.filter(({ item, atom }) => item.isForOrganisationOnly && atom !== null);
  return [
    finding(file, strange.length === 0, {
      holds: 'No code tells more of a mean near the end of its scale than that it is near the end.',
      fails: `Near the end of the scale a mean says that everybody answered alike, and these are told exactly: ${named(strange)}.`,
      leak: 'extreme-mean',
    }),
    finding(file, impossible.length === 0, {
      holds: `Each of the ${items.length} codes can be the code of that many answers (${known.size} questions).`,
      fails: `These codes cannot be of so many answers: ${named(impossible)}.`,
    }),
    finding(file, fine.length === 0, {
      holds: 'Each code is as coarse as the number of those who rated the question demands.',
      fails: `These codes are finer than the number of those who rated the question allows: ${named(fine)}.`,
      leak: 'too-fine',
    }),
    finding(file, kept.length === 0, {
      holds: 'No question that is for the whole organisation only is told of a part.',
      fails: `Questions for the whole organisation only are told of parts: ${named(kept)}.`,
      leak: 'too-fine',
    }),
  ];
}

/** Bands below 8 people, half points below 15 or what the round demands; on scales without a middle from 9; on two values none. */
function isTooFine({ cell, coded }: CodedItem, { thresholds }: ReleaseTable): boolean {
  const tenths = Math.max(FEWEST_FOR_TENTHS, thresholds.distributions);
  const people = coded.respondents < tenths ? coded.respondents : (cell.rated ?? coded.respondents);
  const evenScale = coded.length % 2 === 0 ? 0 : 1;
  const forHalfPoints = coded.length === 1 ? Infinity : FEWEST_FOR_HALF_POINTS + evenScale;
  const kind = kindOf(cell.code);
  return (kind === 'tenths' && people < tenths) || (kind === 'half-points' && people < forHalfPoints);
}

/** docs/disclosure.md, known and accepted */
const ANY_NUMBER = 'Of questions left to those who were not drawn it is not told how many rated them: every number from the smallest size to all is taken as possible.';

function closenessFindings({ file, splitBallot }: ReleaseTable, conclusions: readonly Conclusion[]): Finding[] {
  const bare = conclusions.filter(({ closeness, coded }) => !isProtected(closeness, coded.length));
  const proved = conclusions.filter(({ atom, arm, closeness, coded }) => arm === 'unguarded' && atom !== null && atom.shown !== null && (closeness.outsider?.last ?? coded.length) < coded.length);
  return [
    finding(file, bare.length === 0, {
      holds: `From the codes nobody comes near one answer. ${closestOf(conclusions, 'outsider')} ${closestOf(conclusions, 'colleague')}${splitBallot === null ? '' : ` ${ANY_NUMBER}`}`,
      fails: `The codes alone give answers away: ${named(bare)}. ${closestOf(bare, 'outsider')} ${closestOf(bare, 'colleague')}`,
      leak: 'too-fine',
      measured: { outsider: narrowestShare(conclusions, 'outsider'), colleague: narrowestShare(conclusions, 'colleague') },
    }),
    finding(file, proved.length === 0, {
      holds: 'A manager who knows every signed answer, and takes it that nobody signs below what they feel, can prove of nobody by name that they felt less.',
      fails: `A manager who knows the signed answers can prove of people by name that they felt less than they signed: ${named(proved)}.`,
      leak: 'too-fine',
    }),
  ];
}

function organisationFinding({ file, organisationFigures }: ReleaseTable, conclusions: readonly Conclusion[]): Finding {
  if (organisationFigures === null) return { about: file, holds: true, sentence: 'There are no figures of the whole organisation that could be combined with the codes.' };
  const contradicting = conclusions.filter(({ closeness }) => closeness.outsider === null);
  if (contradicting.length > 0) return { about: file, holds: false, sentence: `The variances of the whole organisation contradict the codes: ${named(contradicting)}.`, leak: 'organisation-figures' };
  const bare = conclusions.filter(({ closeness, coded }) => !isProtected(closeness, coded.length));
  return finding(file, bare.length === 0, {
    holds: 'The variances of the whole organisation, together with the codes, bring nobody near one answer.',
    fails: `The variances of the whole organisation, together with the codes, give answers away: ${named(bare)}. ${closestOf(bare, 'outsider')} ${closestOf(bare, 'colleague')}`,
    leak: 'organisation-figures',
  });
}

/** Where fewer than five rated, nothing else is told: that all refused, or all but one, would say so of each of them. */
function refusalFinding(release: ReleaseTable): Finding {
  const isTold = ([, { code, rated, preferNotToSay }]: ReleaseCells[number]) => code === 'few' && (rated !== null || preferNotToSay !== null);
  const told = release.atoms.filter((atom) => ARMS.some((arm) => cellsOf(atom, arm).some(isTold))).map(({ label }) => label);
  const everywhere = (release.organisationItems ?? []).some(isTold) ? [release.organisation] : [];
  return finding(release.file, told.length + everywhere.length === 0, {
    holds: 'Where fewer than five rated a question, it is not told how many did and how many refused.',
    fails: `How many refused is told where hardly anybody rated: ${[...told, ...everywhere].map((label) => `"${label}"`).join(', ')}.`,
    leak: 'refusals',
  });
}

function shareLeft({ closeness, coded }: Conclusion, reader: keyof Closeness): number {
  return closeness[reader] === null ? 1 : widthOf(closeness[reader]) / coded.length;
}

function narrowestShare(conclusions: readonly Conclusion[], reader: keyof Closeness): number {
  return conclusions.reduce((least, conclusion) => Math.min(least, shareLeft(conclusion, reader)), 1);
}

function closestOf(conclusions: readonly Conclusion[], reader: keyof Closeness): string {
  const closest = conclusions.find((conclusion) => shareLeft(conclusion, reader) === narrowestShare(conclusions, reader));
  const who = reader === 'outsider' ? 'An outsider' : 'A colleague who knows their own answer';
  if (closest?.closeness[reader] == null) return '';
  return `${who} comes closest at ${inWords(closest)}: another's answer is ${onScale(closest.closeness[reader], closest.item)}.`;
}

function onScale(remaining: NonNullable<Remaining>, { lowest, highest }: Item): string {
  const { first, last } = remaining;
  return first === last ? `exactly ${lowest + first}` : `from ${lowest + first} to ${lowest + last} on ${lowest} to ${highest}`;
}

function inWords({ label, arm, item, cell }: CodedItem): string {
  return `"${label}", ${item.id} ${arm === 'shown' ? 'with' : 'without'} name (${cell.code})`;
}

const NAMED_AT_MOST = 5;

function named(items: readonly CodedItem[]): string {
  const shown = items.slice(0, NAMED_AT_MOST).map(inWords).join('; ');
  return items.length > NAMED_AT_MOST ? `${shown}; and ${items.length - NAMED_AT_MOST} more` : shown;
}
