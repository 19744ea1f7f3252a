import { auditAnswers } from './answers-audit.ts';
import { auditBulletin } from './bulletin-audit.ts';
import type { Bulletin } from './bulletin.ts';
import { readBulletin } from './bulletin.ts';
import { auditDisclosure } from './disclosure-audit.ts';
import type { ResultsFile } from './figures/results-file.ts';
import { readResultsFile } from './figures/results-file.ts';
import type { Finding } from './finding.ts';
import { FormatFault } from './finding.ts';
import type { IntegerLimits } from './inference/linear-system.ts';
import type { Instrument } from './instrument.ts';
import { readInstrument } from './instrument.ts';
import { auditSplitBallot } from './split-ballot-audit.ts';
import { auditMovements } from './movement-audit.ts';
import { auditOrganisationFigures } from './organisation-audit.ts';
import { auditComments } from './comments-audit.ts';
import { auditKnownMovements } from './known-movements.ts';
import type { Movements } from './movements.ts';
import { readMovements } from './movements.ts';
import type { PublicFile, PublicFiles } from './public-files.ts';
import { FOLDERS } from './public-files.ts';
import type { Receipt } from './receipt-audit.ts';
import { auditReceipt, readReceipt } from './receipt-audit.ts';
import type { RoundRecords } from './records-audit.ts';
import { auditRecords } from './records-audit.ts';
import type { Approval, DestructionRecord, IssuedCounts } from './signed-record.ts';
import { readApproval, readDestructions, readIssuedCounts } from './signed-record.ts';
import { auditAnswerApp } from './answer-app-audit.ts';
import { auditPublications } from './publications-audit.ts';
import { auditRelease, auditReleaseChain, releaseChain } from './release-audit.ts';
import type { ReleaseTable } from './release.ts';
import { readRelease } from './release.ts';
import { auditResults } from './results-audit.ts';
import type { RoundSheet } from './round-sheet.ts';
import { readRoundSheet } from './round-sheet.ts';
import { auditSheet, auditSheetChain } from './sheet-audit.ts';
import { PUBLIC_KEY_LENGTH } from './signature.ts';

/** What an audit may be given besides the files. */
export interface AuditTools {
  /** A second solver for whole numbers (loadIntegerLimits); null: yalps alone. */
  integerLimits: IntegerLimits | null;
  /** Is told what is looked at, for whoever waits. */
  progress(step: { done: number; of: number; about: string }): void;
}

const NO_TOOLS: AuditTools = { integerLimits: null, progress: () => undefined };

/**
 * Looks at everything that was published, and at nothing else: no network, no database, no key but public ones.
 *
 * @param expectedKey the deployment key as the reader knows it from somewhere else (a mail, the works council); null
 *   takes the one beside the files, which then proves only that the files belong together
 * @example audit(readPublicFiles('./public'), null).every(({ holds }) => holds) // true
 */
export function audit(files: PublicFiles, expectedKey: Buffer | null, tools: AuditTools = NO_TOOLS): Finding[] {
  const findings: Finding[] = [deploymentKeyFinding(files, expectedKey)];
  const key = expectedKey ?? files.deploymentKey;
  const read = readEverything(files, findings);
  const { sheets, bulletins, releases } = read;
  findings.push(...organisationFindings(files, sheets));
  findings.push(...readAll([{ name: FOLDERS.answerApp, bytes: Buffer.alloc(0) }], { read: () => auditAnswerApp(files.answerApp), findings }).flat());
  const sheetOf = (roundId: string) => sheets.find((sheet) => sheet.roundId === roundId);
  findings.push(...sheets.flatMap((sheet) => auditSheet(sheet, key)), ...auditSheetChain(sheets));
  findings.push(...bulletins.flatMap((bulletin) => auditBulletin(bulletin, sheetOf(bulletin.roundId))));
  findings.push(...sheets.flatMap((sheet) => auditRecords(recordsOf(read, sheet), key)), ...strayRecords(read));
  findings.push(...read.receipts.map((receipt) => auditReceipt(receipt, { sheet: sheetOf(receipt.roundId), bulletins: bulletinsOf(read, receipt.roundId) })));
  for (const [index, release] of releases.entries()) {
    tools.progress({ done: index, of: releases.length, about: release.roundTitle });
    const [bulletin, comments] = (['answers', 'comment'] as const).map((purpose) => bulletinsOf(read, release.roundId).find((each) => each.purpose === purpose));
    findings.push(...auditRelease({ release, bulletin, comments, sheet: sheetOf(release.roundId) }, key), ...auditDisclosure(release, instrumentOfRelease(read, release)), ...auditComments(release, instrumentOfRelease(read, release)), ...auditSplitBallot(release, sheetOf(release.roundId)));
    findings.push(...concluded(release.file, () => auditWhatIsSaid(read, release, tools)));
  }
  findings.push(...auditReleaseChain(releases), ...strayResults(read));
  const instrumentOf = (release: ReleaseTable) => instrumentOfRelease(read, release);
  const chain = releaseChain(releases);
  findings.push(...auditMovements(chain));
  findings.push(...concluded('the releases', () => auditKnownMovements({ releases: chain, movements: read.movements, instrumentOf, integerLimits: tools.integerLimits })));
  tools.progress({ done: releases.length, of: releases.length, about: 'all rounds together' });
  return findings;
}

interface Everything {
  sheets: RoundSheet[];
  instruments: Instrument[];
  bulletins: Bulletin[];
  releases: ReleaseTable[];
  results: ResultsFile[];
  movements: Movements[];
  destructions: DestructionRecord[];
  issued: IssuedCounts[];
  approvals: Approval[];
  receipts: Receipt[];
}

function readEverything(files: PublicFiles, findings: Finding[]): Everything {
  return {
    sheets: readAll(files.sheets, { read: readRoundSheet, findings }),
    instruments: readAll(files.instruments, { read: readInstrument, findings }),
    bulletins: readAll(files.bulletins, { read: readBulletin, findings }),
    releases: readAll(files.releases, { read: readRelease, findings }),
    results: readAll(files.exports, { read: readResultsFile, findings }),
    movements: readAll(files.overlaps, { read: readMovements, findings }),
    destructions: readAll(files.records, { read: readDestructions, findings }).flat(),
    issued: readAll(files.issued, { read: readIssuedCounts, findings }),
    approvals: readAll(files.approvals, { read: readApproval, findings }),
    receipts: readAll(files.receipts, { read: readReceipt, findings }),
  };
}

const ofRound = <T extends { roundId: string }>(all: readonly T[], roundId: string): T[] => all.filter((each) => each.roundId === roundId);

const bulletinsOf = ({ bulletins }: Everything, roundId: string): Bulletin[] => ofRound(bulletins, roundId);

function recordsOf(read: Everything, sheet: RoundSheet): RoundRecords {
  const { roundId } = sheet;
  return {
    sheet, bulletins: bulletinsOf(read, roundId), release: read.releases.find((release) => release.roundId === roundId),
    destructions: ofRound(read.destructions, roundId), issued: ofRound(read.issued, roundId), approvals: ofRound(read.approvals, roundId),
  };
}

function strayRecords({ sheets, destructions, issued, approvals }: Everything): Finding[] {
  const known = new Set(sheets.map(({ roundId }) => roundId));
  const stray = [...destructions, ...issued, ...approvals].filter(({ roundId }) => !known.has(roundId));
  return [...new Set(stray.map(({ file }) => file))].map((about) => ({ about, holds: false, sentence: 'There is no sheet for the round of this record.' }));
}

function instrumentOfRelease({ instruments }: Everything, release: ReleaseTable): Instrument | undefined {
  return instruments.find(({ hash }) => hash === release.instrument['hash']);
}

/** Figures, files and everything that can be concluded from them; for the first release of a round, with its others. */
function auditWhatIsSaid(read: Everything, release: ReleaseTable, { integerLimits }: AuditTools): Finding[] {
  const instrument = instrumentOfRelease(read, release);
  const [first, ...again] = read.releases.filter(({ roundId }) => roundId === release.roundId);
  if (first !== release) return [];
  const answers = instrument === undefined ? [missingInstrument(release)] : [...auditOrganisationFigures(release, instrument), ...auditAnswers(release, instrument)];
  const audited = instrument === undefined ? [] : resultsOf(read, release).map((file) => auditResults(file, release, instrument));
  const publications = auditPublications({ releases: [first, ...again], instrument, strange: audited.flatMap(({ strange }) => strange), integerLimits });
  return [...answers, ...audited.flatMap(({ findings }) => findings), ...publications];
}

function missingInstrument({ file, atoms }: ReleaseTable): Finding {
  return { about: file, holds: atoms.length === 0, sentence: 'The instrument of this release is not there: what its codes and figures give away was not looked at.' };
}

/** A results file names its round by title and end of answering. */
function resultsOf({ results }: Everything, { roundTitle, windows }: ReleaseTable): ResultsFile[] {
  return results.filter(({ lines }) => lines[0]?.pulse === roundTitle && lines[0].closed_at === windows['answersCloseAt']);
}

function strayResults(read: Everything): Finding[] {
  const placed = new Set(read.releases.flatMap((release) => resultsOf(read, release)));
  return read.results
    .filter((file) => file.lines.length > 0 && !placed.has(file))
    .map(({ file }) => ({ about: file, holds: false, sentence: 'There is no release of the round that these results speak of.', leak: 're-cut-history' as const }));
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

/** The name at the head of the report stands in a file that nobody signs. An organisation may have had another name in earlier rounds. */
function organisationFindings({ organisation }: PublicFiles, sheets: readonly RoundSheet[]): Finding[] {
  const names = [...new Set(sheets.map((sheet) => sheet.organisation))];
  if (names.length === 0 || names.includes(organisation)) return [];
  return [{ about: 'deployment.json', holds: false, sentence: `The files are said to be of "${organisation}", and no sheet is: they are of ${names.map((name) => `"${name}"`).join(', ')}.` }];
}

/** What was concluded, or the one thing in a file of which nothing can be: a code that is none on its scale. */
function concluded(about: string, conclude: () => Finding[]): Finding[] {
  try {
    return conclude();
  } catch (fault) {
    if (!(fault instanceof FormatFault)) throw fault;
    return [{ about, holds: false, sentence: `${fault.message} What this release gives away was not computed.` }];
  }
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
