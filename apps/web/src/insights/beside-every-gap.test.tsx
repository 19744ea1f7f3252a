import '../words/in-english.ts';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { FacetValue, Level, UnitOverview } from '../api/shapes.ts';
import { emptyOverview, funnelOf, realDrivers, realOverview, thirtyNames, togetherOverview, trendOverview } from '../gallery/sample-overview.ts';
import { DriversFound } from './drivers.tsx';
import { FunnelFigure } from './funnel.tsx';
import { Groups } from './groups.tsx';
import { Headline } from './headline.tsx';
import { HeatMap } from './heat-map.tsx';
import { sectionsOf } from './page-sections.ts';
import { SpeakingUp } from './speaking-up.tsx';
import { Statements } from './statements.tsx';
import { Trend } from './trend.tsx';

type StatementResult = UnitOverview['items'][number];

const withGap: [string, ReactNode][] = [
  ['the headline', <Headline key="headline" overview={realOverview} />],
  ['the groups', <Groups key="groups" overview={realOverview} />],
  ['the funnel', <FunnelFigure key="funnel" funnel={funnelOf(thirtyNames)} onChoose={() => undefined} />],
  ['the heat map', <HeatMap key="heat" overview={realOverview} />],
  ['the trend', <Trend key="trend" overview={realOverview} />],
];

describe('beside every difference', () => {
  it.each(withGap)('%s says that it is not a mark for a manager', (_, shown) => {
    expect(renderToStaticMarkup(shown)).toContain('A difference is not a mark for a manager.');
  });

  it('a page without a difference does not say so', () => {
    expect(renderToStaticMarkup(<Headline overview={togetherOverview} />)).not.toContain('A difference is not a mark for a manager.');
  });
});

describe('the line from pulse to pulse', () => {
  it('says one verdict a line where there is one', () => {
    const markup = renderToStaticMarkup(<Trend overview={trendOverview} />);
    expect(markup).toContain('Answers without name: rising over the last 5 pulses, about 16 points a year (9 to 23)');
    expect(markup).toContain('Difference: falling over the last 5 pulses, about 16 points a year (7 to 25).');
  });

  it('says none, and why, where there is none', () => {
    const markup = renderToStaticMarkup(<Trend overview={realOverview} />);
    expect(markup).toContain('3 pulses so far: a trend needs four that can be compared');
    expect(markup).not.toMatch(/rising|falling|no clear change/);
  });
});

describe('what goes along with engagement', () => {
  it('is never called a cause', () => {
    const markup = renderToStaticMarkup(<DriversFound found={{ ok: true, drivers: realDrivers }} />);
    expect(markup).toContain('This does not say why.');
    expect(markup).not.toMatch(/\b(?:causes?|drivers?|drives|because|leads to|impact)\b/i);
  });

  it('names no statement first where ranges overlap', () => {
    const markup = renderToStaticMarkup(<DriversFound found={{ ok: true, drivers: { ...realDrivers, leading: 0 } }} />);
    expect(markup).toContain('No single statement stands out from all others');
    expect(markup).toContain('Where ranges overlap, the order means nothing.');
  });

  it('counts those that stand out together', () => {
    expect(renderToStaticMarkup(<DriversFound found={{ ok: true, drivers: { ...realDrivers, leading: 2 } }} />))
      .toContain(`2 of ${realDrivers.drivers.length} statements go along with engagement clearly more than the rest`);
  });

  it.each([
    ['too-few-people', 'Told from 100 people'],
    ['nothing-beside', 'besides the shared ones'],
    ['too-few-or-alike', 'the published figures do not say which'],
    ['answered-alike', 'Nearly everybody answered these statements alike'],
    ['no-such-answers', 'no answers could give them all at once'],
  ] as const)('says which reason there is for telling nothing: %s', (reason, said) => {
    expect(renderToStaticMarkup(<DriversFound found={{ ok: false, reason }} />)).toContain(said);
  });

  it('says of all statements together that chance is taken off', () => {
    expect(renderToStaticMarkup(<DriversFound found={{ ok: true, drivers: realDrivers }} />)).toContain('Together the statements go along with about 41 % of the differences, chance taken off.');
  });
});

describe('a title that compares the lowest and the highest', () => {
  const rated = (low: number, high: number): Level => ({ value: (low + high) / 2, low, high, n: 30 });
  const facets = (one: Level, other: Level): FacetValue[] => [
    { facet: 'reprisal', asked: true, value: one }, { facet: 'permission', asked: true, value: other }, { facet: 'candour', asked: false, value: null }, { facet: 'surveillance', asked: false, value: null },
  ];

  it('calls nothing lower whose range overlaps, and says in one line what was not asked', () => {
    const markup = renderToStaticMarkup(<SpeakingUp facets={facets(rated(38, 62), rated(38, 64))} />);
    expect(markup).toContain('Speaking up: no clear difference between “Reporting without payback” (50) and “Deciding without asking first” (51)');
    expect(markup).toContain('Not asked this time: Saying what I think, Not being watched.');
    expect(renderToStaticMarkup(<SpeakingUp facets={facets(rated(38, 50), rated(60, 70))} />)).toContain('Speaking up: from 44 for');
  });

  it('names the two statements, and explains a column where that column is', () => {
    const [first, second] = realOverview.items as [StatementResult, StatementResult];
    const apart = renderToStaticMarkup(<Statements items={[{ ...first, value: rated(40, 50) }, { ...second, value: rated(60, 70) }]} />);
    expect(apart).toContain('from 45 for “I feel encouraged to come up with new and…” to 65 for “My work gives me a feeling of personal…”');
    expect(apart.indexOf('Favourable: about')).toBeGreaterThan(apart.indexOf('<table'));
    const alike = renderToStaticMarkup(<Statements items={[{ ...first, value: rated(40, 50) }, { ...second, value: rated(45, 55) }].map((item) => ({ ...item, favourable: null }))} />);
    expect(alike).toContain('no clear difference between the lowest (45) and the highest (50)');
    expect(alike).not.toContain('Favourable');
  });
});

describe('the heat map', () => {
  it('says in its title how many cells chance alone would make', () => {
    const parts = realOverview.parts.map((part, at) => (at === 0 ? { ...part, withoutName: { value: 20, low: 15, high: 25, n: 20 } } : part));
    expect(renderToStaticMarkup(<HeatMap overview={{ ...realOverview, parts }} />))
      .toContain('1 of 10 groups differs clearly from the whole in at least one theme: 1 of 30 cells, against about 2 by chance alone');
  });
});

describe('the parts of a page', () => {
  it('are those that the unit has figures for', () => {
    const units = { organisationUnitId: 'another' };
    expect(sectionsOf(realOverview, units)).toEqual(['headline', 'groups', 'themes', 'speakingUp', 'trend', 'statements', 'comments', 'teams']);
    expect(sectionsOf(emptyOverview, units)).toEqual(['groups', 'trend']);
    expect(sectionsOf({ ...realOverview, access: 'summary', parts: [] }, { organisationUnitId: realOverview.unit.unitId })).toEqual(['headline', 'speakingUp', 'trend', 'statements', 'drivers', 'teams']);
  });
});
