import type { Part, UnitOverview } from '../../api/shapes.ts';
import { words } from '../../words/words.ts';
import { gapHeadline } from '../sentences.ts';
import { axisAround, LEVEL_AXIS } from './axis.ts';
import { figureOf, type StripChartModel, type StripMarks, type StripRow } from './strip-model.ts';

type UsualRange = UnitOverview['usualRange'];

/** What is said of the whole beside its parts. */
interface Whole { usualRange: UsualRange; coverage: Pick<UnitOverview['coverage'], 'minimum'> }

const text = words.insights.parts;

/** Both answers on one line. */
export const levelMarks = ({ withName, withoutName }: Pick<Part, 'withName' | 'withoutName'>): StripMarks => ({
  intervals: [
    ...(withoutName === null ? [] : [{ low: withoutName.low, high: withoutName.high, tone: 'unsigned' as const }]),
    ...(withName === null ? [] : [{ low: withName.low, high: withName.high, tone: 'signed' as const }]),
  ],
  link: withName === null || withoutName === null ? null : { from: withoutName.value, to: withName.value },
  points: [
    ...(withName === null ? [] : [{ value: withName.value, tone: 'signed' as const, hollow: true }]),
    ...(withoutName === null ? [] : [{ value: withoutName.value, tone: 'unsigned' as const }]),
  ],
});

const differenceMarks = ({ gap }: Part, usualRange: UsualRange): StripMarks => ({
  field: usualRange,
  intervals: gap === null ? [] : [{ low: gap.low, high: gap.high, tone: 'ink' }],
  points: gap === null ? [] : [{ value: gap.value, tone: 'ink', hollow: !gap.clear }],
});

const noGapWords = ({ gapMissing }: Part, minimum: number): string => (gapMissing === 'too-few-rated' ? words.insights.items.tooFew : text.noGap(minimum));

const rowOf = (part: Part, { usualRange, coverage }: Whole): StripRow => ({
  key: part.atomId,
  label: part.label,
  strips: [levelMarks(part), differenceMarks(part, usualRange)],
  figure: part.gap === null ? noGapWords(part, coverage.minimum) : { ...figureOf(part.gap), unclear: !part.gap.clear },
  n: words.insights.n(part.respondents),
  told: text.rows(part.label, `${gapHeadline(part)} ${words.insights.n(part.respondents)}.`),
});

/** One row a group: both answers with their ranges, and beside them the difference on its own axis before the usual range. */
export const dumbbellModel = (parts: readonly Part[], whole: Whole): StripChartModel => {
  const { usualRange } = whole;
  const figures = parts.flatMap(({ gap }) => (gap === null ? [] : [gap.low, gap.high]));
  const axis = axisAround([0, usualRange?.low ?? 0, usualRange?.high ?? 0, ...figures]);
  return {
    columns: [{ axis: LEVEL_AXIS, label: text.levels }, { axis, label: text.differences }],
    heads: { figure: text.columns.difference, n: text.columns.people },
    count: parts.length,
    row: (at) => rowOf(parts[at] as Part, whole),
  };
};
