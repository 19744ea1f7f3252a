import type { Finding } from './finding.ts';

/**
 * The findings as a text for people: file by file, faults marked, one closing sentence.
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
  return [...lines, ...(findings.length > 0 ? [''] : []), closingSentence(findings), ''].join('\n');
}

function closingSentence(findings: Finding[]): string {
  const faults = findings.filter((finding) => !finding.holds).length;
  if (findings.length === 0) return 'Nothing was found to look at.';
  if (faults === 0) return `All ${findings.length} things that were looked at hold.`;
  return `${faults} of ${findings.length} things that were looked at ${faults === 1 ? 'does' : 'do'} NOT hold.`;
}
