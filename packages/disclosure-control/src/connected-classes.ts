/** An undirected edge between two nodes, given by their numbers, and its weight. */
export type WeightedEdge = readonly [node: number, node: number, weight: number];

export interface WeightedGraph {
  readonly nodes: number;
  readonly edges: readonly WeightedEdge[];
}

/** Nodes that no cut lighter than asked parts from each other, and how heavy the edges are that leave them. */
export interface ConnectedClass {
  readonly nodes: readonly number[];
  readonly leaving: number;
}

/**
 * The classes of a graph in which nodes belong together when no cut of less than `connectivity` parts them. There is a
 * cut of less than that inside some connected part of the graph exactly if some class is left by a weight between 0 and
 * it: the leaves of the tree of lightest cuts (Gomory and Hu 1961) are such classes.
 *
 * Edges that are heavy enough are contracted first; what is left are few nodes, which are told apart by flows that stop
 * at the asked connectivity. Two nodes in one class are contracted, two in different ones split the set of candidates,
 * so that there are fewer flows than twice the nodes. What was found once to belong together still does after nodes were
 * joined.
 *
 * @example new ConnectedClasses({ nodes: 3, edges: [[0, 1, 9], [1, 2, 2]] }, 5).find() // [{ nodes: [0, 1], leaving: 2 }, { nodes: [2], leaving: 2 }]
 */
export class ConnectedClasses {
  readonly #graph: ContractedGraph;
  readonly #connectivity: number;

  constructor(graph: WeightedGraph, connectivity: number) {
    this.#graph = new ContractedGraph(graph);
    this.#connectivity = connectivity;
  }

  /** From now on two nodes are one. */
  join(a: number, b: number): void {
    const [one, other] = [this.#graph.find(a), this.#graph.find(b)];
    if (one !== other) this.#graph.contract(one, other);
  }

  find(): ConnectedClass[] {
    this.#graph.contractHeavyEdges(this.#connectivity);
    for (const part of this.#graph.connectedParts()) this.#separate(part);
    return this.#graph.classes();
  }

  /** Candidates for one class: two of them are in one class, or a light cut puts them into two sets. */
  #separate(part: readonly number[]): void {
    // A node that is left by less than asked is a class by itself.
    const open = [part.filter((node) => this.#graph.leaving(node) >= this.#connectivity)];
    for (let candidates = open.pop(); candidates !== undefined; candidates = open.pop()) {
      const [first, second, ...rest] = candidates;
      if (first === undefined || second === undefined) continue;
      const side = this.#graph.lightSide({ from: second, to: first, connectivity: this.#connectivity });
      if (side === null) {
        open.push([this.#graph.contract(first, second), ...rest]);
        continue;
      }
      const isOnSide = (node: number) => side.has(node);
      open.push([second, ...rest.filter(isOnSide)], [first, ...rest.filter((node) => !isOnSide(node))]);
    }
  }
}

type Weights = Map<number, number>;

/** A graph in which nodes can be made one; a made-one node goes by the number of one of them. */
class ContractedGraph {
  readonly #parent: number[];
  readonly #weights: Weights[];

  constructor({ nodes, edges }: WeightedGraph) {
    this.#parent = Array.from({ length: nodes }, (_, node) => node);
    this.#weights = Array.from({ length: nodes }, () => new Map<number, number>());
    for (const [a, b, weight] of edges) if (weight > 0 && a !== b) this.#add(a, b, weight);
  }

  find(node: number): number {
    let root = node;
    while (this.#parentOf(root) !== root) root = this.#parentOf(root);
    for (let below = node; below !== root; ) {
      const next = this.#parentOf(below);
      this.#parent[below] = root;
      below = next;
    }
    return root;
  }

  contractHeavyEdges(connectivity: number): void {
    const open: (readonly [number, number])[] = [];
    const note = (node: number, others: Iterable<number>) => {
      for (const other of others) if ((this.#neighbours(node).get(other) ?? 0) >= connectivity) open.push([node, other]);
    };
    for (const root of this.#roots()) note(root, this.#neighbours(root).keys());
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      const [a, b] = [this.find(pair[0]), this.find(pair[1])];
      if (a === b) continue;
      // Only edges to neighbours of both have become heavier; they are looked for from the one that has fewer.
      const [few, many] = this.#byDegree(a, b);
      const touched = [...this.#neighbours(few).keys()];
      this.contract(few, many);
      note(many, touched);
    }
  }

  /** Makes two nodes one and returns its number. The one with fewer edges is taken into the other. */
  contract(a: number, b: number): number {
    const [gone, kept] = this.#byDegree(a, b);
    for (const [other, weight] of this.#neighbours(gone)) {
      this.#neighbours(other).delete(gone);
      if (other !== kept) this.#add(kept, other, weight);
    }
    this.#neighbours(gone).clear();
    this.#parent[gone] = kept;
    return kept;
  }

  #byDegree(a: number, b: number): readonly [number, number] {
    return this.#neighbours(a).size > this.#neighbours(b).size ? [b, a] : [a, b];
  }

  connectedParts(): number[][] {
    const seen = new Set<number>();
    return this.#roots().flatMap((root) => {
      if (seen.has(root)) return [];
      seen.add(root);
      const part = [root];
      for (let next = 0; next < part.length; next += 1) {
        for (const other of this.#neighbours(part[next] ?? root).keys()) {
          if (!seen.has(other)) part.push(other);
          seen.add(other);
        }
      }
      return [part];
    });
  }

  /** The nodes on the side of `from` of a cut lighter than asked; null when there is none. Ford and Fulkerson, by shortest paths. */
  lightSide({ from, to, connectivity }: { from: number; to: number; connectivity: number }): ReadonlySet<number> | null {
    const flows = new Flows();
    for (let flow = 0; flow < connectivity; ) {
      const cameFrom = this.#search(from, to, flows);
      if (!cameFrom.has(to)) return new Set(cameFrom.keys());
      flow += this.#augment(cameFrom, to, flows);
    }
    return null;
  }

  classes(): ConnectedClass[] {
    const nodes = new Map<number, number[]>();
    for (const node of this.#parent.keys()) {
      const root = this.find(node);
      const members = nodes.get(root);
      if (members === undefined) nodes.set(root, [node]);
      else members.push(node);
    }
    return [...nodes].map(([root, members]) => ({ nodes: members, leaving: this.leaving(root) }));
  }

  leaving(node: number): number {
    let sum = 0;
    for (const weight of this.#neighbours(node).values()) sum += weight;
    return sum;
  }

  #search(from: number, to: number, flows: Flows): Map<number, number> {
    const cameFrom = new Map([[from, from]]);
    for (const node of cameFrom.keys()) {
      for (const [other, weight] of this.#neighbours(node)) {
        if (cameFrom.has(other) || weight <= flows.between(node, other)) continue;
        cameFrom.set(other, node);
        if (other === to) return cameFrom;
      }
    }
    return cameFrom;
  }

  #augment(cameFrom: ReadonlyMap<number, number>, to: number, flows: Flows): number {
    const path: (readonly [number, number])[] = [];
    for (let node = to, before = cameFrom.get(to) ?? to; before !== node; node = before, before = cameFrom.get(node) ?? node) path.push([before, node]);
    const room = Math.min(...path.map(([a, b]) => (this.#neighbours(a).get(b) ?? 0) - flows.between(a, b)));
    for (const [a, b] of path) flows.add(a, b, room);
    return room;
  }

  #add(a: number, b: number, weight: number): void {
    this.#neighbours(a).set(b, (this.#neighbours(a).get(b) ?? 0) + weight);
    this.#neighbours(b).set(a, (this.#neighbours(b).get(a) ?? 0) + weight);
  }

  #roots(): number[] {
    return this.#parent.flatMap((parent, node) => (parent === node ? [node] : []));
  }

  #parentOf(node: number): number {
    return this.#parent[node] ?? node;
  }

  #neighbours(node: number): Weights {
    const weights = this.#weights[node];
    if (weights === undefined) throw new RangeError(`There is no node ${node}.`);
    return weights;
  }
}

/** What flows over each edge, positive from the first to the second node. */
class Flows {
  readonly #of = new Map<number, Weights>();

  between(a: number, b: number): number {
    return this.#of.get(a)?.get(b) ?? 0;
  }

  add(a: number, b: number, flow: number): void {
    this.#set(a, b, this.between(a, b) + flow);
    this.#set(b, a, this.between(b, a) - flow);
  }

  #set(a: number, b: number, flow: number): void {
    const flows = this.#of.get(a) ?? new Map<number, number>();
    this.#of.set(a, flows.set(b, flow));
  }
}
