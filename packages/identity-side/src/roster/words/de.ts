import type { RosterWords } from './en.ts';

export const de: RosterWords = {
  ourFault: () => 'Die Datei konnte wegen eines Fehlers auf unserer Seite nicht gelesen werden. Nichts wurde geändert; laden Sie sie noch einmal hoch.',
  encoding: (other) => `Die Datei ist ${other === 'UTF-16' ? 'UTF-16' : 'eine Tabellendatei (xlsx oder ods)'}, nicht UTF-8. Speichern Sie sie als „CSV UTF-8“ und laden Sie sie noch einmal hoch.`,
  brokenByte: (byte) => `Das Byte ${byte} ist kein UTF-8-Text. Speichern Sie die Datei als „CSV UTF-8“ und laden Sie sie noch einmal hoch.`,
  longLine: () => 'Diese Zeile ist länger als 65.536 Bytes. Eine Personenliste ist eine Tabelle mit einer kurzen Zeile je Person, gespeichert als „CSV UTF-8“: Laden Sie diese Datei hoch.',
  manyLines: () => 'Die Datei hat mehr als 500.000 Zeilen. Eine Personenliste hat eine Zeile je Person: Laden Sie diese Datei hoch.',
  openQuote: () => 'Ein Anführungszeichen, das in diesem Datensatz beginnt, wird nicht richtig geschlossen. Schließen Sie es, oder schreiben Sie "" für ein Anführungszeichen innerhalb eines Felds.',
  manyFields: (most) => `Diese Zeile hat mehr als ${most} Felder. Eine Personenliste braucht fünf Spalten: Lassen Sie die anderen weg.`,
  emptyFile: (columns) => `Die Datei ist leer. Die erste Zeile muss lauten: ${columns}; dann eine Zeile je Person.`,
  nobody: () => 'Es gibt eine Kopfzeile, aber niemanden darunter. Fügen Sie eine Zeile je Person hinzu.',
  columnMissing: (column, columns) => `Die Spalte „${column}“ fehlt. Die erste Zeile muss lauten: ${columns}.`,
  columnTwice: (column, count) => `Die Spalte „${column}“ ist ${count}-mal da. Behalten Sie eine davon.`,
  wrongWidth: (fields, expected) => `Diese Zeile hat ${fields} Felder, die Kopfzeile hat ${expected}. Setzen Sie Text, der das Trennzeichen enthält, in Anführungszeichen, und lassen Sie kein Feld weg.`,
  emptyCell: (column) => `Das Feld „${column}“ ist leer. Jede Person braucht eines.`,
  controlCharacter: () => 'In diesem Feld steht ein unsichtbares Steuerzeichen. Tippen Sie den Text neu.',
  tooLong: (most) => `Das ist länger als ${most} Zeichen. Kürzen Sie es.`,
  noAddress: (cell) => `„${cell}“ ist keine E-Mail-Adresse. Berichtigen Sie sie: Damit melden sich die Personen an.`,
  unknownLanguage: (cell) => `„${cell}“ ist keine Sprache dieses Produkts. Schreiben Sie en, de, fr oder es, oder lassen Sie das Feld leer.`,
  twice: (email, line) => `${email} steht schon in Zeile ${line}. Behalten Sie eine der beiden Zeilen.`,
  ledTwice: (unit, leader, line) => `„${unit}“ wird schon von ${leader} geleitet (Zeile ${line}). Ein Bereich hat eine Leitung: Benennen Sie einen Bereich um oder leeren Sie dieses Feld.`,
  noHead: () => 'Niemand leitet die Organisation. Lassen Sie unit und manager_email in der Zeile der Person leer, die keine Führungskraft hat.',
  secondHead: (head, line, other) => `${head} (Zeile ${line}) hat auch keine Führungskraft. Es kann nur eine Leitung geben: Geben Sie ${other} einen Bereich und eine Führungskraft.`,
  headLeadsNothing: () => 'Die Leitung der Organisation leitet sie: Schreiben Sie hier den Namen der Organisation hin.',
  unitEmpty: () => 'Der Bereich ist leer, die Führungskraft aber nicht. Schreiben Sie den Bereich hin, den diese leitet.',
  managerEmpty: (unit, leader) => `Die Führungskraft ist leer, der Bereich aber nicht. Schreiben Sie die Adresse der Leitung von „${unit}“ hin${leader === null ? '' : `: ${leader}`}.`,
  managerUnknown: (email) => `${email} ist keine Adresse aus dieser Datei. Fügen Sie die Zeile der Führungskraft hinzu oder berichtigen Sie die Adresse.`,
  ownManager: (name, unit) => `${name} ist als eigene Führungskraft eingetragen. Schreiben Sie hin, wer „${unit}“ leitet.`,
  otherLeader: ({ unit, leader, line, manager, managersUnit }) => `„${unit}“ wird von ${leader} geleitet (Zeile ${line}), als Führungskraft steht hier aber ${manager}, Leitung von „${managersUnit}“. Berichtigen Sie den Bereich oder die Führungskraft.`,
  leadsNothing: ({ report, line, manager, unit }) => `${report} (Zeile ${line}) berichtet an ${manager}, und dort steht kein geleiteter Bereich. Schreiben Sie den Bereich hier hin, zum Beispiel „${unit}“.`,
  unknownUnit: (unit) => `Niemand leitet einen Bereich namens „${unit}“. Schreiben Sie „${unit}“ in leads_unit bei der Person, die ihn leitet, oder berichtigen Sie den Namen.`,
  misspeltUnit: (unit, meant) => `Niemand leitet einen Bereich namens „${unit}“. Meinten Sie „${meant}“? Schreiben Sie den Namen überall gleich.`,
  circle: (people, more) => {
    const names = people.map(({ name, line }) => `${name} (Zeile ${line})`).join(' → ');
    return `Diese Personen sind im Kreis einander Führungskraft: ${names}${more === 0 ? '' : ` → ${more} weitere`} → ${people[0]?.name ?? ''}. Geben Sie einer davon eine Führungskraft außerhalb des Kreises.`;
  },
};
