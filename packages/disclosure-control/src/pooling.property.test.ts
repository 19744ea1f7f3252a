import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisclosureError } from './disclosure-error.ts';
import { labelPooledGroup, poolSmallGroups } from './pooling.ts';
import type { PooledGroup, PoolingInput, PoolingPart, UnitPlace } from './pooling.ts';

const MINIMUM = 5;

interface Drawn {
  readonly below: number;
  readonly size: number;
}

const drawnUnits = (maxLength: number) =>
  fc.array(fc.record({ below: fc.nat(1000), size: fc.nat(11) }), { minLength: 1, maxLength });

/** Units below one another with a part each; `prefix` keeps the ids of two branches apart. */
function branch(drawn: readonly Drawn[], prefix: string, parentId: string | null): { units: UnitPlace[]; parts: PoolingPart[] } {
  const units = drawn.map(({ below }, index) => ({
    id: `${prefix}${index}`,
    parentId: index === 0 ? parentId : `${prefix}${below % index}`,
  }));
  const parts = units.map(({ id, parentId: above }, index) => ({
    id: `group of ${id}`,
    levelUnitId: above ?? id,
    size: drawn[index]?.size ?? 0,
  }));
  return { units, parts };
}

const organisations: fc.Arbitrary<PoolingInput> = drawnUnits(40).map((drawn) => ({
  ...branch(drawn, 'u', null),
  minimumSize: MINIMUM,
}));

function sizeOf({ partIds }: PooledGroup, parts: readonly PoolingPart[]): number {
  return parts.filter(({ id }) => partIds.includes(id)).reduce((sum, { size }) => sum + size, 0);
}

function isBelow(unitId: string | null, above: string, units: readonly UnitPlace[]): boolean {
  if (unitId === null) return false;
  return unitId === above || isBelow(units.find(({ id }) => id === unitId)?.parentId ?? null, above, units);
}

describe('counting small groups together', () => {
  it('puts every part into exactly one group', () => {
    fc.assert(
      fc.property(organisations, (input) => {
        const placed = poolSmallGroups(input).flatMap(({ partIds }) => partIds);
        expect(placed.toSorted()).toEqual(input.parts.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('makes groups of at least five, or one that says there are fewer in all', () => {
    fc.assert(
      fc.property(organisations, (input) => {
        const all = input.parts.reduce((sum, { size }) => sum + size, 0);
        const tooSmall = poolSmallGroups(input).filter((group) => sizeOf(group, input.parts) < MINIMUM);
        expect(tooSmall.map(({ kind }) => kind)).toEqual(all < MINIMUM ? ['below-minimum'] : []);
      }),
    );
  });

  it('leaves a part that is large enough alone unless it takes in others', () => {
    fc.assert(
      fc.property(organisations, (input) => {
        for (const { kind, partIds } of poolSmallGroups(input)) {
          const large = input.parts.filter(({ id, size }) => partIds.includes(id) && size >= MINIMUM);
          expect(large.length).toBe(kind === 'alone' ? 1 : large.length);
          expect(large.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('does not depend on the order in which units and parts are listed', () => {
    fc.assert(
      fc.property(organisations, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (input, ranks) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((entry, index) => ({ entry, rank: ranks[index] ?? 0 }))
            .toSorted((a, b) => a.rank - b.rank)
            .map(({ entry }) => entry);
        const other = { ...input, units: shuffled(input.units), parts: shuffled(input.parts) };
        expect(poolSmallGroups(other)).toEqual(poolSmallGroups(input));
      }),
    );
  });

  it('gives the same groups twice', () => {
    fc.assert(
      fc.property(organisations, (input) => {
        expect(poolSmallGroups(structuredCopy(input))).toEqual(poolSmallGroups(input));
      }),
    );
  });

  it('keeps everything as it is when every part is large enough', () => {
    fc.assert(
      fc.property(organisations, (input) => {
        const parts = input.parts.map((part) => ({ ...part, size: part.size + MINIMUM }));
        expect(poolSmallGroups({ ...input, parts }).map(({ kind }) => kind)).toEqual(parts.map(() => 'alone'));
      }),
    );
  });
});

/** A department is everything below a unit. The people of its head stand one level up, among their peers. */
describe('a change in one department', () => {
  const isInDepartment = ({ partIds }: PooledGroup, ids: ReadonlySet<string>) => partIds.some((id) => ids.has(id));

  /** The groups without anyone from the department. */
  function elsewhere(input: PoolingInput, departmentParts: ReadonlySet<string>): PooledGroup[] {
    return poolSmallGroups(input).filter((group) => !isInDepartment(group, departmentParts));
  }

  function totalOf(parts: readonly PoolingPart[]): number {
    return parts.reduce((sum, { size }) => sum + size, 0);
  }

  it('of its sizes alters no group elsewhere, unless it has fewer than five people before or after', () => {
    fc.assert(
      fc.property(organisations, fc.nat(1000), fc.array(fc.nat(11), { minLength: 40, maxLength: 40 }), (input, pick, sizes) => {
        const department = input.units[pick % input.units.length]?.id ?? '';
        const isOurs = ({ levelUnitId }: PoolingPart) => isBelow(levelUnitId, department, input.units);
        const parts = input.parts.map((part, index) => (isOurs(part) ? { ...part, size: sizes[index] ?? 0 } : part));
        fc.pre(totalOf(input.parts.filter(isOurs)) >= MINIMUM && totalOf(parts.filter(isOurs)) >= MINIMUM);
        const ours = new Set(parts.filter(isOurs).map(({ id }) => id));
        expect(elsewhere({ ...input, parts }, ours)).toEqual(elsewhere(input, ours));
      }),
      { numRuns: 1000 },
    );
  });

  it('that rebuilds it from the ground alters no group elsewhere either', () => {
    const department = fc.record({ before: drawnUnits(12), after: drawnUnits(12), at: fc.nat(1000) });
    fc.assert(
      fc.property(drawnUnits(15), department, (drawn, { before, after, at }) => {
        const rest = branch(drawn, 'u', null);
        const head = rest.units[at % rest.units.length]?.id ?? '';
        fc.pre(rest.units.every(({ parentId }) => parentId !== head) && head !== 'u0');
        const rebuilt = [before, after].map((teams) => branch(teams, 'd', head));
        fc.pre(rebuilt.every(({ parts }) => totalOf(parts) >= MINIMUM));
        const [then, now] = rebuilt.map(({ units, parts }) =>
          elsewhere(
            { units: [...rest.units, ...units], parts: [...rest.parts, ...parts], minimumSize: MINIMUM },
            new Set(parts.map(({ id }) => id)),
          ),
        );
        expect(now).toEqual(then);
      }),
      { numRuns: 500 },
    );
  });
});

describe('trees of every shape', () => {
  it('with 20,000 parts are done at once', () => {
    const drawn = Array.from({ length: 20_000 }, (_, index) => ({ below: Math.floor(index / 7), size: (index * 7919) % 12 }));
    const groups = poolSmallGroups({ ...branch(drawn, 'u', null), minimumSize: MINIMUM });
    expect(groups.flatMap(({ partIds }) => partIds)).toHaveLength(20_000);
  });

  it('may be one chain of 20,000 units', () => {
    const drawn = Array.from({ length: 20_000 }, (_, index) => ({ below: index - 1, size: 1 }));
    const groups = poolSmallGroups({ ...branch(drawn, 'u', null), minimumSize: MINIMUM });
    expect(groups.every(({ partIds }) => partIds.length >= MINIMUM)).toBe(true);
  });

  it('may be one unit with 20,000 tiny teams', () => {
    const drawn = Array.from({ length: 20_000 }, () => ({ below: 0, size: 0 }));
    expect(poolSmallGroups({ ...branch(drawn, 'u', null), minimumSize: MINIMUM })).toHaveLength(1);
  });

  it('may be empty', () => {
    expect(poolSmallGroups({ units: [], parts: [], minimumSize: MINIMUM })).toEqual([]);
  });

  it.each<[string, UnitPlace[]]>([
    ['two heads', [{ id: 'a', parentId: null }, { id: 'b', parentId: null }]],
    ['no head', [{ id: 'a', parentId: 'a' }]],
    ['a unit twice', [{ id: 'a', parentId: null }, { id: 'a', parentId: null }]],
    ['a circle', [{ id: 'a', parentId: null }, { id: 'b', parentId: 'c' }, { id: 'c', parentId: 'b' }]],
    ['an unknown parent', [{ id: 'a', parentId: null }, { id: 'b', parentId: 'x' }]],
  ])('are refused with %s', (_, units) => {
    expect(() => poolSmallGroups({ units, parts: [], minimumSize: MINIMUM })).toThrow(DisclosureError);
  });

  it('are refused with a part at an unknown level, or a part twice', () => {
    const units = [{ id: 'a', parentId: null }];
    const part = { id: 'p', levelUnitId: 'a', size: 5 };
    expect(() => poolSmallGroups({ units, parts: [{ ...part, levelUnitId: 'x' }], minimumSize: 5 })).toThrow(DisclosureError);
    expect(() => poolSmallGroups({ units, parts: [part, part], minimumSize: 5 })).toThrow(DisclosureError);
  });
});

describe('where small groups go', () => {
  const units = [
    { id: 'company', parentId: null },
    { id: 'it', parentId: 'company' },
    { id: 'sales', parentId: 'company' },
    { id: 'desk', parentId: 'it' },
  ];
  const names = { partLabel: (id: string) => id, unitLabel: (id: string) => id.toUpperCase() };

  function describeGroups(sizes: Record<string, [level: string, size: number]>): string[] {
    const parts = Object.entries(sizes).map(([id, [levelUnitId, size]]) => ({ id, levelUnitId, size }));
    return poolSmallGroups({ units, parts, minimumSize: MINIMUM }).map((group) => labelPooledGroup(group, names));
  }

  it('the small teams of a department are counted together', () => {
    expect(describeGroups({ a: ['it', 9], b: ['it', 3], c: ['it', 2] })).toEqual(['a', 'Other teams of IT']);
  });

  it('too few are counted with the smallest team beside them', () => {
    expect(describeGroups({ a: ['it', 9], b: ['it', 3], c: ['it', 6] })).toEqual(['a', 'c with b']);
  });

  it('of two teams of the same size the first by id takes them in', () => {
    expect(describeGroups({ a: ['it', 3], b: ['it', 6], c: ['it', 6] })).toEqual(['b with a', 'c']);
  });

  it('a department that is too small in all is counted with the other teams one level up', () => {
    expect(describeGroups({ a: ['it', 3], b: ['company', 3], c: ['company', 9] })).toEqual(['Other teams of COMPANY', 'c']);
  });

  it('where nobody is beside them they are counted with the smallest team below, and stay in their department', () => {
    expect(describeGroups({ a: ['it', 3], b: ['desk', 7], c: ['desk', 6], d: ['company', 4], e: ['company', 9] })).toEqual([
      'c with a',
      'b',
      'e with d',
    ]);
  });

  it('a team from which nobody answered is counted with another', () => {
    expect(describeGroups({ a: ['it', 0], b: ['it', 5] })).toEqual(['b with a']);
  });

  it('names three by name and counts the rest', () => {
    expect(describeGroups({ a: ['it', 9], b: ['it', 1], c: ['it', 0], d: ['it', 1] })).toEqual(['a with b, c and d']);
    expect(describeGroups({ a: ['it', 9], b: ['it', 1], c: ['it', 0], d: ['it', 1], e: ['it', 1], f: ['it', 1] })).toEqual([
      'a with b, c, d and 2 more',
    ]);
  });

  it('says so when there are four people in all', () => {
    expect(describeGroups({ a: ['it', 2], b: ['desk', 2] })).toEqual(['All of COMPANY']);
  });
});

function structuredCopy(input: PoolingInput): PoolingInput {
  return JSON.parse(JSON.stringify(input)) as PoolingInput;
}
