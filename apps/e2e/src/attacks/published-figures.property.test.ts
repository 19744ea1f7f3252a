import { audit } from '@unguarded/auditor';
import { unitOverview } from '@unguarded/insights';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../demo/seeded-random.ts';
import { publishHistory, type PublishedHistory, type PublishedSimulation } from './publish-history.ts';
import { randomHistory } from './random-history.ts';
import type { SimulatedHistory } from './simulated-history.ts';

const SMALLEST = 5;
const seeds = fc.integer({ min: 0, max: 1_000_000 });

/** People of one round of whom some figure speaks: those who answered, in the atoms that the figure is made of. */
interface PublishedFigure {
  readonly round: number;
  readonly people: readonly string[];
}

const respondentsOf = ({ simulated, groupOf, round }: PublishedSimulation, atomId: string): string[] => {
  const atom = round.release.atoms.find(({ id }) => id === atomId);
  return simulated.people.filter(({ id, answers }) => answers !== null && atom?.groupIds.includes(groupOf.get(id) ?? '')).map(({ id }) => id);
};

/** Every figure of every page of every viewer: of single parts, and of units rolled up from them. */
const figuresOf = ({ rounds }: PublishedHistory): PublishedFigure[] =>
  rounds.flatMap((each, round) =>
    each.sheet.units.flatMap(({ id }) => {
      const page = unitOverview(rounds.map((of) => of.round), { unitId: id, roundId: each.sheet.roundId, access: 'parts', ownUnitId: id });
      const parts = (page?.parts ?? []).map(({ atomId }) => respondentsOf(each, atomId));
      return [...parts, parts.flat()].filter((people) => people.length > 0).map((people) => ({ round, people }));
    }),
  );

/** Sums and differences of figures: who is left in them, round by round. */
const supportOf = (terms: readonly { figure: PublishedFigure; times: number }[]): Map<number, number> => {
  const weights = new Map<string, number>();
  for (const { figure, times } of terms) for (const person of figure.people) weights.set(`${figure.round} ${person}`, (weights.get(`${figure.round} ${person}`) ?? 0) + times);
  const people = new Map<number, number>();
  for (const [key, weight] of weights) if (weight !== 0) people.set(Number.parseInt(key, 10), (people.get(Number.parseInt(key, 10)) ?? 0) + 1);
  return people;
};

/** The same people and the same who answers; everything that they say is another. */
const withOtherAnswers = (history: SimulatedHistory, seed: number): SimulatedHistory => {
  const random = seededRandom(`other answers ${seed}`);
  const other = <T extends Readonly<Record<string, unknown>> | null>(given: T): T => {
    if (given === null) return given;
    return Object.fromEntries(Object.keys(given).map((itemId) => [itemId, itemId === 'F2' ? random.below(2) : 1 + random.below(4)])) as unknown as T;
  };
  return { ...history, rounds: history.rounds.map((round) => ({ ...round, people: round.people.map((person) => ({ ...person, answers: other(person.answers), signed: other(person.signed) })) })) };
};

/** Who is counted with whom, how precisely, what is shown on which line: everything but codes, figures and counts of refusals. */
const patternOf = ({ rounds, files }: PublishedHistory): unknown =>
  rounds.map(({ round: { release } }, index) => ({
    groups: release.groups,
    atoms: release.atoms.map(({ unguarded, shown, ...facts }) => ({ ...facts, items: Object.keys(unguarded), shown: shown && Object.keys(shown) })),
    hasStatistics: release.organisationStatistics !== null,
    itemLines: (files.exports[index]?.bytes.toString('utf8') ?? '').split('\r\n').filter((line) => line.includes(',item ')).length,
  }));

/** Of those who did not take part some do after all. */
const withMoreAnswers = (history: SimulatedHistory, seed: number): SimulatedHistory => {
  const random = seededRandom(`more answers ${seed}`);
  const somebody = history.rounds.flatMap(({ people }) => people).find(({ answers }) => answers !== null)?.answers ?? null;
  return { ...history, rounds: history.rounds.map((round) => ({ ...round, people: round.people.map((person) => (person.answers === null && random.next() < 0.5 ? { ...person, answers: somebody } : person)) })) };
};

describe('what the product publishes', () => {
  it('speaks in every sum and difference of figures of nobody or of five at least', async () => {
    const times = fc.integer({ min: -3, max: 3 });
    await fc.assert(
      fc.asyncProperty(seeds, fc.array(fc.tuple(fc.nat(), times), { minLength: 1, maxLength: 12 }), async (seed, chosen) => {
        const figures = figuresOf(await publishHistory(randomHistory(`combination ${seed}`)));
        fc.pre(figures.length > 0);
        const terms = chosen.flatMap(([index, often]) => (figures[index % figures.length] === undefined ? [] : [{ figure: figures[index % figures.length] as PublishedFigure, times: often }]));
        for (const people of supportOf(terms).values()) expect(people).toBeGreaterThanOrEqual(SMALLEST);
      }),
      { numRuns: 40 },
    );
  });

  it('hides and shows by numbers of people alone, whatever they answer', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const history = randomHistory(`pattern ${seed}`);
        expect(patternOf(await publishHistory(withOtherAnswers(history, seed)))).toEqual(patternOf(await publishHistory(history)));
      }),
      { numRuns: 25 },
    );
  });

  it('protects everybody as promised also after more have answered', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const more = await publishHistory(withMoreAnswers(randomHistory(`more ${seed}`), seed));
        for (const { measured = {} } of audit(more.files, null)) {
          expect(measured.smallestGroup ?? SMALLEST).toBeGreaterThanOrEqual(SMALLEST);
          expect(measured.outsider ?? 1).toBeGreaterThanOrEqual(1 / 2);
          expect(measured.colleague ?? 1).toBeGreaterThanOrEqual(1 / 4);
        }
      }),
      { numRuns: 25 },
    );
  });
});
