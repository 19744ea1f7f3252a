import { expect, test } from 'vitest';
import { auditAnswers } from './answers-audit.ts';
import { auditDisclosure } from './disclosure-audit.ts';
import type { Item } from './instrument.ts';
import { auditMovements } from './movement-audit.ts';
import { readRelease } from './release.ts';
import { readRoundSheet } from './round-sheet.ts';
import { hashOf, sampleDeployment, type SampleText } from './sample-deployment.ts';
import { auditSplitBallot } from './split-ballot-audit.ts';

const LARGE_GROUP = 'aa'.repeat(16);
const told = { groupIds: [LARGE_GROUP], rosterCount: 20, ballots: { withName: 8, withoutName: 7 }, signed: null, withName: null, moved: null };

/** Which of the sentences do not hold for the first round of the sample, changed like this. */
function faultsOf({ sheet = {}, release = {} }: { sheet?: SampleText; release?: SampleText }): string[] {
  const deployment = sampleDeployment();
  const changedSheet = { ...deployment.sheets[0], ...sheet };
  const changedRelease = { ...deployment.releases[0], sheetHash: hashOf(changedSheet), ...release };
  const readSheet = readRoundSheet('the sheet', deployment.envelope('sheet', changedSheet));
  return auditSplitBallot(readRelease('the release', deployment.envelope('release', changedRelease)), readSheet).filter(({ holds }) => !holds).map(({ sentence }) => sentence);
}

const drawing = { gapMeasure: 'split-ballot' };
const [notAllowed, toldOfAPart] = ['What is told of who was drawn', 'What was signed in a round that draws'];

test('an honest split ballot has no fault, and a round without one is not asked about it', () => {
  expect(faultsOf({ sheet: drawing, release: { splitBallot: told } })).toEqual([]);
  expect(faultsOf({})).toEqual([]);
});

test.each([
  ['there is one in the sheet only', { sheet: drawing }, notAllowed],
  ['there is one in the release only', { release: { splitBallot: told } }, notAllowed],
  ['a small group took part', { sheet: drawing, release: { splitBallot: { ...told, groupIds: [LARGE_GROUP, 'bb'.repeat(16)], rosterCount: 29 } } }, notAllowed],
  ['more answered than there are people', { sheet: drawing, release: { splitBallot: { ...told, ballots: { withName: 14, withoutName: 7 } } } }, notAllowed],
  ['fewer than a hundred signed and it is told', { sheet: drawing, release: { splitBallot: { ...told, signed: 8, withName: {}, moved: {} } } }, toldOfAPart],
  ['what was said is told without how many said it', { sheet: drawing, release: { splitBallot: { ...told, withName: {} } } }, toldOfAPart],
])('it is found that %s', (_, changes, sentence) => {
  expect(faultsOf(changes)).toEqual([expect.stringContaining(sentence)]);
});

const item = (isGapItem: boolean, id: string): Item => ({ id, isGapItem, lowest: 1, highest: 5, direction: 1, construct: 'engagement', facet: '', isForOrganisationOnly: false });

test.each([
  ['half points and no count', { code: 'h3.5', rated: null, preferNotToSay: null }, []],
  ['a count', { code: 'h3.5', rated: 9, preferNotToSay: 0 }, ['These lines']],
  ['tenths', { code: 't3.4', rated: 16, preferNotToSay: 0 }, ['These lines']],
])('of those who were not drawn, a part may be told half points and no count: %s', (_, cell, sentences) => {
  const deployment = sampleDeployment();
  const [content = {}] = deployment.releases;
  const [atom, other] = content['atoms'] as { unguarded: object }[];
  const atoms = [{ ...atom, unguarded: { ...atom?.unguarded, Q1: cell } }, other];
  const release = readRelease('the release', deployment.envelope('release', { ...content, atoms, splitBallot: told }));
  const faults = auditDisclosure(release, { items: [item(true, 'Q1'), item(false, 'Q2'), item(false, 'Q3')] }).filter(({ holds }) => !holds);
  expect(faults.map(({ sentence }) => sentence.slice(0, sentence.indexOf(' are')))).toEqual(sentences);
});

test('the report says that it takes every number who rated as possible, where it was drawn who rates, and only there', () => {
  const deployment = sampleDeployment();
  const sentencesOf = (splitBallot: SampleText) => {
    const release = readRelease('the release', deployment.envelope('release', { ...deployment.releases[0], ...splitBallot }));
    return auditAnswers(release, { file: 'the instrument', hash: '', themes: new Set(), items: [item(true, 'Q1'), item(false, 'Q2'), item(false, 'Q3')] }).map(({ sentence }) => sentence);
  };
  const anyNumber = expect.stringContaining('every number from the smallest size to all is taken as possible') as string;
  expect(sentencesOf({ splitBallot: told })).toContainEqual(anyNumber);
  expect(sentencesOf({})).not.toContainEqual(anyNumber);
});

test('what was signed may be told in tenths twice where nobody moved, or five did, and not where a few did', () => {
  const deployment = sampleDeployment();
  const fine = { ...told, rosterCount: 240, signed: 120, withName: { Q1: { code: 't3.4', rated: 118, preferNotToSay: 1 } } };
  const roundOf = (index: 0 | 1, moved: Record<string, number>) => readRelease('the release', deployment.envelope('release', { ...deployment.releases[index], splitBallot: { ...fine, moved } }));
  const earlier = roundOf(0, {});
  const holdsWith = (inBoth: number) => auditMovements([earlier, roundOf(1, { [earlier.roundId]: inBoth })]).filter(({ sentence }) => /drawn to answer|was signed/.test(sentence)).map(({ holds }) => holds);
  expect([240, 239, 238, 237].map(holdsWith)).toEqual([[true], [false], [false], [true]]);
});
