import type { Bulletin } from './bulletin.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { ReleaseTable } from './release.ts';
import type { RoundSheet } from './round-sheet.ts';
import { isSignedBy } from './signature.ts';
import type { Approval, DestructionRecord, IssuedCounts } from './signed-record.ts';

const DESTRUCTION_LABEL = 'unguarded destruction v1\n';
const ISSUED_LABEL = 'unguarded issued counts v1\n';
const APPROVAL_LABEL = 'unguarded approval v1\n';
const STEP = 5;

/** What is signed about one round besides its sheet, lists and release. */
export interface RoundRecords {
  sheet: RoundSheet;
  bulletins: readonly Bulletin[];
  release: ReleaseTable | undefined;
  destructions: readonly DestructionRecord[];
  issued: readonly IssuedCounts[];
  approvals: readonly Approval[];
}

/** The end of the keys, the rights that were given out, and the second signature. */
export function auditRecords(round: RoundRecords, deploymentKey: Uint8Array): Finding[] {
  return [...destructionFindings(round, deploymentKey), ...round.issued.map((counts) => issuedFinding(round, counts, deploymentKey)), ...approvalFindings(round)];
}

function destructionFindings({ sheet, bulletins, release, destructions }: RoundRecords, deploymentKey: Uint8Array): Finding[] {
  const about = `records of "${sheet.title}"`;
  const signerOf = ({ destroyed }: DestructionRecord) => (destroyed === 'issuing-keys' ? deploymentKey : sheet.boxKey);
  const forged = destructions.filter((record) => record.sheetHash !== sheet.hash || !isSignedBy({ publicKey: signerOf(record), label: DESTRUCTION_LABEL, bytes: record.text, signature: record.signature }));
  const expected = [...(bulletins.length > 0 ? ['staging-key'] : []), ...(release === undefined ? [] : [...sheet.ballotKeys.map((key) => `ballot-key ${key}`), 'issuing-keys'])];
  const there = new Set(destructions.filter((record) => !forged.includes(record)).map(({ destroyed, key }) => (key === null ? destroyed : `${destroyed} ${key}`)));
  const missing = expected.filter((each) => !there.has(each)).map((each) => (each.split(' ')[0] ?? '').replace('-', ' '));
  const early = release === undefined && [...there].some((each) => !each.startsWith('staging'));
  return [
    finding(about, forged.length === 0, {
      holds: `Each of the ${destructions.length} records of a destroyed key is of this sheet and signed by whoever held the key.`,
      fails: `Records of destroyed keys are of another sheet or not signed by whoever held the key: ${forged.map(({ destroyed }) => destroyed.replace('-', ' ')).join(', ')}.`,
    }),
    finding(about, missing.length === 0 && !early, {
      holds: expected.length === 0 ? 'The round is not closed: no key has to be destroyed yet.' : 'For each key that has to be gone there is a signed record that it was destroyed. (That no copy exists nobody can show.)',
      fails: early ? 'Keys are said to be destroyed before anything was published.' : `There is no record that these were destroyed: ${[...new Set(missing)].join(', ')}.`,
    }),
  ];
}

/** Rights are counted in steps of five and never lower than what was used of them in the end. */
function issuedFinding({ sheet, release }: RoundRecords, counts: IssuedCounts, deploymentKey: Uint8Array): Finding {
  const rosters = new Map(sheet.groups.map(({ id, rosterCount }) => [id, rosterCount]));
  const total = counts.groups.reduce((sum, { atLeast }) => sum + atLeast, 0);
  const isPossible = counts.groups.every(({ id, atLeast }) => atLeast % STEP === 0 && atLeast <= (rosters.get(id) ?? -1)) && counts.groups.length === sheet.groups.length && total <= (release?.counts.issued ?? Infinity);
  const isSigned = counts.sheetHash === sheet.hash && isSignedBy({ publicKey: deploymentKey, label: ISSUED_LABEL, bytes: counts.text, signature: counts.signature });
  return finding(counts.file, isSigned && isPossible, {
    holds: `Before ${counts.day} at least ${total} passes were given out, signed, group by group in steps of five and nowhere more than people.`,
    fails: isSigned ? 'The counts of passes given out do not fit the groups of the sheet, their people or the release.' : 'The counts of passes given out are NOT signed by the deployment key, or of another sheet.',
  });
}

function approvalFindings({ sheet, approvals }: RoundRecords): Finding[] {
  const body = sheet.approvingBody;
  if (body === null) return approvals.map(({ file }) => ({ about: file, holds: false, sentence: 'The sheet names no body that approves it, and here is a signature of one.' }));
  const [approval] = approvals;
  if (approval === undefined) return [{ about: sheet.file, holds: true, sentence: `"${body.name}" has not signed this sheet, or its signature was not given.` }];
  const holds = approval.name === body.name && approval.publicKey.equals(body.publicKey) && isSignedBy({ publicKey: body.publicKey, label: APPROVAL_LABEL, bytes: sheet.text, signature: approval.signature });
  return [finding(approval.file, holds, { holds: `"${body.name}" has signed the sheet of "${sheet.title}" too.`, fails: `The second signature is NOT of "${body.name}" over this sheet.` })];
}
