import fc from 'fast-check';
import { describe, it } from 'vitest';
import { faultInWords } from './fault-words.ts';
import { readRoster } from './read-roster.ts';

interface Leader {
  /** Index of the leader's own manager among the leaders; the first is the head. */
  manager: number;
  members: number;
}

/** Any organisation: a head, leaders below earlier leaders, members below each. */
const organisations = fc
  .array(fc.record({ above: fc.nat(), members: fc.nat({ max: 6 }) }), { minLength: 1, maxLength: 15 })
  .map((leaders) => leaders.map(({ above, members }, index): Leader => ({ manager: index === 0 ? -1 : above % index, members })));

const address = (name: string): string => `${name}@meridian.example`;

const linesOf = (leaders: Leader[]): string[] =>
  leaders.flatMap(({ manager, members }, index) => [
    manager === -1
      ? `${address('leader-0')},Head,,,Unit 0`
      : `${address(`leader-${index}`)},"Leader, ${index}",Unit ${manager},${address(`leader-${manager}`)},Unit ${index}`,
    ...Array.from({ length: members }, (_, member) => `${address(`member-${index}-${member}`)},Member,Unit ${index},${address(`leader-${index}`)},`),
  ]);

const read = (lines: string[]) =>
  readRoster(new TextEncoder().encode(['email,name,unit,manager_email,leads_unit', ...lines].join('\n')), () => undefined);

const depthOf = (leaders: Leader[], index: number): number => {
  const manager = leaders[index]?.manager ?? -1;
  return manager === -1 ? 1 : 1 + depthOf(leaders, manager);
};

describe('a roster file', () => {
  it('of any organisation is understood, in whatever order its lines stand', async () => {
    await fc.assert(
      fc.asyncProperty(organisations, fc.array(fc.nat(), { minLength: 200, maxLength: 200 }), async (leaders, ranks) => {
        const lines = linesOf(leaders);
        const shuffled = lines.map((line, index) => ({ line, rank: ranks[index] ?? 0 })).toSorted((a, b) => a.rank - b.rank).map(({ line }) => line);
        const result = await read(shuffled);
        if (!result.ok) return false;
        const { units, people, depth } = result.roster;
        return units.length === leaders.length && people.length === lines.length && depth === Math.max(...leaders.map((_, index) => depthOf(leaders, index)));
      }),
      { numRuns: 60 },
    );
  });

  it('in which any leader is made the report of somebody below them is refused for the circle', async () => {
    await fc.assert(
      fc.asyncProperty(organisations, fc.nat(), async (leaders, chosen) => {
        const below = (chosen % leaders.length) || -1;
        if (below === -1) return true;
        const { manager } = leaders[below] ?? { manager: 0 };
        const circle = linesOf(leaders).map((line) =>
          line.startsWith(`${address(`leader-${manager}`)},`)
            ? `${address(`leader-${manager}`)},Leader,Unit ${below},${address(`leader-${below}`)},Unit ${manager}`
            : line);
        const result = await read(circle);
        return !result.ok && result.faults.some(({ said: [kind] }) => kind === 'circle');
      }),
      { numRuns: 60 },
    );
  });

  it('of any bytes is read or refused with lines and advice, and never breaks the reader', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }).map((text) => new TextEncoder().encode(`email,name,unit,manager_email,leads_unit\n${text}`))), async (bytes) => {
        const result = await readRoster(bytes, () => undefined);
        return result.ok || (result.faults.length > 0 && result.faults.every((fault) => fault.line >= 1 && fault.column !== '' && faultInWords(fault, 'en').message.length > 20));
      }),
      { numRuns: 300 },
    );
  });
});
