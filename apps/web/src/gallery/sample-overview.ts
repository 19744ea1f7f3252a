import type { Drivers, FacetValue, Funnel, Gap, Level, Part, TrendPoint, UnitComments, UnitOverview, VisibleUnits } from '../api/shapes.ts';

/** Names as people in some organisations bear them: nothing may break at them. */
export const LONG_NAME = 'Abteilung für grenzüberschreitende Zusammenarbeit und Rechtsangelegenheiten in Nordwestdeutschland (Außenstelle Ost)';
const LONG_WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsstelle';
const LONG_STATEMENT = 'In my part of the organisation people who point out that something is not done as it has been agreed are listened to, whoever they are and whatever it is about, and need not fear that it will be held against them later on.';

const level = (value: number, n: number): Level => ({ value, low: Math.max(0, value - 60 / Math.sqrt(n)), high: Math.min(100, value + 60 / Math.sqrt(n)), n });

const gapOf = (withName: Level, withoutName: Level): Gap => {
  const value = withName.value - withoutName.value;
  const half = Math.hypot(withName.high - withName.value, withoutName.value - withoutName.low);
  return { value, low: value - half, high: value + half, process: { low: value - 1.4 * half, high: value + 1.4 * half }, nWithName: withName.n, nWithoutName: withoutName.n, clear: Math.abs(value) > half };
};

type Figures = Pick<Part, 'withName' | 'withoutName' | 'gap' | 'gapMissing' | 'facets'>;

const facetsOf = (base: number, n: number): FacetValue[] => [
  { facet: 'candour', asked: true, value: level(base - 12, n) },
  { facet: 'reprisal', asked: true, value: level(base + 3, n) },
  { facet: 'permission', asked: true, value: null },
  { facet: 'surveillance', asked: false, value: null },
];

const figures = (withName: number, withoutName: number, n: number): Figures => {
  const [signed, unsigned] = [level(withName, n), level(withoutName, n)];
  return { withName: signed, withoutName: unsigned, gap: gapOf(signed, unsigned), gapMissing: null, facets: facetsOf(withoutName, n) };
};

/** Fewer than five signed: the answers without name stand alone. */
const unsignedOnly = (withoutName: number, n: number): Figures => ({ ...figures(withoutName, withoutName, n), withName: null, gap: null, gapMissing: 'too-few-with-name' });

const NAMES = ['Baggage', 'Passenger Screening', 'Screening East', 'Screening West', 'Training Desk', 'Night', 'Equipment', 'Cargo Lane', 'Border Desk', 'Records'];

const part = (label: string, at: number, of: Figures): Part => ({
  ...of, atomId: `part-${at}`, label, groupLabels: [label], respondents: of.withoutName?.n ?? 5, rosterCount: (of.withoutName?.n ?? 5) + 3, precision: 'half-points', precisionReason: 'respondents',
});

const partsNamed = (names: readonly string[]): Part[] => names.map((label, at) => part(label, at, figures(70 + ((at * 7) % 19), 52 + ((at * 11) % 23), 6 + ((at * 5) % 30))));

const rounds = [['Spring pulse', '2026-03-10'], ['Summer pulse', '2026-06-09'], ['Autumn pulse', '2026-09-08'], ['Winter pulse', '2026-12-08'], ['Spring pulse II', '2027-03-09']] as const;

const point = (at: number, of: Figures): TrendPoint => ({
  ...of, roundId: `round-${at}`, title: rounds[at]?.[0] ?? '', closedAt: `${rounds[at]?.[1]}T00:00:00.000Z`, comparable: true, breakReason: null, startsAnew: at === 0,
});

const risingTrend: TrendPoint[] = rounds.map((_, at) => point(at, figures(78, 52 + 4 * at, 60)));

const UNIT = { unitId: 'unit', label: 'Passenger Screening', path: ['Meridian Services', 'Passenger Screening'] };
const ROUND = { roundId: 'round-2', title: 'Autumn pulse', closedAt: '2026-09-08T00:00:00.000Z' };

const statement = (itemId: string, text: string, value: Level | null) => ({ itemId, text, value, code: null, favourable: value === null ? null : 65 });

/** A department as leaders read it. */
export const realOverview: UnitOverview = {
  ...figures(78, 62, 58),
  unit: UNIT,
  round: ROUND,
  organisation: 'Meridian Services',
  access: 'parts',
  sharedStatements: 5,
  coverage: {
    teams: 12, alone: 5, together: 7, rosterCount: 84, respondents: 61, shownRespondents: 58, minimum: 5,
    lines: NAMES.map((groupLabel, at) => ({
      unitId: `unit-${at}`, groupLabel, rosterCount: 6 + at,
      countedWith: at % 3 === 0 ? { kind: 'counted-with', labels: ['Night', 'Cargo Lane'], more: 2, answers: 11 } : null,
    })),
  },
  countedTogether: null,
  items: [
    statement('Q3', 'I feel encouraged to come up with new and better ways of doing things.', level(58, 60)),
    statement('Q4', 'My work gives me a feeling of personal accomplishment.', level(66, 61)),
    statement('Q17', 'I can disclose a suspected violation of any law, rule or regulation without fear of reprisal.', level(49, 57)),
    statement('Q30', 'Employees have a feeling of personal empowerment with respect to work processes.', null),
  ],
  parts: partsNamed(NAMES),
  trend: risingTrend.slice(0, 3),
  trendVerdicts: { withoutName: null, gap: null },
  usualRange: { low: 8, high: 20 },
};

/** Five pulses that can be compared, with the verdict of the declared test. */
export const trendOverview: UnitOverview = {
  ...realOverview,
  trend: risingTrend,
  trendVerdicts: { withoutName: { verdict: 'rising', slope: 16, low: 9, high: 23, rounds: 5 }, gap: { verdict: 'falling', slope: -16, low: -25, high: -7, rounds: 5 } },
};

/** A line that is broken three ways. */
export const brokenTrendOverview: UnitOverview = {
  ...realOverview,
  trend: risingTrend.map((each, at): TrendPoint => {
    if (at === 0) return { ...each, comparable: false, breakReason: { kind: 'counted-together', label: 'West with Night' } };
    if (at === 1) return { ...each, comparable: false, breakReason: { kind: 'other-questions' }, startsAnew: true };
    return { ...each, startsAnew: at < 4 };
  }),
};

/** Nobody reached five: nothing is published. */
export const emptyOverview: UnitOverview = {
  ...realOverview,
  withName: null, withoutName: null, gap: null, gapMissing: 'too-few-rated',
  facets: realOverview.facets.map(({ facet }) => ({ facet, asked: false, value: null })),
  coverage: { ...realOverview.coverage, respondents: 0, shownRespondents: null, lines: [] },
  items: realOverview.items.map((item) => ({ ...item, value: null, favourable: null })),
  parts: [part('Night', 0, { ...unsignedOnly(55, 6), withoutName: null, gapMissing: 'too-few-rated' })],
  trend: risingTrend.slice(0, 1),
  usualRange: null,
};

/** A team of three, counted with another. */
export const togetherOverview: UnitOverview = {
  ...realOverview,
  ...unsignedOnly(57, 8),
  unit: { unitId: 'night', label: 'Night', path: ['Meridian Services', 'Desk', 'Night'] },
  coverage: { ...realOverview.coverage, teams: 1, alone: 0, together: 1, rosterCount: 13, respondents: 8, shownRespondents: null, lines: realOverview.coverage.lines.slice(0, 1) },
  countedTogether: { label: 'West with Night', countedWith: { kind: 'counted-with', labels: ['West'], more: 0, answers: 8 } },
  parts: partsNamed(['West with Night', 'East']).map((each, at) => (at === 0 ? { ...each, groupLabels: ['West', 'Night'] } : each)),
};

/** Everything far longer than anybody would wish. */
export const longOverview: UnitOverview = {
  ...realOverview,
  unit: { ...UNIT, label: LONG_NAME, path: ['Meridian Services', LONG_NAME] },
  countedTogether: { label: LONG_NAME, countedWith: { kind: 'counted-with', labels: [LONG_NAME, LONG_WORD, LONG_NAME], more: 27, answers: 1234 } },
  coverage: { ...realOverview.coverage, lines: realOverview.coverage.lines.map((line) => ({ ...line, groupLabel: LONG_NAME, countedWith: { kind: 'counted-with', labels: [LONG_NAME, LONG_WORD], more: 9, answers: 1234 } })) },
  items: realOverview.items.map((item) => ({ ...item, text: LONG_STATEMENT })),
  parts: partsNamed([LONG_NAME, LONG_WORD, `${LONG_NAME} with ${LONG_NAME}`]),
  trend: risingTrend.map((each) => ({ ...each, title: `${LONG_NAME} ${each.title}` })),
};

/** More groups than a page can hold at once. */
export const manyPartsOverview: UnitOverview = { ...realOverview, parts: partsNamed(Array.from({ length: 1200 }, (_, at) => `Team ${String(at + 1).padStart(4, '0')}`)) };

const funnelPart = (label: string, at: number): Funnel['parts'][number] => {
  const standardError = 2 + ((at * 13) % 41) / 5;
  const value = at === 7 ? 22 : 60 + (((at * 29) % 17) - 8) * (standardError / 6);
  const limits = (width: number) => ({ low: 60 - width * Math.hypot(standardError, 3), high: 60 + width * Math.hypot(standardError, 3) });
  const z = Math.abs(value - 60) / Math.hypot(standardError, 3);
  return { atomId: `part-${at}`, label, n: 5 + ((at * 7) % 60), value, standardError, usual: limits(1.96), wide: limits(3.09), position: z > 3.09 ? 'beyond-99.8' : z > 1.96 ? 'beyond-95' : 'inside' };
};

/** The funnel of as many groups as are named. */
export const funnelOf = (names: readonly string[]): Funnel =>
  ({ measure: 'without-name', measures: ['without-name', 'difference', 'reprisal'], mean: 60, betweenVariance: 9, parts: names.map(funnelPart) });

export const thirtyNames: readonly string[] = Array.from({ length: 30 }, (_, at) => `${NAMES[at % NAMES.length]} ${Math.floor(at / NAMES.length) + 1}`);

const driver = (itemId: string, text: string, share: number): Drivers['drivers'][number] => ({ itemId, text, share, low: Math.max(0, share - 4), high: share + 5, opposite: itemId === 'Q38' });

/** What goes along with engagement, one statement clearly more than the others. */
export const realDrivers: Drivers = {
  people: 214, explained: 41, leading: 1,
  drivers: [driver('Q30', 'Employees have a feeling of personal empowerment with respect to work processes.', 24), driver('Q17', 'I can disclose a suspected violation without fear of reprisal.', 10), driver('Q37', 'Arbitrary action is not tolerated.', 5), driver('Q38', 'Prohibited practices are not tolerated.', 2)],
};

export const longDrivers: Drivers = { ...realDrivers, leading: 0, drivers: realDrivers.drivers.map((each) => ({ ...each, text: LONG_STATEMENT })) };

/** Comments of one set by theme, and of one in which nobody wrote. */
export const realComments: UnitComments = {
  minimum: 10,
  sets: [
    { setId: 'east', label: 'Screening East', respondents: 14, writtenWith: null, themes: [{ theme: 'Deciding', texts: ['Fewer forms for things that cost less than a lunch.'] }, { theme: 'Your work', texts: ['More time for each case would help more than another tool.', 'The new rota is better than the old one.'] }] },
    { setId: 'west', label: 'Screening West', respondents: 11, writtenWith: null, themes: [] },
  ],
};

export const togetherComments: UnitComments = { minimum: 10, sets: [{ ...realComments.sets[0]!, label: 'West with Night', writtenWith: { labels: ['West', 'Cargo Lane'], more: 1 } }] };
export const emptyComments: UnitComments = { minimum: 10, sets: [] };
export const longComments: UnitComments = {
  minimum: 10,
  sets: [{ setId: 'long', label: LONG_NAME, respondents: 1200, writtenWith: { labels: [LONG_NAME, LONG_WORD], more: 12 }, themes: [{ theme: LONG_STATEMENT, texts: Array.from({ length: 9 }, () => `${LONG_STATEMENT} ${LONG_WORD}`) }] }],
};

const units = Array.from({ length: 2000 }, (_, at) => ({ unitId: `unit-${at}`, label: at === 0 ? 'Meridian Services' : `Team ${at}`, parentId: at === 0 ? null : `unit-${Math.floor((at - 1) / 7)}` }));

/** More units than a list can show, so that they are searched. */
export const manyUnits: VisibleUnits = { units, startUnitId: 'unit-0', organisationUnitId: 'unit-0', rounds: [{ roundId: ROUND.roundId, title: ROUND.title, closedAt: ROUND.closedAt }] };
