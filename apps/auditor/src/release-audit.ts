import type { Bulletin } from './bulletin.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { canonicalText } from './json-reading.ts';
import type { ReleaseTable } from './release.ts';
import type { RoundSheet } from './round-sheet.ts';
import { isSignedBy } from './signature.ts';

const RELEASE_LABEL = 'unguarded release v1\n';
const NO_PREVIOUS_RELEASE = '0'.repeat(64);

/** The public files of one round. */
export interface RoundFiles {
  release: ReleaseTable;
  sheet: RoundSheet | undefined;
  bulletin: Bulletin | undefined;
  /** The list of comments. */
  comments: Bulletin | undefined;
}

/** What a release must be: signed, of its sheet, with counts that the bulletin and the roster bear out. */
export function auditRelease(files: RoundFiles, deploymentKey: Uint8Array): Finding[] {
  const { release, sheet } = files;
  const { file } = release;
  if (sheet === undefined) return [{ about: file, holds: false, sentence: 'There is no sheet for the round of this release.' }];
  return [
    finding(file, isSignedBy({ publicKey: deploymentKey, label: RELEASE_LABEL, bytes: release.text, signature: release.signature }), {
      holds: `The release of "${release.roundTitle}" is signed by the deployment key.`,
      fails: `The release of "${release.roundTitle}" is NOT signed by the deployment key.`,
    }),
    finding(file, repeatsSheet(release, sheet), {
      holds: 'It repeats its sheet: organisation, title, instrument, windows, thresholds, units and groups are what was frozen.',
      fails: 'It does not repeat its sheet: organisation, title, instrument, windows, thresholds, units or groups are not what was frozen.',
      leak: 're-cut-history',
    }),
    ...auditCounts({ ...files, sheet }),
  ];
}

/** Whether the releases form one chain by their hashes, from the first published one. */
export function auditReleaseChain(releases: ReleaseTable[]): Finding[] {
  const { length } = releaseChain(releases);
  return [
    finding('the releases', length === releases.length, {
      holds: `The releases (${releases.length}) form one chain: nothing that was published was changed or left out.`,
      fails: `The releases do not form one chain: ${length} of ${releases.length} hang together. One is missing, changed or there twice.`,
    }),
  ];
}

/**
 * The releases in the order of their chain, as far as it reaches from the first one without a fork.
 *
 * @example releaseChain([second, first]) // [first, second]
 */
export function releaseChain(releases: readonly ReleaseTable[]): ReleaseTable[] {
  const chain: ReleaseTable[] = [];
  let hash = NO_PREVIOUS_RELEASE;
  while (chain.length < releases.length) {
    const [next, ...others] = releases.filter((release) => release.previousReleaseHash === hash);
    if (next === undefined || others.length > 0) break;
    chain.push(next);
    hash = next.hash;
  }
  return chain;
}

function repeatsSheet(release: ReleaseTable, sheet: RoundSheet): boolean {
  const frozen = (groups: RoundSheet['groups'] | ReleaseTable['groups']) =>
    canonicalText(
      groups
        .map(({ id, label, levelUnitId, unitIds, rosterCount }) => ({ id, label, levelUnitId, unitIds, rosterCount }))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    );
  return (
    release.sheetHash === sheet.hash &&
    release.organisation === sheet.organisation &&
    release.roundTitle === sheet.title &&
    canonicalText(release.instrument) === canonicalText(sheet.instrument) &&
    canonicalText(release.windows) === canonicalText(sheet.windowsObject) &&
    canonicalText(release.thresholds) === canonicalText(sheet.thresholds) &&
    canonicalText(release.units) === sheet.units &&
    frozen(release.groups) === frozen(sheet.groups)
  );
}

function auditCounts({ release, sheet, bulletin, comments }: RoundFiles & { sheet: RoundSheet }): Finding[] {
  const { file, counts, atoms } = release;
  const roster = sheet.groups.reduce((total, group) => total + group.rosterCount, 0);
  const respondents = atoms.reduce((total, atom) => total + atom.respondents, 0);
  return [
    finding(file, counts.redeemed <= counts.issued && counts.issued <= counts.roster && counts.roster === roster, {
      holds: `Ballots ${counts.redeemed} ≤ passes ${counts.issued} ≤ people ${counts.roster}.`,
      fails: `Ballots ${counts.redeemed}, passes ${counts.issued}, people ${counts.roster} (${roster} in the sheet) do not fit together.`,
    }),
    finding(file, (comments?.entries.length ?? 0) <= counts.issued, {
      holds: `Ballots with comments ${comments?.entries.length ?? 0} ≤ passes ${counts.issued}.`,
      fails: `There are more ballots with comments (${comments?.entries.length}) than passes (${counts.issued}).`,
    }),
    finding(file, bulletin !== undefined && bulletin.entries.length === counts.redeemed, {
      holds: 'The bulletin holds exactly as many ballots as were counted.',
      fails: `The release counts ${counts.redeemed} ballots, the bulletin ${bulletin === undefined ? 'is not there' : `holds ${bulletin.entries.length}`}.`,
    }),
    finding(file, atoms.length === 0 ? counts.redeemed - counts.spoilt < release.thresholds.scores : respondents + counts.spoilt === counts.redeemed, {
      holds: 'Every ballot is either in a published line or counted as unreadable.',
      fails: `The published lines hold ${respondents} people, ${counts.spoilt} ballots were unreadable: together not the ${counts.redeemed} ballots.`,
    }),
  ];
}
