import { auditBulletin } from './bulletin-audit.ts';
import { readBulletin } from './bulletin.ts';
import { auditDisclosure } from './disclosure-audit.ts';
import type { Finding } from './finding.ts';
import { FormatFault } from './finding.ts';
import type { PublicFile, PublicFiles } from './public-files.ts';
import { auditRelease, auditReleaseChain } from './release-audit.ts';
import { readRelease } from './release.ts';
import { readRoundSheet } from './round-sheet.ts';
import { auditSheet, auditSheetChain } from './sheet-audit.ts';
import { PUBLIC_KEY_LENGTH } from './signature.ts';

/**
 * Looks at everything that was published, and at nothing else: no network, no database, no key but public ones.
 *
 * @param expectedKey the deployment key as the reader knows it from somewhere else (a mail, the works council); null
 *   takes the one beside the files, which then proves only that the files belong together
 * @example audit(readPublicFiles('./public'), null).every(({ holds }) => holds) // true
 */
export function audit(files: PublicFiles, expectedKey: Buffer | null): Finding[] {
  const findings: Finding[] = [deploymentKeyFinding(files, expectedKey)];
  const key = expectedKey ?? files.deploymentKey;
  const sheets = readAll(files.sheets, { read: readRoundSheet, findings });
  const bulletins = readAll(files.bulletins, { read: readBulletin, findings });
  const releases = readAll(files.releases, { read: readRelease, findings });
  const sheetOf = (roundId: string) => sheets.find((sheet) => sheet.roundId === roundId);
  findings.push(...sheets.flatMap((sheet) => auditSheet(sheet, key)), ...auditSheetChain(sheets));
  findings.push(...bulletins.flatMap((bulletin) => auditBulletin(bulletin, sheetOf(bulletin.roundId))));
  for (const release of releases) {
    const bulletin = bulletins.find(({ roundId }) => roundId === release.roundId);
    findings.push(...auditRelease({ release, bulletin, sheet: sheetOf(release.roundId) }, key), ...auditDisclosure(release));
  }
  findings.push(...auditReleaseChain(releases));
  return findings;
}

function deploymentKeyFinding(files: PublicFiles, expectedKey: Buffer | null): Finding {
  const about = 'deployment.json';
  if (files.deploymentKey.length !== PUBLIC_KEY_LENGTH) return { about, holds: false, sentence: 'The deployment key is not an Ed25519 key.' };
  if (expectedKey === null) {
    return { about, holds: true, sentence: 'The deployment key was taken from the files themselves: give the one you know to prove whose files these are.' };
  }
  const holds = files.deploymentKey.equals(expectedKey);
  return { about, holds, sentence: holds ? 'The deployment key is the one you know.' : 'The deployment key is NOT the one you know.' };
}

interface Reading<T> {
  read: (name: string, bytes: Buffer) => T;
  findings: Finding[];
}

/** A file that cannot be read is a finding, and the others are still looked at. */
function readAll<T>(files: PublicFile[], { read, findings }: Reading<T>): T[] {
  return files.flatMap((file) => {
    try {
      return [read(file.name, file.bytes)];
    } catch (fault) {
      if (!(fault instanceof FormatFault)) throw fault;
      findings.push({ about: file.name, holds: false, sentence: fault.message });
      return [];
    }
  });
}
