import { expect, it } from 'vitest';
import { peopleWithin } from './people-within.ts';

it('a part has its own people and those of every part below it, in whatever order the parts come', () => {
  const units = [
    { unitId: 'desk', parentId: 'service', people: 7 },
    { unitId: 'company', parentId: null, people: 2 },
    { unitId: 'service', parentId: 'company', people: 3 },
    { unitId: 'sales', parentId: 'company', people: 0 },
  ];
  expect(Object.fromEntries(peopleWithin(units))).toEqual({ company: 12, service: 10, desk: 7, sales: 0 });
});
