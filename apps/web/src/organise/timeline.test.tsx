import '../words/in-english.ts';
import { planWindows } from '@unguarded/rounds';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Timeline } from './timeline.tsx';

const frozenAt = new Date('2026-02-01T08:00:00.000Z');
const dates = (checkIns: boolean): string => renderToStaticMarkup(<Timeline round={{ windows: planWindows(frozenAt), checkIns }} now={frozenAt.toISOString()} />);

it('the dates of a pulse name check-ins only where it has some', () => {
  expect(dates(true)).toContain('Check-ins and passes close');
  expect(dates(false)).toContain('Passes close');
  expect(dates(false)).not.toMatch(/check-in/i);
});
