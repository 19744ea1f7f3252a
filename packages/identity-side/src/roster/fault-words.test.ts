import { describe, expect, it } from 'vitest';
import { MAIL_LANGUAGES } from '../mail/mail-language.ts';
import { openTestIdentitySide, putInForce, rosterCsv } from '../testing.ts';
import { faultInWords, type FoundFault } from './fault-words.ts';

const at = (said: FoundFault['said']): FoundFault => ({ line: 7, column: 'unit', said });
const FAULTS: FoundFault[] = [
  ['ourFault'], ['encoding', 'UTF-16'], ['encoding', 'spreadsheet'], ['brokenByte', 'F6'], ['longLine'], ['manyLines'], ['openQuote'], ['manyFields', 200], ['emptyFile', 'email,name'],
  ['nobody'], ['columnMissing', 'name', 'email,name'], ['columnTwice', 'name', 2], ['wrongWidth', 4, 5], ['emptyCell', 'email'], ['controlCharacter'], ['tooLong', 254],
  ['noAddress', 'ada'], ['unknownLanguage', 'it'], ['twice', 'ada@example.org', 4], ['ledTwice', 'Desk', 'Ben', 3], ['noHead'], ['secondHead', 'Ada', 2, 'Eve'], ['headLeadsNothing'],
  ['unitEmpty'], ['managerEmpty', 'Desk', 'ben@example.org'], ['managerEmpty', 'Desk', null], ['managerUnknown', 'zoe@example.org'], ['ownManager', 'Eve', 'Desk'],
  ['otherLeader', { unit: 'Desk', leader: 'Ben', line: 3, manager: 'Eve', managersUnit: 'Field' }], ['leadsNothing', { report: 'Eve', line: 6, manager: 'Dan', unit: 'Desk' }], ['unknownUnit', 'Dsek'], ['misspeltUnit', 'desk', 'Desk'],
  ['circle', [{ name: 'Eve', line: 6 }, { name: 'Gus', line: 8 }], 3],
].map((said) => at(said as FoundFault['said']));

/** Names, addresses and numbers of a fault, which every language must repeat. */
const factsIn = (value: unknown): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [`${value}`];
  return value === null || value === undefined ? [] : Object.values(value).flatMap(factsIn);
};

const factsOf = ({ said: [kind, ...values] }: FoundFault): string[] => (kind === 'encoding' ? [] : factsIn(values));

describe.each(MAIL_LANGUAGES)('the faults of a roster file in %s', (language) => {
  it('name what is wrong, with every name, address and number', () => {
    for (const fault of FAULTS) {
      const { line, column, message } = faultInWords(fault, language);
      expect([line, column]).toEqual([7, 'unit']);
      expect(factsOf(fault).filter((fact) => !message.includes(fact))).toEqual([]);
      expect(message.length).toBeGreaterThan(20);
    }
  });
});

it('no language says a fault in the words of another', () => {
  for (const fault of FAULTS) expect(new Set(MAIL_LANGUAGES.map((language) => faultInWords(fault, language).message)).size).toBe(MAIL_LANGUAGES.length);
});

describe('an import', () => {
  it('says its faults in the language of whoever reads them', async () => {
    await using test = await openTestIdentitySide();
    const importId = await test.side.roster.startImport(new TextEncoder().encode(rosterCsv({ Desk: 5 }).replace('Desk 1,Desk,', 'Desk 1,Dsek,')));
    await test.side.roster.settled();
    expect((await test.side.roster.status(importId))?.faults[0]?.message).toContain('Nobody leads a part named “Dsek”');
    expect((await test.side.roster.status(importId, 'de'))?.faults[0]?.message).toContain('Niemand leitet einen Bereich namens „Dsek“');
  });

  it('keeps each person’s language, and the one that is known where a later file says none', async () => {
    await using test = await openTestIdentitySide();
    const csv = rosterCsv({ Desk: 5 }).split('\n').map((line, index) => `${line},${index === 0 ? 'language' : index === 3 ? 'DE-ch' : ''}`).join('\n');
    await putInForce(test.side, csv);
    await putInForce(test.side, rosterCsv({ Desk: 5 }));
    expect(await test.database.sql`select email, locale from identity.person where locale is not null`).toEqual([{ email: 'desk-1@meridian.example', locale: 'de' }]);
  });

  it('warns where somebody else seems to have a mailbox now, and not where a name changed in part', async () => {
    await using test = await openTestIdentitySide();
    const csv = (first: string, second: string): string => rosterCsv({ Desk: 5 }).replace('Desk 1,Desk', `${first},Desk`).replace('Desk 2,Desk', `${second},Desk`);
    await putInForce(test.side, csv('Ada Adams', 'Eve Evans'));
    const importId = await test.side.roster.startImport(new TextEncoder().encode(csv('Zoe Young', 'Eve Adams-Evans')));
    await test.side.roster.settled();
    expect((await test.side.roster.status(importId))?.understood?.renamed).toEqual([{ email: 'desk-1@meridian.example', before: 'Ada Adams', now: 'Zoe Young' }]);
  });
});
