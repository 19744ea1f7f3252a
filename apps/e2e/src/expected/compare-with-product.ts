import type { DemoPlan } from '../demo/plan.ts';
import { expectedFigures } from './expected-figures.ts';
import { expectedRounds } from './expected-round.ts';
import { exportDifferences, titleOfExport } from './export-differences.ts';
import { overviewDifferences, type FiguredRound } from './overview-differences.ts';
import type { PrintedOverview } from './product-answers.ts';
import type { PublishedSheet } from './published-sheet.ts';
import { sheetDifferences } from './sheet-differences.ts';

/** What a product that was seeded with the plan says of it. */
export interface ProductAnswers {
  readonly plan: DemoPlan;
  /** Round sheets of all answered rounds, in any order. */
  readonly sheets: readonly PublishedSheet[];
  /** The pages of all units in all answered rounds, as HR may open them. */
  readonly overviews: readonly PrintedOverview[];
  /** The exported results of all answered rounds. */
  readonly releaseCsvs: readonly string[];
}

const sheetsInPlan = ({ plan, sheets }: ProductAnswers): string[] =>
  plan.rounds
    .filter(({ answered }) => answered)
    .flatMap((round) => {
      const sheet = sheets.find(({ title }) => title === round.title);
      return sheet === undefined ? [`${round.title}: there is no sheet.`] : sheetDifferences(round, sheet);
    });

const missingPages = ({ round: { sheet } }: FiguredRound, overviews: readonly PrintedOverview[]): string[] => {
  const pages = new Set(overviews.filter(({ round }) => round.roundId === sheet.roundId).map(({ unit }) => unit.unitId));
  return sheet.units.filter(({ id }) => !pages.has(id)).map(({ label }) => `${sheet.title}, ${label}: there is no page.`);
};

const exportsOf = (rounds: readonly FiguredRound[], texts: readonly string[]): string[] =>
  rounds.flatMap((now) => {
    const text = texts.find((candidate) => titleOfExport(candidate) === now.round.sheet.title);
    return text === undefined ? [`${now.round.sheet.title}: there is no export.`] : exportDifferences(now, text);
  });

/**
 * Compares everything that the product prints of the demo organisation with what follows from the seed files and the
 * documents: who is counted with whom, every figure to one decimal and every n, on all pages and in all exports. One
 * sentence for each difference; a sheet, page or export that is missing is one too.
 *
 * @example compareWithProduct({ plan, sheets, overviews, releaseCsvs }) // []
 */
export const compareWithProduct = (answers: ProductAnswers): string[] => {
  const rounds = expectedRounds(answers.plan, answers.sheets).map((round) => ({ round, figures: expectedFigures(round) }));
  return [
    ...sheetsInPlan(answers),
    ...rounds.flatMap((now) => missingPages(now, answers.overviews)),
    ...answers.overviews.flatMap((overview) => overviewDifferences(rounds, overview)),
    ...exportsOf(rounds, answers.releaseCsvs),
  ];
};
