// Times all team-level estimators for 10,000 teams × 12 items on one core: node bench/all-teams.ts. Exit code 1 at 2 s or more.
import * as metrics from '../src/index.ts';
import { publishedCell } from '../src/simulated/published-cell.ts';
import { normalNumbers, seededRandom } from '../src/simulated/seeded-random.ts';

const TEAMS = 10_000;
const ITEMS = 12;
const GAP_ITEMS = 5;
const LIMIT_SECONDS = 2;
const scale = metrics.FIVE_POINT_SCALE;

interface Team {
  people: number;
  shown: number[][];
  unguarded: number[][];
}

/** Answer counts of every team, item and arm: what a release would be made of. */
function makeTeams(): Team[] {
  const random = seededRandom(2026);
  const normal = normalNumbers(random);
  return Array.from({ length: TEAMS }, () => {
    const people = 8 + Math.floor(random() * 33);
    const level = 3.4 + 0.3 * normal();
    const column = (share: number, shift: number) => {
      const counts = [0, 0, 0, 0, 0];
      for (let person = 0; person < Math.max(5, Math.round(people * share)); person += 1) counts[Math.max(0, Math.min(4, Math.round(level + shift + normal()) - 1))]! += 1;
      return counts;
    };
    return {
      people,
      shown: Array.from({ length: ITEMS }, () => column(0.85, 0.3)),
      unguarded: Array.from({ length: ITEMS }, () => column(0.7, 0)),
    };
  });
}

function must<F>(measured: metrics.Measured<F>): F {
  if (!measured.ok) throw new Error(measured.reason);
  return measured;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const teams = makeTeams();
const cells = { shown: cellsOf('shown'), unguarded: cellsOf('unguarded') };
const timings: { what: string; seconds: number }[] = [];

function cellsOf(arm: 'shown' | 'unguarded'): metrics.CodedCell[][] {
  return Array.from({ length: ITEMS }, (_, item) =>
    teams.map((team) => publishedCell(team[arm][item]!.reduce((total, count, step) => total + count * (step + 1), 0), sum(team[arm][item]!))),
  );
}

function timed<T>(what: string, work: () => T): T {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  timings.push({ what, seconds: (user + system) / 1e6 });
  return result;
}

const decoded = timed('coded cell values (12 items, both arms)', () => {
  const arm = (name: 'shown' | 'unguarded') => cells[name].map((one) => must(metrics.codedCellValues({ cells: one, scale, personVariance: 1 })).values);
  return { shown: arm('shown'), unguarded: arm('unguarded') };
});

/** Items one by one, three facets, and the index of the gap items last. */
const SETS = [...Array.from({ length: ITEMS }, (_, item) => [item]), [5, 6], [7, 8], [9, 10, 11], Array.from({ length: GAP_ITEMS }, (_, item) => item)];
const GAP_SETS = [...Array.from({ length: ITEMS }, (_, item) => item), SETS.length - 1];

function levelOf(arm: 'shown' | 'unguarded', index: number, items: readonly number[]): metrics.CodedArmEstimate {
  const team = teams[index]!;
  return must(
    metrics.codedArmEstimate({
      items: items.map((item) => ({ coded: decoded[arm][item]![index]!, scale, direction: 1 })),
      respondents: sum(team[arm][0]!),
      rosterCount: team.people,
      personVariance: 400,
      degreesOfFreedom: 100_000,
    }),
  );
}

const figures = timed('levels of 12 items, 3 facets and the gap index in both arms, 13 gaps', () =>
  teams.map((_, index) => {
    const shown = SETS.map((items) => levelOf('shown', index, items));
    const unguarded = SETS.map((items) => levelOf('unguarded', index, items));
    const gaps = GAP_SETS.map((set) => {
      const [withName, without] = [shown[set]!, unguarded[set]!];
      const errorVariance = withName.processVariance + without.processVariance + withName.codingVariance + without.codingVariance;
      return { value: must(metrics.codedMeanGap(withName, without)).value, errorVariance };
    });
    return { gaps, shown: shown.at(-1)!, unguarded: unguarded.at(-1)! };
  }),
);

timed('roll-up to 100 units', () => {
  for (let unit = 0; unit < 100; unit += 1) {
    const parts = figures.slice(unit * 100, unit * 100 + 100);
    must(metrics.codedMeanGap(must(metrics.rollUp(parts.map(({ shown }) => shown))), must(metrics.rollUp(parts.map(({ unguarded }) => unguarded)))));
  }
});

timed('masking bounds: 12 items (teams with 15 in each arm)', () => {
  for (const team of teams) {
    for (let item = 0; item < ITEMS; item += 1) metrics.maskingBound({ shown: team.shown[item]!, unguarded: team.unguarded[item]!, rosterCount: team.people });
  }
});

timed('masking bounds from codes: 12 items', () => {
  for (const [index, { people: rosterCount }] of teams.entries()) {
    const items = cells.shown.map((shown, item) => ({ scale, shown: shown[index]!, unguarded: cells.unguarded[item]![index]! }));
    metrics.maskingBoundFromCodes({ items, rosterCount });
  }
});

timed('worst-case bounds, response rates', () => {
  for (const [index, team] of teams.entries()) {
    const answered = (arm: 'shown' | 'unguarded') => ({ mean: figures[index]![arm].value, answers: sum(team[arm][0]!), people: team.people });
    must(metrics.worstCaseGapBounds(answered('shown'), answered('unguarded'), { lowest: 0, highest: 100 }));
    must(metrics.responseRate({ answers: sum(team.unguarded[0]!), people: team.people }));
  }
});

timed('shrinkage (Paule-Mandel, REML), funnel, reliability: 12 items and the gap', () => {
  for (let set = 0; set <= ITEMS; set += 1) {
    const values = figures.map(({ gaps }) => gaps[set]!);
    must(metrics.restrictedMaximumLikelihood(values));
    must(metrics.shrinkTeamValues(values, must(metrics.pauleMandel(values)).betweenVariance));
    must(metrics.funnelLimits(values));
    must(metrics.reliabilityOfTeamValues(values));
  }
});

const random = normalNumbers(seededRandom(1));
const history = figures.map(({ gaps }) => Array.from({ length: 8 }, () => gaps.at(-1)!.value + 4 * random()));
timed('eight rounds: verdict, moving average, XmR; four rounds pooled', () => {
  for (const series of history) {
    const rounds = series.map((value, index) => ({ time: index / 4, value, standardError: 5, startsAnew: false }));
    must(metrics.trendVerdict(rounds));
    must(metrics.ewmaChart(rounds, { target: 8, lambda: 0.2, width: 2.7 }));
    must(metrics.xmrChart(series));
  }
  must(metrics.severalRounds(history.map((series) => series.slice(4).map((value) => ({ value, samplingVariance: 30, codingVariance: 10, commonCodingVariance: 0.1 })))));
});

timed('false discoveries: 10,000 teams × 13', () => {
  for (let set = 0; set <= ITEMS; set += 1) must(metrics.benjaminiHochberg(figures.map(({ gaps }) => Math.exp(-Math.abs(gaps[set]!.value)))));
});

const total = sum(timings.map(({ seconds }) => seconds));
for (const { what, seconds } of timings) process.stdout.write(`${seconds.toFixed(2).padStart(6)} s  ${what}\n`);
process.stdout.write(`${total.toFixed(2).padStart(6)} s  all, ${TEAMS.toLocaleString('en')} teams × ${ITEMS} items (limit ${LIMIT_SECONDS} s)\n`);
process.exitCode = total < LIMIT_SECONDS ? 0 : 1;
