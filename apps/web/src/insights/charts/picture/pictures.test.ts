import '../../../words/in-english.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rangeModel } from '../range-model.ts';
import { gridDrawing } from './grid-drawing.ts';
import { PICTURE_COLOURS } from './picture-colours.ts';
import { PICTURE_WIDTH, renderPicture } from './picture.ts';
import { stripDrawing } from './strip-drawing.ts';
import { linesOf } from './svg-markup.ts';

const rows = [{ key: 'a', label: 'Pay & <rights>', value: { value: 61, low: 55, high: 67, n: 14 }, missing: '' }];

const picture = (drawing = stripDrawing(rangeModel(rows, { axisLabel: '0 to 100' }))) =>
  renderPicture({ title: 'In 3 of 5 groups the difference is clear', legend: [{ label: 'Without name', mark: 'unsigned' }], notes: ['Passenger Screening. Not for pay or appraisal.'], drawing }, null);

describe('a picture that is taken along', () => {
  it('states the finding, names its source and what it is not for', () => {
    const { markup } = picture();
    expect(markup).toContain('<title>In 3 of 5 groups the difference is clear</title>');
    expect(markup).toContain('Not for pay or appraisal.');
    expect(markup).toContain('61 (55 to 67)');
  });

  it('needs nothing beside itself: no style sheet, no class, no address, no variable', () => {
    expect(picture().markup.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/class=|var\(|https?:|href=/);
  });

  it('is well-formed whatever a label holds', () => {
    const { markup } = picture();
    expect(markup).toContain('Pay &amp; &lt;rights&gt;');
    const open = markup.match(/<(?!\/)[a-z]+(?:[^>]*[^/])?>/g)?.length ?? 0;
    expect(markup.match(/<\/[a-z]+>/g)).toHaveLength(open);
  });

  it('carries its typeface where there is one', () => {
    expect(renderPicture({ title: 'T', legend: [], notes: [], drawing: { height: 10, markup: '' } }, 'data:font/woff2;base64,AA').markup).toContain("src:url(data:font/woff2;base64,AA)");
  });

  it('keeps the width of its drawing and grows with its rows', () => {
    const one = picture();
    const two = picture(stripDrawing(rangeModel([...rows, { ...rows[0]!, key: 'b' }], { axisLabel: '0 to 100' })));
    expect([one.width, two.width]).toEqual([PICTURE_WIDTH, PICTURE_WIDTH]);
    expect(two.height).toBeGreaterThan(one.height);
  });

  it('keeps every entry of its legend inside, in further lines where they are many', () => {
    const labels = ['niedriger als das Ganze', 'höher als das Ganze', 'mehrere Teams, zusammen gezählt', 'klar: Die Spanne enthält das Ganze nicht'];
    const legendOf = (entries: string[]) => renderPicture({ title: 'T', legend: entries.map((label) => ({ label, mark: 'above' })), notes: [], drawing: { height: 10, markup: '' } }, null);
    const placed = [...legendOf(labels).markup.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)/g)].filter(([, , , label = '']) => labels.includes(label));
    expect(placed.map(([, x, , label = '']) => Number(x) + label.length * 7.6 < PICTURE_WIDTH)).toEqual([true, true, true, true]);
    expect(new Set(placed.map(([, , y]) => y)).size).toBe(2);
    expect(legendOf(labels).height).toBeGreaterThan(legendOf(labels.slice(0, 2)).height);
  });

  it('hatches what is counted together', () => {
    const cell = { text: '61', tone: null, clear: false };
    const drawing = gridDrawing({ columns: [{ label: 'Answers', whole: 'whole: 60' }], rows: [{ label: 'A', cells: [{ ...cell, together: true }] }, { label: 'B', cells: [{ ...cell, together: false }] }] });
    expect(drawing.markup.match(/url\(#hatching\)/g)).toHaveLength(1);
  });

  it('has the light colours of the screen', () => {
    const tokens = readFileSync(new URL('../../../ui/tokens.css', import.meta.url), 'utf8');
    const light = tokens.slice(0, tokens.indexOf('@media'));
    for (const [name, colour] of Object.entries(PICTURE_COLOURS)) expect(light).toContain(`--${name}: ${colour};`);
  });

  it('breaks a word only where it is longer than a line', () => {
    const lines = linesOf('Rindfleischetikettierungsüberwachungsaufgaben Ost', { width: 150, size: 14 });
    expect(lines).toEqual(['Rindfleischetikett-', 'ierungsüberwachung-', 'saufgaben Ost']);
  });

  it('breaks lines between words otherwise', () => {
    expect(linesOf('Training Desk with Equipment with Screening Night', { width: 150, size: 14 })).toEqual(['Training Desk with', 'Equipment with', 'Screening Night']);
  });
});
