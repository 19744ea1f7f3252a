import '../../words/in-english.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Funnel, FunnelPart, Part, TrendPoint } from '../../api/shapes.ts';
import { dumbbellModel } from './dumbbell-model.ts';
import { funnelModel } from './funnel-model.ts';
import { PlaneChart } from './plane-chart.tsx';
import { rangeModel } from './range-model.ts';
import { StripChart } from './strip-chart.tsx';
import { rowsOf } from './strip-model.ts';
import { trendModel } from './trend-model.ts';

const level = (value: number) => ({ value, low: value - 6, high: value + 6, n: 14 });

const part = (label: string, gap: number | null): Part => ({
  atomId: label,
  label,
  groupLabels: [label],
  respondents: 14,
  rosterCount: 18,
  precision: 'half-points',
  precisionReason: 'respondents',
  withName: gap === null ? null : level(58 + gap),
  withoutName: level(58),
  gap: gap === null ? null : { value: gap, low: gap - 9, high: gap + 9, process: { low: gap - 15, high: gap + 15 }, nWithName: 12, nWithoutName: 14, clear: Math.abs(gap) > 9 },
  gapMissing: gap === null ? 'too-few-with-name' : null,
  facets: [],
});

const count = (markup: string, what: RegExp): number => markup.match(what)?.length ?? 0;

describe('the chart of groups', () => {
  const parts = [part('Service Desk East', 16), part('Network', 4), part('Field Support', null)];
  const markup = renderToStaticMarkup(<StripChart model={dumbbellModel(parts, { usualRange: { low: 8, high: 20 }, coverage: { minimum: 5 } })} label="Groups" />);

  it('says in words what each line shows, with its n', () => {
    expect(markup).toContain('aria-label="Service Desk East: Agreement is 74 of 100 with names, 58 without: about 16 points apart (7 to 25). n = 14."');
    expect(markup).toContain('aria-label="Network: Agreement is 62 of 100 with names, 58 without: no clear difference (−5 to 13 points). n = 14."');
  });

  it('says why a group has no difference', () => {
    expect(markup).toContain('fewer than five with name');
  });

  it('hides its drawings from screen readers, which read the marks, each with the same words in its tip', () => {
    expect(count(markup, /<svg(?![^>]*aria-hidden="true")(?![^>]*width="100%")/g)).toBe(0);
    expect(count(markup, /<button[^>]*data-tip/g)).toBe(parts.length);
  });

  it('is entered once by the tab key; the arrow keys do the rest', () => {
    expect(count(markup, /<button[^>]*tabindex="0"/g)).toBe(1);
    expect(count(markup, /<button[^>]*tabindex="-1"/g)).toBe(parts.length - 1);
  });

  it('sets only clear differences in bold', () => {
    expect(rowsOf(dumbbellModel(parts, { usualRange: null, coverage: { minimum: 5 } })).map(({ figure }) => (typeof figure === 'string' ? null : figure.unclear))).toEqual([false, true, null]);
  });

  it('draws a group without a clear difference hollow', () => {
    const [clear, unclear] = rowsOf(dumbbellModel(parts, { usualRange: null, coverage: { minimum: 5 } })).map(({ strips }) => strips[1]?.points[0]?.hollow);
    expect([clear, unclear]).toEqual([false, true]);
  });
});

describe('the chart of Speaking up', () => {
  it('says "not asked" and draws no point for a part that was not asked', () => {
    const rows = [{ key: 'candour', label: 'Saying what I think', value: null, missing: 'not asked' }, { key: 'reprisal', label: 'Reporting', value: level(61), missing: '' }];
    const markup = renderToStaticMarkup(<StripChart model={rangeModel(rows, { axisLabel: '0 to 100' })} label="Speaking up" />);
    expect(markup).toContain('not asked');
    expect(count(markup, /<circle/g)).toBe(1);
    expect(markup).toContain('61 (55 to 67)');
  });
});

describe('the chart from pulse to pulse', () => {
  const point = (roundId: string, startsAnew: boolean): TrendPoint =>
    ({ ...part(roundId, 16), roundId, title: `Pulse ${roundId}`, closedAt: '2026-04-10T00:00:00.000Z', comparable: true, breakReason: null, startsAnew });

  it('draws no line across a pulse from which the line starts anew', () => {
    const markup = renderToStaticMarkup(<PlaneChart model={trendModel([point('1', true), point('2', true), point('3', false)])} label="Trend" />);
    const lines = [...markup.matchAll(/<polyline[^>]*points="([^"]*)"/g)].map(([, points]) => points?.split(' ').length);
    expect(lines).toEqual([1, 2, 1, 2]);
  });

  it('tells every figure with its range and n to whoever moves to it', () => {
    const markup = renderToStaticMarkup(<PlaneChart model={trendModel([point('1', true), point('2', false)])} label="Trend" />);
    expect(markup).toContain('aria-label="Pulse 1, Without name: 58 (52 to 64), n = 14."');
    expect(count(markup, /<circle[^>]*role="img"/g)).toBe(4);
  });
});

describe('the funnel', () => {
  const funnel: Funnel = {
    measure: 'without-name', measures: ['without-name'], mean: 60, betweenVariance: 4,
    parts: [4, 8, 2].map((standardError, at): FunnelPart => ({
      atomId: `${at}`, label: `Team ${at}`, n: 10 * at + 5, value: at === 2 ? 90 : 62, standardError,
      usual: { low: 52, high: 68 }, wide: { low: 48, high: 72 }, position: at === 2 ? 'beyond-99.8' : 'inside',
    })),
  };

  it('puts the group that is measured most exactly furthest right, and only what lies outside is filled', () => {
    const dots = funnelModel(funnel).dots;
    expect(dots.map(({ key }) => key)).toEqual(['1', '0', '2']);
    expect(dots.map(({ x }) => x)).toEqual([...dots.map(({ x }) => x)].sort((one, other) => one - other));
    expect(dots.map(({ hollow }) => hollow)).toEqual([true, true, false]);
  });

  it('narrows to the right and never leaves the middle', () => {
    const [upper, lower] = funnelModel(funnel).lines;
    const widths = (upper?.places ?? []).map(({ y }, at) => (lower?.places[at]?.y ?? 0) - y);
    expect(widths).toEqual([...widths].sort((one, other) => other - one));
  });
});
