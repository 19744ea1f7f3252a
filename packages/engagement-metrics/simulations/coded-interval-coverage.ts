// Prints how often the intervals from coded tables contain the truth: node simulations/coded-interval-coverage.ts [rounds]
import { codedIntervalCoverage, type Coverage } from '../src/simulated/coded-interval-coverage.ts';
import { USUAL_ORGANISATION, type Organisation } from '../src/simulated/simulated-organisation.ts';

const rounds = Number(process.argv[2] ?? 100);
const scenarios: Record<string, Partial<Organisation>> = {
  'as in the measurement note': {},
  'high means': { meanAnswer: 4.1 },
  'low means, teams far apart': { meanAnswer: 2.8, teamSpread: 0.6 },
  'high means, teams far apart': { meanAnswer: 4.1, teamSpread: 0.6 },
  'teams alike': { teamSpread: 0.1 },
  'nearly everybody answers': { answeringShown: 0.95, answeringUnguarded: 0.95 },
  'everybody answers': { answeringShown: 1, answeringUnguarded: 1 },
  'three teams': { teams: 3 },
  'no masking': { maskingShare: 0 },
};
const percent = ({ share, meanHalfWidth }: Coverage): string => `${(100 * share).toFixed(1)} % ±${meanHalfWidth.toFixed(1)}`.padEnd(16);

for (const [name, change] of Object.entries(scenarios)) {
  process.stdout.write(`\n\n${name}\n   N  gap             from 15 each    without name    whole: gap      whole: without name`);
  for (const teamSize of [8, 10, 12, 15, 20, 25, 30, 50, 100, 200]) {
    const organisation = { ...USUAL_ORGANISATION, ...change, teamSize };
    const c = codedIntervalCoverage({ organisation, rounds: Math.ceil((rounds * 40) / organisation.teams), seed: 1000 + teamSize });
    const from15 = c.gapFrom15.intervals >= 100 ? percent(c.gapFrom15) : ''.padEnd(16);
    process.stdout.write(`\n${String(teamSize).padStart(4)}  ${percent(c.gap)}${from15}${percent(c.unguarded)}${percent(c.organisationGap)}${percent(c.organisationUnguarded)}`);
  }
}
