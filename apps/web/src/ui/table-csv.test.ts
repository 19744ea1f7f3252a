import { describe, expect, it } from 'vitest';
import { tableCsv } from './table-csv.ts';

const columns = [{ label: 'Team' }, { label: 'Difference', number: true }];

describe('a table as a file', () => {
  it('holds what the page shows, and says what it is not for', () => {
    expect(tableCsv({ columns, rows: [{ key: 'a', cells: ['Night', '16 (7 to 25)'] }] }, 'Not for pay or appraisal.'))
      .toBe('\uFEFF"Team","Difference"\r\n"Night","16 (7 to 25)"\r\n"Not for pay or appraisal."\r\n');
  });

  it('keeps commas and quotation marks inside their cell', () => {
    expect(tableCsv({ columns, rows: [{ key: 'a', cells: ['Night, "the late ones"', ''] }] }, '')).toContain('"Night, ""the late ones""",""');
  });

  it('never lets the name of a team run as a formula', () => {
    expect(tableCsv({ columns, rows: [{ key: 'a', cells: ['=HYPERLINK("x")', '−8'] }] }, '')).toContain('"\'=HYPERLINK(""x"")","−8"');
  });
});
