import type { UnitOverview } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import { LEVEL_AXIS } from './charts/axis.ts';
import { levelMarks } from './charts/dumbbell-model.ts';
import { ANSWERS, Figure } from './charts/figure.tsx';
import { HeadlineChart } from './charts/headline-chart.tsx';
import { stripDrawing } from './charts/picture/strip-drawing.ts';
import { figureOf } from './charts/strip-model.ts';
import { differenceCell, LEVEL_FIGURES, levelCell } from './figured-cells.ts';
import styles from './headline.module.css';
import { answeredWords, countedWithWords, coverageWords, gapHeadline, gapMeaning, ownTeamWords, readingWords } from './sentences.ts';

const notesOf = (overview: UnitOverview): string[] => [...readingWords(overview), ...(overview.gap === null ? [] : [words.insights.notAMark])];

/** A pulse that was answered by fewer people than anything is told of. */
export const Nothing = ({ overview }: { overview: UnitOverview }) => <p className={styles.sentence}>{words.insights.sentence.nothing(overview.coverage.minimum)}</p>;

/** Whoever does not lead the part reads how their own team is counted, unless the notice above says it already. */
const isOwnTeamSaid = ({ access, countedTogether }: UnitOverview): boolean => access === 'summary' && countedTogether === null;

const isTeamSplitSaid = ({ access, countedTogether, coverage }: UnitOverview): boolean => countedTogether === null && (access === 'parts' || coverage.teams > 1);

const Coverage = ({ overview }: { overview: UnitOverview }) => {
  const { coverage, countedTogether } = overview;
  return (
    <div className={styles.coverage}>
      {countedTogether !== null && <p className="message calm">{countedWithWords(countedTogether.countedWith, coverage.minimum)} {words.insights.together(countedTogether.label)}</p>}
      {isOwnTeamSaid(overview) && coverage.lines.map((line) => <p key={line.unitId}>{ownTeamWords(line, coverage.minimum)}</p>)}
      <p>{isTeamSplitSaid(overview) && coverageWords(coverage)} {answeredWords(coverage)}</p>
    </div>
  );
};

const drawingOf = ({ unit, withName, withoutName, gap, coverage }: UnitOverview) => stripDrawing({
  columns: [{ axis: LEVEL_AXIS, label: words.insights.parts.levels }],
  count: 1,
  row: () => ({ key: unit.unitId, label: unit.label, strips: [levelMarks({ withName, withoutName })], figure: gap === null ? '' : figureOf(gap), n: words.insights.n(coverage.respondents), told: '' }),
});

const { series } = words.insights;

const tableOf = ({ withName, withoutName, gap }: UnitOverview, caption: string) => ({
  caption,
  columns: [{ label: words.charts.headline.what }, { label: words.charts.headline.figure, number: true, figures: LEVEL_FIGURES }],
  rows: [
    { key: 'without', cells: [series.withoutName, levelCell(withoutName)] },
    { key: 'with', cells: [series.withName, levelCell(withName)] },
    { key: 'difference', cells: [series.difference, differenceCell(gap)] },
  ],
});

/** The first thing on the page: who is in it, then the finding in one sentence, then the same as a picture. */
export const Headline = ({ overview }: { overview: UnitOverview }) => {
  const headline = gapHeadline(overview);
  const meaning = gapMeaning(overview);
  const { withName, withoutName } = overview;
  return (
    <div className={styles.headline}>
      <Coverage overview={overview} />
      {withoutName === null
        ? <p className={styles.sentence}>{headline}</p>
        : (
          <Figure
            id="headline" title={headline} large lead={meaning ?? undefined} legend={null} notes={notesOf(overview)}
            table={() => tableOf(overview, words.charts.sections.headline)} tableRows={3} draw={() => drawingOf(overview)} pictureLegend={ANSWERS} bare
          >
            <HeadlineChart withName={withName} withoutName={withoutName} told={headline} />
          </Figure>
        )}
    </div>
  );
};
