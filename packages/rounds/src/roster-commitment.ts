export interface RosterName {
  readonly name: string;
  readonly email: string;
}

/**
 * The text whose SHA-256 (of its UTF-8) is a publication group's roster commitment on the round sheet: every member is
 * shown the names and the nonce and can compute it again, so nobody can be given a group of their own. One line a
 * person, "email, tab, name", lines in ascending order, each ended by a line feed; tabs and line breaks inside a name
 * are written as spaces, so that no list can be read as another.
 *
 * @param nonceHex 16 random bytes in hex: without it a group's members could be guessed and confirmed from outside.
 * @example rosterCommitmentText('00ff', [{ name: 'Ada', email: 'ada@example.org' }])
 *   // 'unguarded roster v1\n00ff\nada@example.org\tAda\n'
 */
export function rosterCommitmentText(nonceHex: string, names: readonly RosterName[]): string {
  const lines = names.map(({ name, email }) => `${oneLine(email)}\t${oneLine(name)}\n`);
  return `unguarded roster v1\n${nonceHex}\n${lines.toSorted().join('')}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\t\n\r]/g, ' ');
}
