import type { Finding } from './finding.ts';

/**
 * The findings as a text for people: file by file, faults marked, what that shows and what not, one closing sentence.
 *
 * @example report('Meridian', []) // 'Audit of the public files of Meridian\n\nNothing was found to look at.\n'
 */
export function report(organisation: string, findings: Finding[]): string {
  const lines = [`Audit of the public files of ${organisation}`, ''];
  let about = '';
  for (const finding of findings) {
    if (finding.about !== about) lines.push(finding.about);
    about = finding.about;
    lines.push(`  ${finding.holds ? 'holds' : 'FAULT'}  ${finding.sentence}`);
  }
  return [...lines, ...(findings.length > 0 ? ['', NOT_SHOWN, ''] : []), closingSentence(findings), ''].join('\n');
}

/** What a reader may otherwise take for shown. */
const NOT_SHOWN = `What was looked at: signatures and the chain of sheets; order, root and number of the public lists; the records of destroyed keys; each release
against its sheet, its lists and what can be concluded from its codes; the results files to the last digit; the answer app against its list.
What no file can show: that everybody on the roster is a real person (members see the names of their own group), that nobody kept a copy of a
key, and what the servers see while they run.`;

function closingSentence(findings: Finding[]): string {
  const faults = findings.filter((finding) => !finding.holds).length;
  if (findings.length === 0) return 'Nothing was found to look at.';
  if (faults === 0) return `All ${findings.length} things that were looked at hold.`;
  return `${faults} of ${findings.length} things that were looked at ${faults === 1 ? 'does' : 'do'} NOT hold.`;
}
