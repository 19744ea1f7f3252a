import '../words/in-english.ts';
import { describe, expect, it } from 'vitest';
import { pathTo, unitTree } from './unit-tree.ts';

const units = [
  { unitId: 'east', label: 'Service Desk East', parentId: 'it' },
  { unitId: 'it', label: 'IT', parentId: 'company' },
  { unitId: 'company', label: 'Company', parentId: null },
  { unitId: 'sales', label: 'Sales', parentId: 'company' },
];

describe('the parts of an organisation in reading order', () => {
  it('puts each part directly below the one it belongs to', () => {
    expect(unitTree(units).map(({ label, depth }) => `${depth} ${label}`)).toEqual(['0 Company', '1 IT', '2 Service Desk East', '1 Sales']);
  });

  it('starts at the topmost part that a leader may see', () => {
    expect(unitTree(units.slice(0, 2)).map(({ label, depth }) => `${depth} ${label}`)).toEqual(['0 IT', '1 Service Desk East']);
  });

  it('tells of each part where it belongs, since many parts share a name', () => {
    expect(unitTree(units).map(({ above }) => above)).toEqual(['', 'Company', 'IT', 'Company']);
  });

  it('orders ten thousand parts of one level at once', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ unitId: `u${index}`, label: `Team ${String(index).padStart(5, '0')}`, parentId: 'company' }));
    expect(unitTree([...units, ...many])).toHaveLength(10_004);
  });

  it('names the parts above one, topmost first', () => {
    expect(pathTo(units, 'east').map(({ label }) => label)).toEqual(['Company', 'IT']);
  });
});
