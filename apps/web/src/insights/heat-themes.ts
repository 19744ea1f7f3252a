import type { Part, UnitOverview } from '../api/shapes.ts';
import { words } from '../words/words.ts';

/** A figure with its range and, where it is told, the answers behind it. */
interface HeatFigure { value: number; low: number; high: number; n: number | null }

/** A column of the heat map: what was measured, of the whole and of a group. */
export interface HeatTheme { key: string; label: string; whole: HeatFigure; of: (part: Part) => HeatFigure | null }

type Figures = Pick<Part, 'withoutName' | 'facets'>;

const withoutName = (figures: Figures): HeatFigure | null => figures.withoutName;

const facetOf = (facet: UnitOverview['facets'][number]['facet']) => ({ facets }: Figures): HeatFigure | null =>
  facets.find((candidate) => candidate.facet === facet)?.value ?? null;

/**
 * The themes that can be compared: those with a figure for the whole. Not the difference: higher is another thing there, and the chart of groups shows it.
 *
 * @example heatThemes(overview).map(({ key }) => key) // ['without-name', 'reprisal', 'permission']
 */
export const heatThemes = (overview: UnitOverview): HeatTheme[] => {
  const candidates = [
    { key: 'without-name', label: words.insights.heat.withoutName, of: withoutName },
    ...overview.facets.map(({ facet }) => ({ key: facet, label: words.insights.speakingUp.facets[facet].label, of: facetOf(facet) })),
  ];
  return candidates.flatMap(({ key, label, of }) => {
    const whole = of(overview);
    return whole === null ? [] : [{ key, label, of, whole }];
  });
};
