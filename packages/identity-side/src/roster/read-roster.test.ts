import { describe, expect, it } from 'vitest';
import { faultInWords } from './fault-words.ts';
import type { RosterFault } from './import-status.ts';
import { readRoster } from './read-roster.ts';

const HEADING = 'email,name,unit,manager_email,leads_unit';
const GOOD = [
  HEADING,
  'ada@example.org,Ada,,,Meridian',
  'ben@example.org,Ben,Meridian,ada@example.org,Service Desk',
  'cleo@example.org,Cleo,Service Desk,ben@example.org,',
  'dan@example.org,Dan,Service Desk,ben@example.org,',
];

const read = (text: string | Uint8Array) => readRoster(typeof text === 'string' ? new TextEncoder().encode(text) : text, () => undefined);
const faultsOf = async (text: string | Uint8Array): Promise<RosterFault[]> => {
  const result = await read(text);
  return result.ok ? [] : result.faults.map((fault) => faultInWords(fault, 'en'));
};
const withLine = (number: number, line: string): string => GOOD.map((good, index) => (index + 1 === number ? line : good)).join('\n');
const withMore = (...lines: string[]): string => [...GOOD, ...lines].join('\n');

describe('a good roster file', () => {
  it('becomes one tree of units below the head', async () => {
    const result = await read(GOOD.join('\n'));
    expect(result).toMatchObject({
      ok: true,
      rows: 4,
      roster: {
        head: { name: 'Ada' },
        depth: 2,
        units: [
          { label: 'Meridian', leaderEmail: 'ada@example.org', parentLabel: null, people: 1 },
          { label: 'Service Desk', leaderEmail: 'ben@example.org', parentLabel: 'Meridian', people: 2 },
        ],
      },
    });
  });

  it('may come from a spreadsheet: byte order mark, semicolons, Windows line ends, columns in any order, more columns', async () => {
    const rows = GOOD.map((line, index) => line.split(',').toReversed().concat(index === 0 ? 'Phone' : '12').join(';'));
    const result = await read(`\uFEFF${rows.join('\r\n')}\r\n`);
    expect(result).toMatchObject({ ok: true, roster: { people: { length: 4 }, ignoredColumns: ['Phone'] } });
  });

  it('may write addresses in capitals and names with separators, quotation marks and line breaks', async () => {
    const result = await read(withLine(4, 'Cleo@Example.ORG,"Cleo ""C"", the\nfirst",Service Desk,BEN@example.org,'));
    expect(result).toMatchObject({ ok: true, roster: { people: { 2: { email: 'cleo@example.org', name: 'Cleo "C", the first' } } } });
  });

  it('may hold empty lines, and lines are still counted as in the file', async () => {
    expect(await faultsOf(['', ...GOOD, '', ',,,,', 'eve@example.org,Eve,Nowhere,ben@example.org,'].join('\n'))).toMatchObject([{ line: 9 }]);
  });
});

describe('a file that cannot be read', () => {
  it.each([['nothing at all', ''], ['only empty lines', '\n\n \n'], ['only a byte order mark', '\uFEFF']])('with %s is called empty', async (_, text) => {
    expect(await faultsOf(text)).toMatchObject([{ line: 1, column: 'character 1', message: expect.stringContaining('empty') as string }]);
  });

  it('with a heading but nobody below it says so', async () => {
    expect(await faultsOf(HEADING)).toMatchObject([{ line: 2, message: expect.stringContaining('nobody below') as string }]);
  });

  it('in Latin-1 names line and character of every broken place', async () => {
    const latin1 = Buffer.from(withMore('jörg@example.org,Jörg,Service Desk,ben@example.org,', 'eva@example.org,Eva Müller,Service Desk,ben@example.org,'), 'latin1');
    expect(await faultsOf(latin1)).toMatchObject([
      { line: 6, column: 'character 2', message: expect.stringContaining('F6') as string },
      { line: 7, column: 'character 22', message: expect.stringContaining('CSV UTF-8') as string },
    ]);
  });

  it('in UTF-16, or as a spreadsheet, is called what it is', async () => {
    expect(await faultsOf(Buffer.from(`\uFEFF${GOOD.join('\n')}`, 'utf16le'))).toMatchObject([{ message: expect.stringContaining('UTF-16') as string }]);
    expect(await faultsOf(Buffer.from('PK\u0003\u0004rest'))).toMatchObject([{ message: expect.stringContaining('spreadsheet') as string }]);
  });

  it('without a column, or with one twice, names the column', async () => {
    expect(await faultsOf('email,name,unit,leads_unit,name\na@b.org,A,,,')).toMatchObject([
      { line: 1, column: 'name', message: expect.stringContaining('2 times') as string },
      { line: 1, column: 'manager_email', message: expect.stringContaining('missing') as string },
    ]);
  });

  it('with a quotation mark that is never closed names its line', async () => {
    expect(await faultsOf(withLine(4, 'cleo@example.org,"Cleo,Service Desk,ben@example.org,'))).toMatchObject([
      { line: 4, message: expect.stringContaining('quotation mark') as string },
    ]);
  });

  it('with lines of another number of fields names each of them, and guesses nothing about them', async () => {
    expect(await faultsOf(withMore('x@example.org,X,Service Desk', 'y@example.org,Y, Service Desk,ben@example.org,,'))).toMatchObject([
      { line: 6, column: 'field 4' },
      { line: 7, column: 'field 6' },
    ]);
  });
});

describe('a roster that is no organisation', () => {
  it.each([
    ['whoever is their own manager', { file: withMore('eve@example.org,Eve,Own,eve@example.org,Own'), line: 6, column: 'manager_email', says: 'own manager' }],
    ['the second of two heads', { file: withMore('eve@example.org,Eve,,,Other'), line: 6, column: 'manager_email', says: 'Ada (line 2)' }],
    ['the head without the name of the organisation', { file: `${HEADING}\nada@example.org,Ada,,,`, line: 2, column: 'leads_unit', says: 'organisation' }],
    ['a person who is there twice, also in other capitals', { file: withMore('CLEO@example.org,Cleo,Service Desk,ben@example.org,'), line: 6, column: 'email', says: 'line 4' }],
    ['a unit that nobody leads, and the spelling that was meant', { file: withLine(5, 'dan@example.org,Dan,service desk,ben@example.org,'), line: 5, column: 'unit', says: 'Did you mean “Service Desk”' }],
    ['a manager who is nobody in the file', { file: withLine(5, 'dan@example.org,Dan,Service Desk,bon@example.org,'), line: 5, column: 'manager_email', says: 'bon@example.org' }],
    ['a manager who leads no unit, in the line of the manager', { file: withMore('eve@example.org,Eve,Service Desk,dan@example.org,'), line: 5, column: 'leads_unit', says: 'Eve (line 6)' }],
    ['a person whose unit is led by somebody else than their manager', { file: withLine(5, 'dan@example.org,Dan,Service Desk,ada@example.org,'), line: 5, column: 'unit', says: 'led by Ben (line 3)' }],
    ['a unit with two leaders', { file: withMore('eve@example.org,Eve,Meridian,ada@example.org,Service Desk'), line: 6, column: 'leads_unit', says: 'already led by Ben' }],
  ])('names %s', async (_, { file, line, column, says }) => {
    expect(await faultsOf(file)).toMatchObject([{ line, column, message: expect.stringContaining(says) as string }]);
  });

  it('calls a leader without a name by their address', async () => {
    const faults = await faultsOf(withLine(3, 'ben@example.org,,Meridian,ada@example.org,Service Desk').replace('dan@example.org,Dan,Service Desk,ben@', 'dan@example.org,Dan,Service Desk,ada@'));
    expect(faults).toMatchObject([{ line: 3, column: 'name' }, { line: 5, column: 'unit', message: expect.stringContaining('led by ben@example.org (line 3)') as string }]);
  });

  it('names a cycle of managers once, with everybody in it', async () => {
    const faults = await faultsOf(withMore(
      'eve@example.org,Eve,Third,gus@example.org,First',
      'fay@example.org,Fay,First,eve@example.org,Second',
      'gus@example.org,Gus,Second,fay@example.org,Third',
    ));
    expect(faults).toHaveLength(1);
    expect(faults).toMatchObject([{ line: 6, column: 'manager_email', message: expect.stringContaining('Eve (line 6) → Gus (line 8) → Fay (line 7) → Eve') as string }]);
  });

  it('says that nobody is the head', async () => {
    const faults = await faultsOf(withLine(2, 'ada@example.org,Ada,Service Desk,ben@example.org,Meridian'));
    expect(faults).toMatchObject([{ line: 1, message: expect.stringContaining('Nobody is the head') as string }, { line: 2 }]);
  });

  it('names half a place: a unit without a manager, a manager without a unit', async () => {
    expect(await faultsOf(withMore('eve@example.org,Eve,Service Desk,,', 'fay@example.org,Fay,,ben@example.org,'))).toMatchObject([
      { line: 6, column: 'manager_email', message: expect.stringContaining('ben@example.org') as string },
      { line: 7, column: 'unit' },
    ]);
  });

  it('names addresses that are none, empty names, and characters that cannot be seen', async () => {
    expect(await faultsOf(withMore('eve at example,Eve,Service Desk,ben@example.org,', 'fay@example.org,,Service Desk,ben@example.org,', 'gus@example.org,G\u0000us,Service Desk,ben@example.org,'))).toMatchObject([
      { line: 6, column: 'email' },
      { line: 7, column: 'name' },
      { line: 8, column: 'name' },
    ]);
  });

  it('finds all of its faults at once, by line', async () => {
    const faults = await faultsOf(withMore('eve@example.org,Eve,Nowhere,ben@example.org,', 'cleo@example.org,Cleo,Service Desk,ben@example.org,'));
    expect(faults.map(({ line }) => line)).toEqual([6, 7]);
  });
});

describe('a file that is no roster at all', () => {
  const MEGABYTE = 1024 * 1024;
  const filledWith = (unit: string): Buffer => Buffer.concat([Buffer.from(`${HEADING}\n`), Buffer.from(unit.repeat((4 * MEGABYTE) / unit.length), 'latin1')]);

  it.each([
    ['of millions of lines', filledWith('a\n'), 'more than 500,000 lines'],
    ['of millions of lines with old line ends', filledWith('a\r'), 'more than 500,000 lines'],
    ['of one endless line', filledWith(','), 'longer than 65,536 bytes'],
    ['with hundreds of columns', Buffer.from(`${HEADING}\n${','.repeat(300)}\n`), 'more than 200 fields'],
    ['in which a quotation mark opens and never closes', Buffer.concat([Buffer.from(`${HEADING}\n"`), filledWith(`${'a""'.repeat(30)}\n`)]), 'not closed properly'],
  ])('%s is told in one line, before it takes memory or anybody’s turn', async (_, file, words) => {
    expect(await faultsOf(file)).toMatchObject([{ message: expect.stringContaining(words) as string }]);
  });

  it('in another encoding names a thousand broken lines and no more', async () => {
    const faults = await faultsOf(Buffer.from('ü\n'.repeat(400_000), 'latin1'));
    expect(faults).toHaveLength(1000);
    expect(faults.at(-1)).toMatchObject({ line: 1000, column: 'character 1' });
  });

  it('in which everybody is their own head names each of them', async () => {
    const people = Array.from({ length: 150_000 }, (_, index) => `p${index}@example.org,P,,,`);
    expect(await faultsOf([HEADING, ...people].join('\n'))).toHaveLength(150_000);
  });
});
