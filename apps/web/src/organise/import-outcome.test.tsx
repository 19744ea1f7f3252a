import '../words/in-english.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ImportStatus } from '../api/shapes.ts';
import { ImportOutcome } from './import-outcome.tsx';

const understood = { organisation: 'Meridian', head: 'Hanna Head', people: 16, units: 3, depth: 2, joiners: 16, leavers: 0, movers: 0, renamed: [], smallUnits: 2, minimumGroupSize: 7, ignoredColumns: [] };

const pageOf = (changed: Partial<ImportStatus['understood']>, state: ImportStatus['state'] = 'ready'): string => {
  const status: ImportStatus = { importId: '1', state, progress: 1, rows: 16, faults: [], faultCount: 0, understood: { ...understood, ...changed } };
  return renderToStaticMarkup(<ImportOutcome status={status} applying={false} onApply={() => undefined} />);
};

it('an import says how many parts are too small by the organisation’s own policy', () => {
  expect(pageOf({})).toContain('2 parts have fewer than seven people');
});

it('an import after which most people lose their access asks for a word on it, and its button says what it does', () => {
  expect(pageOf({ joiners: 0, leavers: 16 })).not.toContain('checkbox');
  const page = pageOf({ joiners: 0, leavers: 17 });
  expect(page).toMatch(/<input type="checkbox" required=""\/> This file is the whole list; 17 people lose their access\./);
  expect(page).toContain('Apply and remove 17 people</button>');
  expect(page).not.toContain('calm');
});

it('an import no longer warns of applying it once that was pressed', () => {
  const changed = { joiners: 0, leavers: 17, renamed: [{ email: 'ida@meridian.example', before: 'Ida', now: 'Otto' }] };
  for (const warning of ['do not apply it', 'before you apply this file']) {
    expect(pageOf(changed)).toContain(warning);
    expect(pageOf(changed, 'applying')).not.toContain(warning);
  }
});
