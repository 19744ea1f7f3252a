import { describe, expect, it } from 'vitest';
import { LABEL_LANGUAGES, type LabelLanguage } from './group-words.ts';
import { labelDirectReports, labelPooledGroup, type PooledGroup } from './pooling.ts';

const merged: PooledGroup = { partIds: ['a', 'b', 'c', 'd', 'e', 'f'], levelUnitId: 'u', kind: 'pool-merged', leading: { partIds: ['a', 'b'], levelUnitId: 'u' } };
const inLanguage = (language: LabelLanguage | undefined) => ({ partLabel: (id: string) => id.toUpperCase(), unitLabel: () => 'Meridian', language });

describe('the name of several parts together', () => {
  it('is said in the language of the sheet, English where it names none', () => {
    expect([undefined, ...LABEL_LANGUAGES].map((language) => labelPooledGroup(merged, inLanguage(language)))).toEqual([
      'Other teams of Meridian with C, D, E and 1 more',
      'Other teams of Meridian with C, D, E and 1 more',
      'Andere Teams von Meridian mit C, D, E und einem weiteren',
      'Autres équipes de Meridian avec C, D, E et 1 autre',
      'Otros equipos de Meridian con C, D, E y 1 más',
    ]);
  });

  it('is the part’s own where it stands alone', () => {
    const alone: PooledGroup = { partIds: ['a'], levelUnitId: 'u', kind: 'alone', leading: { partIds: ['a'], levelUnitId: 'u' } };
    expect(LABEL_LANGUAGES.map((language) => labelPooledGroup(alone, inLanguage(language)))).toEqual(['A', 'A', 'A', 'A']);
  });

  it('is not the unit’s own for those who report to its head, beside teams below it', () => {
    expect([undefined, ...LABEL_LANGUAGES].map((language) => labelDirectReports('Meridian', language))).toEqual([
      'Meridian (direct reports)', 'Meridian (direct reports)', 'Meridian (direkt unterstellt)', 'Meridian (rattachement direct)', 'Meridian (dependencia directa)',
    ]);
  });
});
