import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formPublicationGroups } from './publication-groups.ts';
import type { RosterAtFreeze, RosterPerson, RosterUnit } from './publication-groups.ts';
import { RoundsError } from './rounds-error.ts';

function unit(id: string, parentId: string | null): RosterUnit {
  return { id, parentId, label: id.toUpperCase(), leaderId: `leader of ${id}` };
}

function peopleIn(unitId: string, count: number): RosterPerson[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${unitId}-${index}`, unitId }));
}

/** An organisation as a list of units, each below an earlier one, with 0 to 12 people each. */
const organisations: fc.Arbitrary<RosterAtFreeze> = fc
  .array(fc.record({ below: fc.nat(1000), people: fc.nat(12) }), { minLength: 1, maxLength: 30 })
  .map((drawn) => ({
    units: drawn.map(({ below }, index) => unit(`u${index}`, index === 0 ? null : `u${below % index}`)),
    people: drawn.flatMap(({ people }, index) => peopleIn(`u${index}`, people)),
    minimumSize: 5,
  }));

describe('publication groups', () => {
  it('hold every person once and every unit once', () => {
    fc.assert(
      fc.property(organisations, (roster) => {
        const groups = formPublicationGroups(roster);
        expect(groups.flatMap(({ personIds }) => personIds).toSorted()).toEqual(roster.people.map(({ id }) => id).toSorted());
        expect(groups.flatMap(({ unitIds }) => unitIds).toSorted()).toEqual(roster.units.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('have at least five people each, or say that the organisation has fewer', () => {
    fc.assert(
      fc.property(organisations, (roster) => {
        for (const { kind, personIds } of formPublicationGroups(roster)) {
          expect(kind === 'below-minimum' ? roster.people.length < 5 : personIds.length >= 5).toBe(true);
        }
      }),
    );
  });

  it('never split a unit', () => {
    fc.assert(
      fc.property(organisations, (roster) => {
        const unitOf = new Map(roster.people.map(({ id, unitId }) => [id, unitId]));
        for (const { unitIds, personIds } of formPublicationGroups(roster)) {
          expect(personIds.every((id) => unitIds.includes(unitOf.get(id) ?? ''))).toBe(true);
        }
      }),
    );
  });

  it('do not depend on the order of the roster', () => {
    fc.assert(
      fc.property(organisations, (roster) => {
        const shuffled = { ...roster, units: roster.units.toReversed(), people: roster.people.toReversed() };
        expect(formPublicationGroups(shuffled)).toEqual(formPublicationGroups(roster));
      }),
    );
  });
});

it('have labels of their own, however units are named', () => {
  const names = fc.array(fc.constantFrom('Desk', 'Desk 2', 'Desk (Desk)', 'Desk (Desk) 2'), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(organisations, names, (roster, labels) => {
      const groups = formPublicationGroups({ ...roster, units: roster.units.map((each, index) => ({ ...each, label: labels[index] ?? 'Desk' })) });
      expect(new Set(groups.map(({ label }) => label)).size).toBe(groups.length);
    }),
  );
});

describe('a small company at the freeze', () => {
  const units = [unit('company', null), unit('desk', 'company'), unit('east', 'desk'), unit('north', 'desk'), unit('south', 'desk')];

  it('counts two tiny teams together as the other teams of their department', () => {
    const groups = formPublicationGroups({
      units,
      people: [...peopleIn('company', 6), ...peopleIn('desk', 5), ...peopleIn('east', 9), ...peopleIn('north', 3), ...peopleIn('south', 2)],
      minimumSize: 5,
    });
    expect(groups.map(({ label, unitIds, levelUnitId, kind }) => ({ label, unitIds, levelUnitId, kind }))).toEqual([
      { label: 'COMPANY (direct reports)', unitIds: ['company'], levelUnitId: 'company', kind: 'alone' },
      { label: 'DESK (direct reports)', unitIds: ['desk'], levelUnitId: 'company', kind: 'alone' },
      { label: 'EAST', unitIds: ['east'], levelUnitId: 'desk', kind: 'alone' },
      { label: 'Other teams of DESK', unitIds: ['north', 'south'], levelUnitId: 'desk', kind: 'pool' },
    ]);
  });

  it('counts a tiny team with the smallest team beside it when there is no other tiny one', () => {
    const groups = formPublicationGroups({
      units,
      people: [...peopleIn('company', 6), ...peopleIn('desk', 5), ...peopleIn('east', 9), ...peopleIn('north', 3), ...peopleIn('south', 7)],
      minimumSize: 5,
    });
    expect(groups.map(({ label, personIds }) => [label, personIds.length])).toContainEqual(['SOUTH with NORTH', 10]);
  });

  it('counts the people of two heads with each other, among peers and not in the teams they lead', () => {
    const groups = formPublicationGroups({
      units,
      people: [...peopleIn('company', 3), ...peopleIn('desk', 3), ...peopleIn('east', 9), ...peopleIn('north', 8), ...peopleIn('south', 7)],
      minimumSize: 5,
    });
    expect(groups.map(({ label }) => label)).toEqual(['Other teams of COMPANY', 'EAST', 'NORTH', 'SOUTH']);
  });

  it('cannot hold a round with four people', () => {
    const groups = formPublicationGroups({ units, people: peopleIn('east', 4), minimumSize: 5 });
    expect(groups).toMatchObject([{ kind: 'below-minimum', label: 'All of COMPANY' }]);
  });

  it('tells groups of units with one name apart by the way to them, and those of one way by a number', () => {
    const named = (id: string, parentId: string | null, label: string): RosterUnit => ({ ...unit(id, parentId), label });
    const groups = formPublicationGroups({
      units: [named('company', null, 'Company'), named('sales', 'company', 'Sales'), named('service', 'company', 'Service'), named('a', 'sales', 'Desk'), named('b', 'service', 'Desk'), named('c', 'service', 'Desk')],
      people: ['company', 'sales', 'service', 'a', 'b', 'c'].flatMap((id) => peopleIn(id, 5)),
      minimumSize: 5,
    });
    expect(Object.fromEntries(groups.map(({ label, unitIds }) => [unitIds.join(), label]))).toEqual({
      company: 'Company (direct reports)', sales: 'Sales (direct reports)', service: 'Service (direct reports)', a: 'Desk (Company › Sales)', b: 'Desk (Company › Service)', c: 'Desk (Company › Service) 2',
    });
  });

  it('is refused when someone works in a unit that does not exist', () => {
    expect(() => formPublicationGroups({ units, people: peopleIn('west', 4), minimumSize: 5 })).toThrow(RoundsError);
  });
});
