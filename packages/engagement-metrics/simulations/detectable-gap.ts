// Writes docs/minimum-detectable-gap.md: node simulations/detectable-gap.ts [organisations per point]
import { writeFileSync } from 'node:fs';
import { detectGaps } from '../src/simulated/detectable-gap.ts';

const organisations = Number(process.argv[2] ?? 30);
const sizes = [8, 12, 20, 50];
const rounds = [1, 2, 3, 4, 6, 8];
const shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** The gap at which 80 % of the teams are clear, between two points of the grid; null if none is reached. */
function detectable(points: { gap: number; clear: number }[]): number | null {
  const index = points.findIndex((point) => point.clear >= 0.8);
  if (index === -1) return null;
  const [before, at] = [points[index - 1] ?? { gap: 0, clear: 0 }, points[index]!];
  return before.gap + ((0.8 - before.clear) / (at.clear - before.clear)) * (at.gap - before.gap);
}

const lines = sizes.map((teamSize) => {
  const coverage: number[] = [];
  const cells = rounds.map((count) => {
    const points = shares.map((maskingShare) => {
      const found = detectGaps({ teamSize, maskingShare, rounds: count, organisations: Math.ceil((organisations * 8) / teamSize), seed: teamSize * 100 + count });
      coverage.push(found.covered);
      return { gap: found.meanGap, clear: found.clear };
    });
    const gap = detectable(points);
    return gap === null ? `over ${points.at(-1)!.gap.toFixed(0)}` : gap.toFixed(0);
  });
  const mean = coverage.reduce((sum, share) => sum + share, 0) / coverage.length;
  return `| ${teamSize} | ${cells.join(' | ')} | ${(100 * mean).toFixed(0)} % |`;
});

const text = `# How large a gap must be to be clear

Points between the answers with and without name at which four of five teams have an interval above zero. Simulated with everything on
that the product does: 40 teams of one size, 85 % check in, 70 % answer without name, bands, half points and tenths as published, 6 % of the
people changing between quarterly rounds. One round: the team's own interval; several: the hierarchical model (\`severalRounds\`).
The last column is the share of all these intervals that contain the team's true gap.

| people | ${rounds.map((count) => (count === 1 ? '1 round' : `${count} rounds`)).join(' | ')} | contain the truth |
| --- | ${rounds.map(() => '---').join(' | ')} | --- |
${lines.join('\n')}

Written by \`packages/engagement-metrics/simulations/detectable-gap.ts\`.
`;
writeFileSync(new URL('../../../docs/minimum-detectable-gap.md', import.meta.url), text);
process.stdout.write(text);
