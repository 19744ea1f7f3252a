import { connectedClasses } from './connected-classes.ts';
import type { ConnectedClass, WeightedEdge } from './connected-classes.ts';
import type { MovedFrom } from './release-table.ts';
import { ascending } from './unit-tree.ts';

/** An atom of this round that has respondents enough for tenths, with from where its people come. */
export interface FineAtom {
  readonly id: string;
  readonly rosterCount: number;
  readonly moved: MovedFrom;
}

/** An earlier round: people on the roster of each atom that it told in tenths, by the atom's id. */
export interface FineRound {
  readonly roundId: string;
  readonly rosterCounts: Readonly<Record<string, number>>;
}

export interface Movement {
  readonly atoms: readonly FineAtom[];
  readonly earlier: readonly FineRound[];
  /** Fewer joiners and leavers than these are told from a difference. */
  readonly minimumGroupSize: number;
}

/**
 * The atoms that must be told less finely because few people moved: told in tenths, a union of this round's atoms would
 * differ from a union of an earlier round's atoms by one to four people, and two fine means would give their answers
 * away. The rule, how an outsider checks it, and why it is enough: docs/releases.md §5 and decision 0012.
 *
 * Between the atoms of this round and those of an earlier one, which share people, and everybody else, by how many people
 * two unions differ is a cut in a graph; so what is looked for are cuts of fewer than five people. Of each class of atoms
 * that is left through so few, the smallest atom is taken out, and its people count as elsewhere, until there is none.
 *
 * @example atomsOfFewMoved({ atoms: [{ id, rosterCount: 20, moved: { [earlierId]: { [itsAtomId]: 19 } } }], earlier, minimumGroupSize: 5 }) // Set(1)
 */
export function atomsOfFewMoved({ atoms: candidates, earlier, minimumGroupSize }: Movement): Set<string> {
  const taken = new Set<string>();
  const graphs = earlier.map((round) => new RoundGraph(candidates, round)).filter((graph) => graph.hasEdges);
  const found = () => graphs.flatMap((graph) => graph.atomsToTake(taken, minimumGroupSize));
  for (let atoms = found(); atoms.length > 0; atoms = found()) for (const { id } of atoms) taken.add(id);
  return taken;
}

/** The people whom the atoms of this round and of one earlier round have in common. Nodes: elsewhere, then this round's, then the earlier ones. */
class RoundGraph {
  readonly #atoms: readonly FineAtom[];
  readonly #shared: readonly WeightedEdge[];
  readonly #rosterCounts: readonly number[];

  constructor(atoms: readonly FineAtom[], { roundId, rosterCounts }: FineRound) {
    const earlier = Object.entries(rosterCounts);
    const nodeOf = new Map(earlier.map(([id], index) => [id, 1 + atoms.length + index]));
    this.#atoms = atoms;
    this.#rosterCounts = [...atoms.map(({ rosterCount }) => rosterCount), ...earlier.map(([, rosterCount]) => rosterCount)];
    this.#shared = atoms.flatMap(({ moved }, index) =>
      Object.entries(moved[roundId] ?? {}).flatMap(([id, people]): WeightedEdge[] => {
        const node = nodeOf.get(id);
        return node === undefined ? [] : [[1 + index, node, people]];
      }),
    );
  }

  get hasEdges(): boolean {
    return this.#shared.length > 0;
  }

  /** One atom of each class that is left through too few people. */
  atomsToTake(taken: ReadonlySet<string>, minimumGroupSize: number): FineAtom[] {
    const classes = connectedClasses({ nodes: 1 + this.#rosterCounts.length, edges: this.#edges(taken) }, minimumGroupSize);
    return classes.flatMap((found) => (isLeftByFew(found, minimumGroupSize) ? (this.#smallestIn(found) ?? []) : []));
  }

  /** Whoever is in an atom and not in one of the other round is elsewhere there. */
  #edges(taken: ReadonlySet<string>): WeightedEdge[] {
    const isTaken = this.#atoms.map(({ id }) => taken.has(id));
    const shared = this.#shared.filter(([node]) => isTaken[node - 1] !== true);
    const left = [...this.#rosterCounts];
    for (const [a, b, people] of shared) {
      left[a - 1] = (left[a - 1] ?? 0) - people;
      left[b - 1] = (left[b - 1] ?? 0) - people;
    }
    const elsewhere = left.flatMap((people, index): WeightedEdge[] => (isTaken[index] === true ? [] : [[ELSEWHERE, 1 + index, people]]));
    return [...shared, ...elsewhere];
  }

  #smallestIn({ nodes }: ConnectedClass): FineAtom | undefined {
    const atoms = nodes.flatMap((node) => this.#atoms[node - 1] ?? []);
    return atoms.toSorted((a, b) => a.rosterCount - b.rosterCount || ascending(a.id, b.id))[0];
  }
}

const ELSEWHERE = 0;

function isLeftByFew({ nodes, leaving }: ConnectedClass, minimumGroupSize: number): boolean {
  return !nodes.includes(ELSEWHERE) && leaving > 0 && leaving < minimumGroupSize;
}
