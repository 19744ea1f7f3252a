/** What two rounds share: how many people stand in both of two sets, or in one of them and nowhere else. */
export type SharedPeople = readonly (readonly [one: string, other: string, people: number])[];

/** Sets whose union in one round and whose union in another differ by so few people. */
export interface FewPeopleCut {
  readonly sets: readonly string[];
  readonly people: number;
}

type Neighbours = Map<string, number>;

/** A graph whose nodes swallow each other. */
class Graph {
  readonly edges = new Map<string, Neighbours>();
  /** What a node has swallowed. */
  readonly swallowed = new Map<string, string[]>();

  add(one: string, other: string, people: number): void {
    for (const [from, to] of [[one, other], [other, one]] as const) {
      const neighbours = this.edges.get(from) ?? new Map<string, number>();
      neighbours.set(to, (neighbours.get(to) ?? 0) + people);
      this.edges.set(from, neighbours);
      if (!this.swallowed.has(from)) this.swallowed.set(from, [from]);
    }
  }

  /** One of two nodes takes over the edges of the other, what ran between them disappears; returns the one that stays, and whom it shares more with now. */
  merge(one: string, other: string): { kept: string; closer: string[] } {
    const isLarger = (this.edges.get(one)?.size ?? 0) >= (this.edges.get(other)?.size ?? 0);
    const [kept, gone] = isLarger ? [one, other] : [other, one];
    const [staying, leaving] = [this.edges.get(kept), this.edges.get(gone)] as [Neighbours, Neighbours];
    staying.delete(gone);
    leaving.delete(kept);
    for (const [neighbour, people] of leaving) {
      const across = this.edges.get(neighbour) as Neighbours;
      across.delete(gone);
      across.set(kept, (across.get(kept) ?? 0) + people);
      staying.set(neighbour, (staying.get(neighbour) ?? 0) + people);
    }
    this.edges.delete(gone);
    this.swallowed.get(kept)?.push(...(this.swallowed.get(gone) ?? []));
    this.swallowed.delete(gone);
    return { kept, closer: [...leaving.keys()] };
  }
}

/**
 * All ways found in which a graph of shared people can be cut in two through fewer than so many; none exactly when there
 * is none. Nodes that share enough people never part, so they are merged first; what is left is cut by maximum
 * adjacency orders (Stoer and Wagner 1997).
 *
 * @param elsewhere the node that stands for everybody who is in none of the other round's sets; the side without it is named
 * @example fewPeopleCuts([['a', 'A', 20], ['a', 'elsewhere', 1]], 'elsewhere', 5) // [{ sets: ['A', 'a'], people: 1 }]
 */
export function fewPeopleCuts(shared: SharedPeople, elsewhere: string, enough: number): FewPeopleCut[] {
  const graph = new Graph();
  for (const [one, other, people] of shared) if (people > 0) graph.add(one, other, people);
  mergeStrongEdges(graph, enough);
  return componentsOf(graph).flatMap((component) => cutsOf(graph, component, { elsewhere, enough }));
}

function mergeStrongEdges(graph: Graph, enough: number): void {
  const isStrong = (one: string, other: string): boolean => (graph.edges.get(one)?.get(other) ?? 0) >= enough;
  const waiting = [...graph.edges].flatMap(([one, neighbours]) => [...neighbours.keys()].filter((other) => isStrong(one, other)).map((other) => [one, other] as const));
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    if (!isStrong(...pair)) continue;
    const { kept, closer } = graph.merge(...pair);
    for (const neighbour of closer) if (isStrong(kept, neighbour)) waiting.push([kept, neighbour]);
  }
}

function componentsOf(graph: Graph): string[][] {
  const seen = new Set<string>();
  return [...graph.edges.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    const component: string[] = [];
    const waiting = [start];
    seen.add(start);
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      component.push(node);
      for (const next of graph.edges.get(node)?.keys() ?? []) if (!seen.has(next)) waiting.push(next);
      for (const next of graph.edges.get(node)?.keys() ?? []) seen.add(next);
    }
    return [component];
  });
}

function cutsOf(graph: Graph, component: readonly string[], { elsewhere, enough }: { elsewhere: string; enough: number }): FewPeopleCut[] {
  const cuts: FewPeopleCut[] = [];
  const everything = component.flatMap((node) => graph.swallowed.get(node) ?? []);
  const nodes = new Set(component);
  while (nodes.size > 1) {
    const order = adjacencyOrder(graph, nodes);
    const last = order.at(-1) as Reached;
    if (last.people < enough) {
      const side = [...(graph.swallowed.get(last.node) ?? [])];
      const sets = side.includes(elsewhere) ? everything.filter((node) => !side.includes(node)) : side;
      cuts.push({ sets: sets.toSorted(), people: last.people });
    }
    // Whoever was reached by enough people never parts from the one before; the last cut is found, so its two ends may merge too.
    let before = order[0]?.node ?? '';
    for (const { node, people } of order.slice(1)) {
      const isMerged = people >= enough || node === last.node;
      const kept = isMerged ? graph.merge(node, before).kept : node;
      if (isMerged) nodes.delete(kept === node ? before : node);
      before = kept;
    }
  }
  return cuts;
}

interface Reached {
  node: string;
  people: number;
}

/** Each time the node that shares most with those that are in already. */
function adjacencyOrder(graph: Graph, nodes: ReadonlySet<string>): Reached[] {
  const reach = new Map<string, number>([...nodes].map((node) => [node, 0]));
  const order: Reached[] = [];
  while (reach.size > 0) {
    let next: Reached | undefined;
    for (const [node, people] of reach) if (next === undefined || people > next.people) next = { node, people };
    if (next === undefined) break;
    order.push(next);
    reach.delete(next.node);
    for (const [neighbour, people] of graph.edges.get(next.node) ?? []) if (reach.has(neighbour)) reach.set(neighbour, (reach.get(neighbour) ?? 0) + people);
  }
  return order;
}
