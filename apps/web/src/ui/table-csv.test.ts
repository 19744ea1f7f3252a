import '../words/in-english.ts';
import { describe, expect, it } from 'vitest';
import { separatorIn, tableCsv } from './table-csv.ts';

const columns = [{ label: 'Team' }, { label: 'Difference', number: true, figures: ['figure', 'from', 'to'] }];
const difference = { text: '−3 (−12 to 7)', figures: [-2.6, -12.2, 6.9] };
const comma = { note: 'Not for pay or appraisal.', separator: ',' };

describe('a table as a file', () => {
  it('holds every figure in a column of its own, to be calculated with, and says what it is not for', () => {
    expect(tableCsv({ columns, rows: [{ key: 'a', cells: ['Night', difference] }] }, comma))
      .toBe('\uFEFF"Team","Difference: figure","Difference: from","Difference: to"\r\n"Night",-3,-12,7\r\n"Not for pay or appraisal."\r\n');
  });

  it('leaves no column out where there is no figure, and says why', () => {
    expect(tableCsv({ columns, rows: [{ key: 'a', cells: ['Night', { text: 'none', figures: [] }] }, { key: 'b', cells: ['Day', 'not asked'] }] }, comma))
      .toContain('"Night","none",,\r\n"Day","not asked",,\r\n');
  });

  it('parts cells as spreadsheets of the language expect it', () => {
    expect(['en-GB', 'de-DE', 'fr-FR', 'es-ES'].map(separatorIn)).toEqual([',', ';', ';', ';']);
    expect(tableCsv({ columns, rows: [{ key: 'a', cells: ['Nacht', difference] }] }, { note: '', separator: ';' })).toContain('"Nacht";-3;-12;7\r\n');
  });

  it('keeps commas and quotation marks inside their cell', () => {
    expect(tableCsv({ columns, rows: [{ key: 'a', cells: ['Night, "the late ones"', ''] }] }, comma)).toContain('"Night, ""the late ones""","",,');
  });

  it('never lets the name of a team run as a formula', () => {
    expect(tableCsv({ columns: [{ label: 'Team' }], rows: [{ key: 'a', cells: ['=HYPERLINK("x")'] }] }, comma)).toContain('"\'=HYPERLINK(""x"")"');
  });
});
