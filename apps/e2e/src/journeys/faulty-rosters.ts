/** A file that must be refused, and what the refusal has to name. */
export interface FaultyRoster {
  what: string;
  file: Buffer;
  line: number;
  column: string;
  /** What to do, in the words of the message. */
  remedy: RegExp;
}

const HEADING = 'email,name,unit,manager_email,leads_unit';
const HEAD = 'head@example.org,Hanna Head,,,Example Works';
const LEAD = 'lea@example.org,Lea Lead,Example Works,head@example.org,Desk';

const lines = (...rows: string[]): Buffer => Buffer.from(`${[HEADING, ...rows].join('\n')}\n`);

const member = (name: string): string => `${name.toLowerCase()}@example.org,${name} Member,Desk,lea@example.org,`;

/** Latin-1, as a spreadsheet of the last century writes it. */
const inLatin1 = (): Buffer => Buffer.concat([lines(HEAD, LEAD), Buffer.from('mueller@example.org,M\u00fcller,Desk,lea@example.org,\n', 'latin1')]);

/** One file for each fault that the issue names. */
export const faultyRosters: readonly FaultyRoster[] = [
  {
    what: 'a circle of managers',
    file: lines(HEAD, LEAD, 'one@example.org,One Round,Second,two@example.org,First', 'two@example.org,Two Round,First,one@example.org,Second'),
    line: 4, column: 'manager_email', remedy: /manage|circle/i,
  },
  { what: 'two heads', file: lines(HEAD, LEAD, member('Mia'), 'other@example.org,Otto Other,,,Other Works'), line: 5, column: 'manager_email', remedy: /There can be one head: give Otto Other a part and a manager\./ },
  { what: 'a person who is there twice', file: lines(HEAD, LEAD, member('Mia'), member('Ben'), member('Mia')), line: 6, column: 'email', remedy: /already in line 4\. Keep one of the two lines\./ },
  { what: 'a unit that nobody leads', file: lines(HEAD, LEAD, 'mia@example.org,Mia Member,Dessk,lea@example.org,'), line: 4, column: 'unit', remedy: /Write “Dessk” into leads_unit of the person who leads it, or correct the name\./ },
  { what: 'an encoding that is not UTF-8', file: inLatin1(), line: 4, column: 'character 22', remedy: /Save the file as “CSV UTF-8” and upload it again\./ },
  { what: 'nothing at all', file: Buffer.alloc(0), line: 1, column: 'character 1', remedy: /The file is empty\. The first line must be: email,name,unit,manager_email,leads_unit/ },
];
