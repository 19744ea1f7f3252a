import type { UnitOverview, VisibleUnits } from '../api/shapes.ts';
import { heatThemes } from './heat-themes.ts';
import type { Section } from './sections.tsx';

/** Below this, lines with ranges are easier to read; the door says so too (insights, unit-funnel.ts). */
const FEWEST_GROUPS_FOR_A_FUNNEL = 20;

/** Twenty groups with a figure make a funnel. */
export const isFunnelWorthIt = ({ parts }: Pick<UnitOverview, 'parts'>): boolean =>
  parts.filter(({ withoutName }) => withoutName !== null).length >= FEWEST_GROUPS_FOR_A_FUNNEL;

/**
 * The parts that a unit's page has, in the order of reading.
 *
 * @example sectionsOf(overview, units) // ['headline', 'groups', 'themes', 'speakingUp', 'trend', 'statements', 'comments', 'teams']
 */
export const sectionsOf = (overview: UnitOverview, { organisationUnitId }: Pick<VisibleUnits, 'organisationUnitId'>): Section[] => {
  const { parts, coverage, access, items, unit } = overview;
  const isPublished = coverage.respondents > 0;
  const there: Readonly<Record<Section, boolean>> = {
    headline: isPublished,
    groups: parts.length > 0,
    funnel: isFunnelWorthIt(overview),
    themes: parts.length > 1 && heatThemes(overview).length > 0,
    speakingUp: isPublished,
    trend: true,
    statements: isPublished && items.length > 0,
    drivers: isPublished && unit.unitId === organisationUnitId,
    comments: isPublished && access === 'parts',
    teams: coverage.lines.length > 0,
  };
  return (Object.keys(there) as Section[]).filter((section) => there[section]);
};
