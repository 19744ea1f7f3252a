import { unitOverview } from '@unguarded/insights';
import { demoInstrument } from '@unguarded/instruments';
import { describe, expect, it } from 'vitest';
import { publishHistory } from './attacks/publish-history.ts';
import type { SimulatedHistory, SimulatedRound } from './attacks/simulated-history.ts';
import { makeDemoPlan, type DemoPlan } from './demo/plan.ts';
import { compareWithProduct } from './expected/compare-with-product.ts';

type PlannedRound = DemoPlan['rounds'][number];

/** The demo organisation as the product's packages take it, without doors, databases and devices. */
const simulatedRound = ({ title, people }: PlannedRound): SimulatedRound => ({
  title,
  units: people.filter(({ leadsUnit }) => leadsUnit !== '').map(({ leadsUnit, unit }) => ({ id: leadsUnit, label: leadsUnit, parentId: unit === '' ? null : unit })),
  people: people.filter(({ unit }) => unit !== '').map((person) => ({
    id: person.email, unitId: person.unit,
    answers: person.answersAnonymously ? person.answers : null,
    signed: person.signsCheckIn ? person.signed : null,
  })),
});

const historyOf = (plan: DemoPlan): SimulatedHistory => ({
  organisation: plan.organisation, instrument: demoInstrument, rounds: plan.rounds.filter(({ answered }) => answered).map(simulatedRound),
});

describe("the product's rules, without its doors,", () => {
  it('publish of the demo organisation, figure by figure and n by n, what the second computation finds', async () => {
    const plan = makeDemoPlan();
    const { rounds, files } = await publishHistory(historyOf(plan));
    const published = rounds.map(({ round }) => round);
    const overviews = rounds.flatMap(({ sheet }) => sheet.units.flatMap(({ id }) => unitOverview(published, { unitId: id, roundId: sheet.roundId, access: 'parts', ownUnitId: null }) ?? []));
    const releaseCsvs = files.exports.map(({ bytes }) => bytes.toString('utf8'));
    expect(overviews.length).toBeGreaterThan(100);
    expect(compareWithProduct({ plan, sheets: rounds.map(({ sheet }) => sheet), overviews, releaseCsvs })).toEqual([]);
  }, 60_000);
});
