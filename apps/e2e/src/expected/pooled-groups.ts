/** People who are never cut: those of one unit at the freeze, those of one publication group after the close. */
interface Part {
  readonly id: string;
  /** The unit among whose teams this part stands. */
  readonly levelUnitId: string;
  readonly size: number;
}

export interface Pooling {
  readonly units: readonly { readonly id: string; readonly parentId: string | null }[];
  readonly parts: readonly Part[];
  readonly minimumSize: number;
}

export interface PooledGroup {
  /** Ascending. */
  readonly partIds: readonly string[];
  readonly size: number;
  /** The highest unit at whose level somebody of the group stands: one that takes in leftovers from above stands there. */
  readonly levelUnitId: string;
  /** Of what the group was made before leftovers came to it: one part, or several that were pooled. */
  readonly leading: { readonly partIds: readonly string[]; readonly levelUnitId: string };
}

/** A group to which leftovers may still come. */
interface OpenGroup {
  readonly formedAt: string;
  readonly leading: readonly Part[];
  levelUnitId: string;
  parts: readonly Part[];
}

const byId = ({ id: a }: { id: string }, { id: b }: { id: string }): number => (a < b ? -1 : Number(a > b));

const sizeOf = (parts: readonly Part[]): number => parts.reduce((sum, { size }) => sum + size, 0);

const smallestId = (parts: readonly Part[]): { id: string } => parts.toSorted(byId)[0] ?? { id: '' };

const bySizeThenId = (a: OpenGroup, b: OpenGroup): number => sizeOf(a.parts) - sizeOf(b.parts) || byId(smallestId(a.parts), smallestId(b.parts));

/** Docs/decisions/0005, written down a second time: first every level by itself, from the bottom up. */
class Partition {
  private readonly pooling: Pooling;
  private readonly groups: OpenGroup[] = [];

  constructor(pooling: Pooling) {
    this.pooling = pooling;
  }

  result(): PooledGroup[] {
    const root = this.pooling.units.find(({ parentId }) => parentId === null);
    if (root !== undefined) this.formLevel(root.id);
    return this.groups.map(({ parts, levelUnitId, leading, formedAt }) => ({
      partIds: parts.toSorted(byId).map(({ id }) => id),
      size: sizeOf(parts),
      levelUnitId,
      leading: { partIds: leading.toSorted(byId).map(({ id }) => id), levelUnitId: formedAt },
    }));
  }

  private below(unitId: string): { id: string }[] {
    return this.pooling.units.filter(({ parentId }) => parentId === unitId).toSorted(byId);
  }

  /** Forms the groups of a unit's level after those of all levels below; returns who found nobody. */
  private formLevel(unitId: string): readonly Part[] {
    const { parts, minimumSize } = this.pooling;
    const passedUp = this.below(unitId).flatMap(({ id }) => this.formLevel(id));
    const own = parts.filter(({ levelUnitId }) => levelUnitId === unitId);
    for (const part of own) if (part.size >= minimumSize) this.open(unitId, [part]);
    const pool = [...own.filter(({ size }) => size < minimumSize), ...passedUp];
    if (sizeOf(pool) >= minimumSize) this.open(unitId, pool);
    else return this.settle(unitId, pool);
    return [];
  }

  private open(levelUnitId: string, parts: readonly Part[]): void {
    this.groups.push({ formedAt: levelUnitId, levelUnitId, leading: parts, parts });
  }

  /** Too few even together: with the smallest group of the level, or of the first unit below that has one, or further up. */
  private settle(unitId: string, pool: readonly Part[]): readonly Part[] {
    const taker = this.takerAt(unitId);
    if (taker === undefined) return pool;
    if (pool.length === 0) return [];
    taker.parts = [...taker.parts, ...pool];
    taker.levelUnitId = unitId;
    return [];
  }

  private takerAt(unitId: string): OpenGroup | undefined {
    const [smallest] = this.groups.filter(({ levelUnitId }) => levelUnitId === unitId).toSorted(bySizeThenId);
    if (smallest !== undefined) return smallest;
    for (const { id } of this.below(unitId)) {
      const taker = this.takerAt(id);
      if (taker !== undefined) return taker;
    }
    return undefined;
  }
}

/**
 * Who is counted with whom, by the words of docs/decisions/0005. Parts that are too few all together are in no group.
 *
 * @example pooledGroups({ units: [{ id: 'u', parentId: null }], parts: [{ id: 'a', levelUnitId: 'u', size: 7 }, { id: 'b', levelUnitId: 'u', size: 2 }], minimumSize: 5 })
 *   // [{ partIds: ['a', 'b'], size: 9, levelUnitId: 'u', leading: { partIds: ['a'], levelUnitId: 'u' } }]
 */
export const pooledGroups = (pooling: Pooling): PooledGroup[] => new Partition(pooling).result();
