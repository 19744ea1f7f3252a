import '../words/in-english.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ImportStatus } from '../api/shapes.ts';
import { ImportOutcome } from './import-outcome.tsx';

it('an import says how many parts are too small by the organisation’s own policy', () => {
  const understood = { organisation: 'Meridian', head: 'Hanna Head', people: 16, units: 3, depth: 2, joiners: 16, leavers: 0, movers: 0, renamed: [], smallUnits: 2, minimumGroupSize: 7, ignoredColumns: [] };
  const status: ImportStatus = { importId: '1', state: 'ready', progress: 1, rows: 16, faults: [], faultCount: 0, understood };
  expect(renderToStaticMarkup(<ImportOutcome status={status} applying={false} onApply={() => undefined} />)).toContain('2 parts have fewer than seven people');
});
