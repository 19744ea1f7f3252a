import { checkWords } from './check-words.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { RoundSheet, Thresholds } from './round-sheet.ts';
import { isSignedBy } from './signature.ts';

const SHEET_LABEL = 'unguarded sheet v1\n';
const NO_PREVIOUS_SHEET = '0'.repeat(64);
/** Neither weaker nor stronger: a ballot has room for one length of signature, and every client stops at another. */
const KEY_BITS = 2048;
const SMALLEST_GROUP = 5;
const PUBLISHED_MINIMUMS: Thresholds = { scores: 5, comments: 10, distributions: 15 };

/** What one round sheet must be by itself: signed, with strong keys of their own, big enough groups, windows in order. */
export function auditSheet(sheet: RoundSheet, deploymentKey: Uint8Array): Finding[] {
  const { file } = sheet;
  const keys = sheet.groups.flatMap((group) => group.issuingKeys);
  const small = sheet.groups.filter((group) => group.rosterCount < SMALLEST_GROUP).map((group) => group.label);
  return [
    finding(file, isSignedBy({ publicKey: deploymentKey, label: SHEET_LABEL, bytes: sheet.text, signature: sheet.signature }), {
      holds: `The sheet of "${sheet.title}" is signed by the deployment key. Compare its check words with those in your mail and on the answer page: ${checkWords(sheet.hash)}.`,
      fails: `The sheet of "${sheet.title}" is NOT signed by the deployment key.`,
    }),
    finding(file, keys.every(isStrongModulus), {
      holds: `All ${keys.length} issuing keys are odd numbers of ${KEY_BITS} bits.`,
      fails: `At least one issuing key is weak: even, or not of ${KEY_BITS} bits.`,
    }),
    finding(file, allDifferent(keys.map((key) => key.toString('hex'))) && allDifferent(sheet.groups.map(({ id }) => id)), {
      holds: 'No two groups share an id, and no key serves twice.',
      fails: 'Two groups share an id or a key: a right of one could be used in the other.',
    }),
    finding(file, allDifferent(sheet.groups.map(({ label }) => label)) && allDifferent(sheet.groups.flatMap(({ unitIds }) => unitIds)), {
      holds: 'No two groups share a name or a part of the organisation.',
      fails: 'Two groups share a name or a part of the organisation: somebody could find their name in one and be counted in the other.',
    }),
    finding(file, small.length === 0, {
      holds: `Each of the ${sheet.groups.length} groups has at least ${SMALLEST_GROUP} people on the roster.`,
      fails: `These groups have fewer than ${SMALLEST_GROUP} people on the roster: ${small.join(', ')}.`,
    }),
    finding(file, sheet.windows.every((moment, index) => isMoment(moment) && moment > (sheet.windows[index - 1] ?? '')), {
      holds: 'Freeze, enrolment, answers, checking and count follow each other.',
      fails: 'The windows of the round are not in order.',
    }),
    finding(file, isAtLeast(sheet.thresholds, PUBLISHED_MINIMUMS), {
      holds: 'The thresholds are at least 5 for scores, 10 for comments and 15 for distributions.',
      fails: 'A threshold is below 5 for scores, 10 for comments or 15 for distributions.',
    }),
  ];
}

/** What the sheets must be together: one chain from the first to the last, with thresholds that only go up. */
export function auditSheetChain(sheets: RoundSheet[]): Finding[] {
  const chain = chainOf(sheets);
  return [
    finding('the sheets', chain.length === sheets.length, {
      holds: `The sheets (${sheets.length}) form one chain: each names the hash of the one before.`,
      fails: `The sheets do not form one chain: ${chain.length} of ${sheets.length} hang together. A sheet is missing, changed or there twice.`,
    }),
    finding('the sheets', allDifferent(sheets.map((sheet) => sheet.roundId)), {
      holds: 'Each round has one sheet.',
      fails: 'A round has two sheets: not everybody was shown the same one.',
    }),
    finding('the sheets', chain.every((sheet, index) => isAtLeast(sheet.thresholds, chain[index - 1]?.thresholds ?? PUBLISHED_MINIMUMS)), {
      holds: 'No threshold was lowered from one round to the next.',
      fails: 'A threshold was lowered from one round to the next.',
      leak: 'republished',
    }),
  ];
}

/**
 * The sheets in the order of their chain, as far as it reaches from the first one without a fork.
 *
 * @example chainOf([second, first]) // [first, second]
 */
function chainOf(sheets: RoundSheet[]): RoundSheet[] {
  const chain: RoundSheet[] = [];
  let hash = NO_PREVIOUS_SHEET;
  for (let step = 0; step < sheets.length; step += 1) {
    const [next, ...others] = sheets.filter((sheet) => sheet.previousSheetHash === hash);
    if (next === undefined || others.length > 0) return chain;
    chain.push(next);
    hash = next.hash;
  }
  return chain;
}

function isStrongModulus(modulus: Buffer): boolean {
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
  const isOdd = ((modulus.at(-1) ?? 0) & 1) === 1;
  return isOdd && bits === KEY_BITS;
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text);
}

function isAtLeast(thresholds: Thresholds, minimums: Thresholds): boolean {
  return (
    thresholds.scores >= minimums.scores &&
    thresholds.comments >= minimums.comments &&
    thresholds.distributions >= minimums.distributions
  );
}

function allDifferent(values: string[]): boolean {
  return new Set(values).size === values.length;
}
