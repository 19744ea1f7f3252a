import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConnectedClasses } from './connected-classes.ts';
import type { WeightedEdge, WeightedGraph } from './connected-classes.ts';

const CONNECTIVITY = 5;

const graphs = fc.integer({ min: 1, max: 8 }).chain((nodes) =>
  fc.record({ nodes: fc.constant(nodes), edges: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 0, max: 6 })), { maxLength: 16 }) }),
);

/** Every way to part the nodes in two, with the weight that is cut; node 0 is on the other side. */
function allCuts({ nodes, edges }: WeightedGraph): { side: (node: number) => boolean; weight: number }[] {
  return Array.from({ length: 2 ** (nodes - 1) - 1 }, (_, index) => {
    const side = (node: number) => node > 0 && Math.floor((index + 1) / 2 ** (node - 1)) % 2 === 1;
    return { side, weight: edges.reduce((sum, [a, b, weight]) => sum + (side(a) === side(b) ? 0 : weight), 0) };
  });
}

function classesByAllCuts(graph: WeightedGraph): number[][] {
  const light = allCuts(graph).filter(({ weight }) => weight < CONNECTIVITY);
  const classes = new Map<string, number[]>();
  for (let node = 0; node < graph.nodes; node += 1) {
    const sides = light.map(({ side }) => Number(side(node))).join('');
    classes.set(sides, [...(classes.get(sides) ?? []), node]);
  }
  return [...classes.values()];
}

const inOrder = (classes: readonly (readonly number[])[]): string[] => classes.map((nodes) => nodes.toSorted((a, b) => a - b).join()).toSorted();

describe('the classes of a graph', () => {
  it('are the nodes that no light cut parts, as going through all cuts finds them', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const found = new ConnectedClasses(graph, CONNECTIVITY).find();
        expect(inOrder(found.map(({ nodes }) => nodes))).toEqual(inOrder(classesByAllCuts(graph)));
        for (const { nodes, leaving } of found) {
          expect(leaving).toBe(graph.edges.reduce((sum, [a, b, weight]) => sum + (nodes.includes(a) === nodes.includes(b) ? 0 : weight), 0));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are left by little somewhere exactly if a connected part can be cut by little', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const isLight = (weight: number) => weight > 0 && weight < CONNECTIVITY;
        const isLeftByLittle = new ConnectedClasses(graph, CONNECTIVITY).find().some(({ leaving }) => isLight(leaving));
        expect(isLeftByLittle).toBe(allCuts(graph).some(({ weight }) => isLight(weight)));
      }),
      { numRuns: 1000 },
    );
  });

  it('stay right when nodes are joined between two looks', () => {
    fc.assert(
      fc.property(graphs, fc.nat(7), fc.nat(7), (graph, one, other) => {
        const [a, b] = [one % graph.nodes, other % graph.nodes];
        const classes = new ConnectedClasses(graph, CONNECTIVITY);
        classes.find();
        classes.join(a, b);
        const joined = { ...graph, edges: [...graph.edges, [a, b, CONNECTIVITY] satisfies WeightedEdge] };
        expect(inOrder(classes.find().map(({ nodes }) => nodes))).toEqual(inOrder(classesByAllCuts(joined)));
      }),
      { numRuns: 500 },
    );
  });
});
