import { makeReleaseTable, type GroupOverlap, type ReleaseInput, type ReleaseTable, type RoundTally } from '@unguarded/disclosure-control';
import { canonicalJson, parseInstrument, type Instrument } from '@unguarded/instruments';
import { takesPart, type RoundSheet } from '@unguarded/rounds';
import { InsightsError } from './insights-error.ts';
import { NO_RELEASE, sha256Hex, type ReleaseStore, type StoredRelease } from './release-store.ts';

export interface Publishing {
  sheet: RoundSheet;
  /** SHA-256 of the sheet's text, hexadecimal. */
  sheetHash: string;
  instrumentText: string;
  /** Counts of the anonymous answers, by publication group, and what was written; they exist in memory only. */
  tally: ReleaseInput['tally'];
  /** Counts of the check-ins, by publication group. */
  shown: RoundTally;
  /** Passes fetched for the answers. */
  issued: number;
  /** People that groups of this round share with groups of an earlier one. */
  overlapsWith(earlierRoundId: string): Promise<readonly GroupOverlap[]>;
  store: ReleaseStore;
  /** Signs with the deployment's key. */
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

const SIGNING_LABEL = 'unguarded release v1\n';

const readInstrument = (text: string): Instrument => {
  const parsed = parseInstrument(text);
  if (parsed.ok) return parsed.instrument;
  throw new InsightsError('instrument', `The instrument of the round cannot be read: ${JSON.stringify(parsed)}.`);
};

/** What was kept back of a group once is not told of it later because a number was lowered in between. */
const checkOnlyRaised = (thresholds: RoundSheet['thresholds'], earlier: readonly ReleaseTable[]): void => {
  const isLowered = earlier.some(({ thresholds: before }) => thresholds.scores < before.scores || thresholds.comments < before.comments || thresholds.distributions < before.distributions);
  if (isLowered) throw new InsightsError('thresholds-lowered', 'The round asks for fewer people than an earlier one did. Numbers of people are only ever raised; nothing of it is published.');
};

const splitBallotOf = (sheet: RoundSheet): { splitBallotGroupIds?: string[] } =>
  sheet.gapMeasure === 'split-ballot' ? { splitBallotGroupIds: sheet.groups.map(({ id }) => id).filter((id) => takesPart(sheet, id)) } : {};

/**
 * Makes, signs and stores the release of a counted round: the one coded table from which every figure is computed. The
 * counts go in, nothing but the table comes out. Publishing the same round again with the same counts changes nothing.
 *
 * @throws InsightsError 'instrument' when the questions cannot be read, 'release-chain' when another release came first,
 * 'thresholds-lowered' when an earlier round asked for more people.
 * @example (await publishRound(publishing)).hash // '5c1f…'
 */
export const publishRound = async (publishing: Publishing): Promise<StoredRelease> => {
  const { sheet, sheetHash, instrumentText, tally, shown, issued, store } = publishing;
  const earlierReleases = (await store.all()).map(({ release }) => release).filter(({ roundId }) => roundId !== sheet.roundId);
  const earlier = await Promise.all(earlierReleases.map(async (release) => ({ release, overlaps: await publishing.overlapsWith(release.roundId) })));
  const instrument = readInstrument(instrumentText);
  const previousReleaseHash = (await store.chain()).filter(({ roundId }) => roundId !== sheet.roundId).at(-1)?.hash ?? NO_RELEASE;
  const { roundId, title, organisation, thresholds, windows, units, groups, language } = sheet;
  checkOnlyRaised(thresholds, earlierReleases);
  const table = makeReleaseTable({
    round: { roundId, title, organisation, sheetHash, previousReleaseHash, thresholds, windows, units, groups, language, ...splitBallotOf(sheet) },
    instrument: { ...instrument, hash: sheet.instrument.hash },
    tally,
    shown,
    issued,
    earlier,
    sha256: sha256Hex,
  });
  const text = canonicalJson(table);
  const signature = await publishing.sign(Buffer.from(SIGNING_LABEL + text, 'utf8'));
  const release = { roundId, hash: sha256Hex(text), text, signature };
  await store.save(release, { previousHash: previousReleaseHash, instrumentText });
  return release;
};
