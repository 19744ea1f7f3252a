import '../../words/in-english.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Part, TrendPoint } from '../../api/shapes.ts';
import { DumbbellChart } from './dumbbell-chart.tsx';
import { RangeChart } from './range-chart.tsx';
import { TrendChart } from './trend-chart.tsx';

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
  const markup = renderToStaticMarkup(<DumbbellChart parts={[part('Service Desk East', 16), part('Network', 4), part('Field Support', null)]} usualRange={{ low: 8, high: 20 }} />);

  it('says in words what each line shows, with its n', () => {
    expect(markup).toContain('With their names people answer 74, without 58: about 16 points apart (7 to 25).');
    expect(markup).toContain('With their names people answer 62, without 58: no clear difference (−5 to 13 points).');
    expect(count(markup, /n = 14/g)).toBe(3);
  });

  it('says why a group has no difference', () => {
    expect(markup).toContain('fewer than five with name');
  });

  it('hides its drawings from screen readers, which read the words', () => {
    expect(count(markup, /<svg/g)).toBe(count(markup, /<svg[^>]*aria-hidden="true"/g) + count(markup, /aria-hidden="true"><span[^>]*>[^<]*<\/span><svg/g));
  });
});

describe('the chart of Speaking up', () => {
  it('says "not asked" and draws no point for a part that was not asked', () => {
    const markup = renderToStaticMarkup(<RangeChart axisLabel="0 to 100" rows={[{ key: 'candour', label: 'Saying what I think', value: null, missing: 'not asked' }, { key: 'reprisal', label: 'Reporting', value: level(61), missing: '' }]} />);
    expect(markup).toContain('not asked');
    expect(count(markup, /<circle/g)).toBe(1);
    expect(markup).toContain('(55 to 67)');
  });
});

describe('the chart from pulse to pulse', () => {
  const point = (roundId: string, comparable: boolean): TrendPoint =>
    ({ ...part(roundId, 16), roundId, title: `Pulse ${roundId}`, closedAt: '2026-04-10T00:00:00.000Z', comparable, breakReason: comparable ? null : { kind: 'other-teams' } });

  it('draws no line across a pulse that cannot be compared', () => {
    const markup = renderToStaticMarkup(<TrendChart points={[point('1', false), point('2', true), point('3', true)]} />);
    const lines = [...markup.matchAll(/<polyline[^>]*points="([^"]*)"/g)].map(([, points]) => points?.split(' ').length);
    expect(lines).toEqual([1, 2, 1, 2]);
  });
});
