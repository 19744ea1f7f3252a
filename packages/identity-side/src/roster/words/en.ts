/** What is wrong with a roster file and what to do about it, in English. Another language is another object of the same type. */
export const en = {
  ourFault: () => 'The file could not be read because of a fault on our side. Nothing was changed; upload it again.',
  encoding: (other: 'UTF-16' | 'spreadsheet') => `The file is ${other === 'UTF-16' ? 'UTF-16' : 'a spreadsheet (xlsx or ods)'}, not UTF-8. Save the file as “CSV UTF-8” and upload it again.`,
  brokenByte: (byte: string) => `The byte ${byte} is no UTF-8 text. Save the file as “CSV UTF-8” and upload it again.`,
  longLine: () => 'This line is longer than 65,536 bytes. A roster is a table with one short line a person, saved as “CSV UTF-8”: upload that file.',
  manyLines: () => 'The file has more than 500,000 lines. A roster has one line a person: upload that file.',
  openQuote: () => 'A quotation mark that opens in this record is not closed properly. Close it, or write "" for a quotation mark inside a field.',
  manyFields: (most: number) => `This line has more than ${most} fields. A roster needs five columns: leave the others out.`,
  emptyFile: (columns: string) => `The file is empty. The first line must be: ${columns}; then one line a person.`,
  nobody: () => 'There is a heading, but nobody below it. Add one line a person.',
  columnMissing: (column: string, columns: string) => `The column “${column}” is missing. The first line must be: ${columns}.`,
  columnTwice: (column: string, count: number) => `The column “${column}” is there ${count} times. Keep one of them.`,
  wrongWidth: (fields: number, expected: number) => `This line has ${fields} fields, the heading has ${expected}. Put text that contains the separator into quotation marks, and leave no field out.`,
  emptyCell: (column: string) => `The ${column} is empty. Every person needs one.`,
  controlCharacter: () => 'There is an invisible control character in this field. Type the text again.',
  tooLong: (most: number) => `This is longer than ${most} characters. Shorten it.`,
  noAddress: (cell: string) => `“${cell}” is not a mail address. Correct it: people sign in with it.`,
  unknownLanguage: (cell: string) => `“${cell}” is no language of this product. Write en, de, fr or es, or leave it empty.`,
  twice: (email: string, line: number) => `${email} is already in line ${line}. Keep one of the two lines.`,
  ledTwice: (unit: string, leader: string, line: number) => `“${unit}” is already led by ${leader} (line ${line}). A part has one leader: rename one part or clear this field.`,
  noHead: () => 'Nobody is the head of the organisation. Leave unit and manager_email empty in the line of the person who has no manager.',
  secondHead: (head: string, line: number, other: string) => `${head} (line ${line}) has no manager either. There can be one head: give ${other} a part and a manager.`,
  headLeadsNothing: () => 'The head of the organisation leads it: write the name of the organisation here.',
  unitEmpty: () => 'The part is empty, but the manager is not. Write the part that the manager leads.',
  managerEmpty: (unit: string, leader: string | null) => `The manager is empty, but the part is not. Write the address of the leader of “${unit}”${leader === null ? '' : `: ${leader}`}.`,
  managerUnknown: (email: string) => `${email} is nobody’s address in this file. Add the manager’s line or correct the address.`,
  ownManager: (name: string, unit: string) => `${name} is entered as their own manager. Write who leads “${unit}”.`,
  otherLeader: ({ unit, leader, line, manager, managersUnit }: { unit: string; leader: string; line: number; manager: string; managersUnit: string }) => `“${unit}” is led by ${leader} (line ${line}), but the manager given is ${manager}, who leads “${managersUnit}”. Correct the part or the manager.`,
  leadsNothing: ({ report, line, manager, unit }: { report: string; line: number; manager: string; unit: string }) => `${report} (line ${line}) reports to ${manager}, who leads no part. Write the part here, for instance “${unit}”.`,
  unknownUnit: (unit: string) => `Nobody leads a part named “${unit}”. Write “${unit}” into leads_unit of the person who leads it, or correct the name.`,
  misspeltUnit: (unit: string, meant: string) => `Nobody leads a part named “${unit}”. Did you mean “${meant}”? Write it the same way everywhere.`,
  circle: (people: { name: string; line: number }[], more: number) => {
    const names = people.map(({ name, line }) => `${name} (line ${line})`).join(' → ');
    return `These people are each other’s managers in a circle: ${names}${more === 0 ? '' : ` → ${more} more`} → ${people[0]?.name ?? ''}. Give one of them a manager outside the circle.`;
  },
};

/** What a language has to fill completely. */
export type RosterWords = typeof en;
