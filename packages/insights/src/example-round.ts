import type { GroupTally, RoundTally } from '@unguarded/disclosure-control';
import { demoInstrument, renderInstrument } from '@unguarded/instruments';
import { planWindows, type RoundSheet } from '@unguarded/rounds';
import type { Publishing } from './publish-round.ts';
import { sha256Hex, type ReleaseStore } from './release-store.ts';

/** An organisation for the tests of this package: two departments, five teams, one of which is too small to stand alone. */
export interface ExampleTeam {
  team: string;
  department: string;
  rosterCount: number;
  respondents: number;
  checkIns: number;
  /** What everybody in the team answers to every item. */
  answer: 1 | 2 | 3 | 4 | 5;
  signed: 1 | 2 | 3 | 4 | 5;
}

export const exampleTeams: readonly ExampleTeam[] = [
  { team: 'East', department: 'Desk', rosterCount: 12, respondents: 9, checkIns: 10, answer: 3, signed: 4 },
  { team: 'West', department: 'Desk', rosterCount: 8, respondents: 6, checkIns: 7, answer: 4, signed: 4 },
  { team: 'Night', department: 'Desk', rosterCount: 5, respondents: 2, checkIns: 5, answer: 1, signed: 5 },
  { team: 'Yard', department: 'Works', rosterCount: 120, respondents: 110, checkIns: 105, answer: 2, signed: 4 },
  { team: 'Shop', department: 'Works', rosterCount: 9, respondents: 8, checkIns: 3, answer: 5, signed: 5 },
];

/** The id of a unit of the example by its label. */
export const exampleUnitId = (label: string): string => `00000000-0000-4000-8000-${sha256Hex(label).slice(0, 12)}`;
const groupIdOf = (team: string): string => sha256Hex(team).slice(0, 32);

const units = (teams: readonly ExampleTeam[]): RoundSheet['units'] => [
  { id: exampleUnitId('Company'), label: 'Company', parentId: null },
  ...[...new Set(teams.map(({ department }) => department))].map((label) => ({ id: exampleUnitId(label), label, parentId: exampleUnitId('Company') })),
  ...teams.map(({ team, department }) => ({ id: exampleUnitId(team), label: team, parentId: exampleUnitId(department) })),
];

const everybodySays = (groupId: string, { people, answer }: { people: number; answer: number }): GroupTally => {
  const counts = [1, 2, 3, 4, 5].map((value) => (value === answer ? people : 0));
  const items = Object.fromEntries(demoInstrument.items.map(({ id }) => [id, { counts, preferNotToSay: 0, leftOut: 0 }]));
  const sum = answer * demoInstrument.gapItemIds.length;
  return { groupId, respondents: people, spoilt: 0, items, gapIndex: { people, sum: people * sum, sumOfSquares: people * sum * sum } };
};

const tallyOf = (roundId: string, teams: readonly ExampleTeam[], said: (team: ExampleTeam) => { people: number; answer: number }): RoundTally => ({
  roundId,
  groups: teams.map((team) => everybodySays(groupIdOf(team.team), said(team))),
});

/** Everything that publishing a round of the example takes; each round freezes a quarter after the one before. */
export const examplePublishing = (store: ReleaseStore, { number, teams }: { number: number; teams: readonly ExampleTeam[] }): Publishing => {
  const roundId = sha256Hex(`round ${number}`).slice(0, 32);
  const instrumentText = renderInstrument(demoInstrument);
  const sheet: RoundSheet = {
    version: 1,
    organisation: 'Company',
    roundId,
    title: `Pulse ${number}`,
    previousSheetHash: '0'.repeat(64),
    instrument: { id: demoInstrument.id, version: demoInstrument.version, hash: sha256Hex(instrumentText) },
    units: units(teams),
    groups: teams.map(({ team, department, rosterCount }) => ({
      id: groupIdOf(team), label: team, levelUnitId: exampleUnitId(department), unitIds: [exampleUnitId(team)], rosterCount, rosterCommitment: sha256Hex(team), issuingKeys: { answers: '', comment: '' },
    })),
    ballotKeys: [],
    boxKey: '',
    thresholds: { scores: 5, comments: 10, distributions: 15 },
    windows: planWindows(new Date(Date.UTC(2026, 3 * number, 1))),
    approvingBody: null,
  };
  return {
    sheet,
    sheetHash: sha256Hex(`sheet ${number}`),
    instrumentText,
    tally: { ...tallyOf(roundId, teams, ({ respondents, answer }) => ({ people: respondents, answer })), correlations: null, comments: [] },
    shown: tallyOf(roundId, teams, ({ checkIns, signed }) => ({ people: checkIns, answer: signed })),
    issued: 140,
    overlapsWith: () => Promise.resolve(teams.map(({ team, rosterCount }) => ({ groupId: groupIdOf(team), earlierGroupId: groupIdOf(team), people: rosterCount }))),
    store,
    sign: () => new Uint8Array(64),
  };
};
