import '../words/in-english.ts';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { emptyOverview, funnelOf, realDrivers, realOverview, thirtyNames, togetherOverview, trendOverview } from '../gallery/sample-overview.ts';
import { DriversFound } from './drivers.tsx';
import { FunnelFigure } from './funnel.tsx';
import { Groups } from './groups.tsx';
import { Headline } from './headline.tsx';
import { HeatMap } from './heat-map.tsx';
import { sectionsOf } from './page-sections.ts';
import { Trend } from './trend.tsx';

const withGap: [string, ReactNode][] = [
  ['the headline', <Headline key="headline" overview={realOverview} />],
  ['the groups', <Groups key="groups" overview={realOverview} />],
  ['the funnel', <FunnelFigure key="funnel" funnel={funnelOf(thirtyNames)} onChoose={() => undefined} />],
  ['the heat map', <HeatMap key="heat" overview={realOverview} />],
  ['the trend', <Trend key="trend" overview={realOverview} />],
];

describe('beside every difference', () => {
  it.each(withGap)('%s says that it is not a mark for a manager', (_, shown) => {
    expect(renderToStaticMarkup(shown)).toContain('Not a mark for a manager.');
  });

  it('a page without a difference does not say so', () => {
    expect(renderToStaticMarkup(<Headline overview={togetherOverview} />)).not.toContain('Not a mark for a manager.');
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
    expect(markup).toContain('3 pulses so far: no trend is read from fewer than four that can be compared');
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
    const markup = renderToStaticMarkup(<DriversFound found={{ ok: true, drivers: { ...realDrivers, firstStandsOut: false } }} />);
    expect(markup).toContain('No statement clearly goes along with engagement more than the others');
    expect(markup).toContain('Where ranges overlap, the order means nothing.');
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
    expect(renderToStaticMarkup(<DriversFound found={{ ok: true, drivers: realDrivers }} />)).toContain('All statements together: 41 %, less what chance alone explains');
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
