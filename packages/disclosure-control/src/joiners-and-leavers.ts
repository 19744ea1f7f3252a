import { ConnectedClasses } from './connected-classes.ts';
import type { ConnectedClass, WeightedEdge } from './connected-classes.ts';
import type { MovedFrom } from './release-table.ts';
import { ascending } from './unit-tree.ts';

/** An atom of this round that has respondents enough for tenths, with from where its people come. */
interface FineAtom {
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
export function atomsOfFewMoved({ atoms, earlier, minimumGroupSize }: Movement): Set<string> {
  const taken = new Set<string>();
  const graphs = earlier.map((round) => new RoundGraph({ atoms, round, minimumGroupSize }));
  const found = () => graphs.flatMap((graph) => graph.atomsToTake());
  for (let next = found(); next.length > 0; next = found()) {
    for (const { id } of next) taken.add(id);
    for (const graph of graphs) graph.take(next);
  }
  return taken;
}

/** The people whom the atoms of this round and of one earlier round have in common. Nodes: elsewhere, then this round's, then the earlier ones. */
class RoundGraph {
  readonly #atoms: readonly FineAtom[];
  readonly #nodeOf: ReadonlyMap<string, number>;
  readonly #classes: ConnectedClasses;
  readonly #minimumGroupSize: number;

  constructor({ atoms, round, minimumGroupSize }: { atoms: readonly FineAtom[]; round: FineRound; minimumGroupSize: number }) {
    this.#atoms = atoms;
    this.#nodeOf = new Map(atoms.map(({ id }, index) => [id, 1 + index]));
    this.#minimumGroupSize = minimumGroupSize;
    this.#classes = new ConnectedClasses({ nodes: 1 + atoms.length + Object.keys(round.rosterCounts).length, edges: edgesOf(atoms, round) }, minimumGroupSize);
  }

  /** One atom of each class that is left through too few people. */
  atomsToTake(): FineAtom[] {
    return this.#classes.find().flatMap((found) => (this.#isLeftByFew(found) ? (this.#smallestIn(found) ?? []) : []));
  }

  /** The people of an atom that is told less finely are elsewhere. */
  take(atoms: readonly FineAtom[]): void {
    for (const { id } of atoms) this.#classes.join(ELSEWHERE, this.#nodeOf.get(id) ?? ELSEWHERE);
  }

  #isLeftByFew({ nodes, leaving }: ConnectedClass): boolean {
    return leaving > 0 && leaving < this.#minimumGroupSize && !nodes.includes(ELSEWHERE);
  }

  #smallestIn({ nodes }: ConnectedClass): FineAtom | undefined {
    const atoms = nodes.flatMap((node) => this.#atoms[node - 1] ?? []);
    return atoms.toSorted((a, b) => a.rosterCount - b.rosterCount || ascending(a.id, b.id))[0];
  }
}

const ELSEWHERE = 0;

/** Between atoms of the two rounds the people whom they share; whoever is in an atom and in none of the other round's is elsewhere there. */
function edgesOf(atoms: readonly FineAtom[], { roundId, rosterCounts }: FineRound): WeightedEdge[] {
  const earlier = Object.entries(rosterCounts);
  const nodeOf = new Map(earlier.map(([id], index) => [id, 1 + atoms.length + index]));
  const shared = atoms.flatMap(({ moved }, index) =>
    Object.entries(moved[roundId] ?? {}).flatMap(([id, people]): WeightedEdge[] => {
      const node = nodeOf.get(id);
      return node === undefined ? [] : [[1 + index, node, people]];
    }),
  );
  const left = [...atoms.map(({ rosterCount }) => rosterCount), ...earlier.map(([, rosterCount]) => rosterCount)];
  for (const node of shared.flatMap(([a, b, people]) => [[a, people], [b, people]] as const)) left[node[0] - 1] = (left[node[0] - 1] ?? 0) - node[1];
  return [...shared, ...left.map((people, index): WeightedEdge => [ELSEWHERE, 1 + index, people])];
}
