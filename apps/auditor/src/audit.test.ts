import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { audit } from './audit.ts';
import { largeDeployment } from './bench/large-deployment.ts';
import type { PublicFile } from './public-files.ts';
import type { SampleDeployment, SampleText } from './sample-deployment.ts';
import { hashOf, sampleDeployment, sampleEntries } from './sample-deployment.ts';

const faultsOf = (deployment: SampleDeployment): string[] =>
  audit(deployment.files, null).filter((finding) => !finding.holds).map((finding) => finding.sentence);

/** Replaces the last round's sheet or release by a changed one that is signed all the same. */
function republish(deployment: SampleDeployment, kind: 'sheet' | 'release', change: SampleText): void {
  const [files, contents] = kind === 'sheet' ? [deployment.files.sheets, deployment.sheets] : [deployment.files.releases, deployment.releases];
  const last = files.at(-1) as PublicFile;
  last.bytes = deployment.envelope(kind, { ...contents.at(-1), ...change });
}

/** Groups or atoms of a sheet or a release; the samples have two of each. */
const pairOf = (content: SampleText | undefined, kind: 'groups' | 'atoms') => content?.[kind] as [SampleText, SampleText];
const flip = (bytes: Buffer, position: number): void => {
  bytes[position] = (bytes[position] ?? 0) ^ 1;
};

test('an honest deployment with two rounds has no fault', () => {
  const findings = audit(sampleDeployment().files, null);
  expect(findings.filter((finding) => !finding.holds)).toEqual([]);
  expect(findings.length).toBeGreaterThan(30);
});

test('an organisation written from the formats, figures and results files included, has no fault', () => {
  const findings = audit(largeDeployment({ groups: 14, items: 12, rounds: 3 }), null);
  expect(findings.filter((finding) => !finding.holds)).toEqual([]);
  expect(findings.filter(({ sentence }) => sentence.endsWith('lines are what the codes of the release give, to the last printed digit.'))).toHaveLength(3);
});

test('a member that the format does not know is no place for exact figures', () => {
  const deployment = sampleDeployment();
  const [large, small] = pairOf(deployment.releases[1], 'atoms');
  republish(deployment, 'release', { atoms: [{ ...large, exactMeans: { Q1: 3.4375 } }, small] });
  expect(faultsOf(deployment)).toContain('atoms[0] has a member that the format does not know: exactMeans.');
});

test('a sheet with a member that the format does not know, which every client refuses, is found at whatever depth', () => {
  const [first, second] = pairOf(sampleDeployment().sheets[1], 'groups');
  const windows = sampleDeployment().sheets[1]?.['windows'] as SampleText;
  for (const [change, name] of [[{ note: 1 }, 'note'], [{ groups: [{ ...first, leader: 'Ada' }, second] }, 'leader'], [{ windows: { ...windows, extraDay: 1 } }, 'extraDay']] as const) {
    const deployment = sampleDeployment();
    republish(deployment, 'sheet', change);
    expect(faultsOf(deployment).join()).toContain(`has a member that the format does not know: ${name}.`);
  }
});

test('a deployment key that is not the one known from elsewhere is a fault, and so is everything signed with it', () => {
  const faults = audit(sampleDeployment().files, randomBytes(32)).filter((finding) => !finding.holds);
  expect(faults.map((fault) => fault.about)).toEqual([
    'deployment.json', 'sheets/01010101010101010101010101010101.sheet', 'sheets/02020202020202020202020202020202.sheet',
    'records of "Pulse 01"', 'records of "Pulse 01"', 'records of "Pulse 02"', 'records of "Pulse 02"',
    'releases/01010101010101010101010101010101.release', 'releases/02020202020202020202020202020202.release',
  ]);
});

test('one changed byte anywhere in any public file is found', () => {
  for (const kind of ['sheets', 'bulletins', 'releases'] as const) {
    const deployment = sampleDeployment();
    const file = deployment.files[kind][1] as PublicFile;
    const untouched = Buffer.from(file.bytes);
    for (let position = 0; position < untouched.length; position += Math.ceil(untouched.length / 60)) {
      file.bytes = Buffer.from(untouched);
      flip(file.bytes, position);
      expect(faultsOf(deployment), `${kind}, byte ${position}`).not.toEqual([]);
    }
  }
});

test('a sheet with a weak key is found, though it is signed', () => {
  for (const spoil of [(key: Buffer) => key.subarray(1), (key: Buffer) => flipped(key, 255), (key: Buffer) => Buffer.concat([key, key])]) {
    const deployment = sampleDeployment();
    const [first, second] = pairOf(deployment.sheets[1], 'groups');
    const keys = first['issuingKeys'] as { answers: string; comment: string };
    const answers = spoil(Buffer.from(keys.answers, 'base64url')).toString('base64url');
    republish(deployment, 'sheet', { groups: [{ ...first, issuingKeys: { ...keys, answers } }, second] });
    expect(faultsOf(deployment)).toContain('At least one issuing key is weak: even, or not of 2048 bits.');
  }
});

function flipped(bytes: Buffer, position: number): Buffer {
  const copy = Buffer.from(bytes);
  flip(copy, position);
  return copy;
}

test('one key for answers and comments, which would let a person vote twice, is found', () => {
  const deployment = sampleDeployment();
  const [first, second] = pairOf(deployment.sheets[1], 'groups');
  const { answers } = first['issuingKeys'] as { answers: string };
  republish(deployment, 'sheet', { groups: [{ ...first, issuingKeys: { answers, comment: answers } }, second] });
  expect(faultsOf(deployment)).toContain('Two groups share an id or a key: a right of one could be used in the other.');
});

test('two groups of one name, or of one part of the organisation, are found: nobody could tell in which they are counted', () => {
  for (const shared of ['label', 'unitIds']) {
    const deployment = sampleDeployment();
    const [first, second] = pairOf(deployment.sheets[1], 'groups');
    republish(deployment, 'sheet', { groups: [first, { ...second, [shared]: first[shared] }] });
    expect(faultsOf(deployment)).toContain('Two groups share a name or a part of the organisation: somebody could find their name in one and be counted in the other.');
  }
});

test('a sheet with a group of four, a lowered threshold or windows out of order is found', () => {
  const deployment = sampleDeployment();
  const [first, second] = pairOf(deployment.sheets[1], 'groups');
  republish(deployment, 'sheet', {
    groups: [{ ...first, rosterCount: 4 }, second],
    thresholds: { scores: 3, comments: 10, distributions: 15 },
    windows: { ...(deployment.sheets[1]?.['windows'] as SampleText), answersOpenAt: '2026-01-10T09:00:00.000Z' },
  });
  expect(faultsOf(deployment)).toEqual(expect.arrayContaining([
    'These groups have fewer than 5 people on the roster: Group 0.',
    'A threshold is below 5 for scores, 10 for comments or 15 for distributions.',
    'The windows of the round are not in order.',
    'A threshold was lowered from one round to the next.',
  ]));
});

test('a missing sheet, a fork and a second sheet for one round break the chain', () => {
  const missing = sampleDeployment();
  missing.files.sheets.shift();
  expect(faultsOf(missing).join()).toContain('The sheets do not form one chain: 0 of 1');
  const forked = sampleDeployment();
  const bytes = forked.envelope('sheet', { ...forked.sheets[1], title: 'Another pulse' });
  forked.files.sheets.push({ name: 'sheets/fork.sheet', bytes });
  expect(faultsOf(forked)).toEqual(expect.arrayContaining([
    'The sheets do not form one chain: 1 of 3 hang together. A sheet is missing, changed or there twice.',
    'A round has two sheets: not everybody was shown the same one.',
  ]));
});

test('a bulletin in order of arrival, or with a right used twice, is found though the box signed it', () => {
  const deployment = sampleDeployment();
  const round = { roundId: deployment.sheets[1]?.['roundId'] as string, sheetHash: hashOf(deployment.sheets[1]) };
  const bulletin = deployment.files.bulletins[1] as PublicFile;
  const entries = sampleEntries(23);
  for (const spoilt of [entries.toReversed(), [...entries.slice(0, 22), entries[21] as Buffer]]) {
    bulletin.bytes = deployment.bulletin({ ...round, entries: spoilt });
    expect(faultsOf(deployment)).toEqual(['Its entries are not in the order of their hashes, or a right is there twice.']);
  }
});

test('a ballot left out of the bulletin does not fit the counts of the release', () => {
  const deployment = sampleDeployment();
  const round = { roundId: deployment.sheets[1]?.['roundId'] as string, sheetHash: hashOf(deployment.sheets[1]) };
  const entries = sampleEntries(22);
  (deployment.files.bulletins[1] as PublicFile).bytes = deployment.bulletin({ ...round, entries });
  expect(faultsOf(deployment)).toEqual(['The release counts 23 ballots, the bulletin holds 22.']);
});

test('more ballots than passes, or more passes than people, is found', () => {
  for (const counts of [{ roster: 29, issued: 22, redeemed: 23, spoilt: 1 }, { roster: 29, issued: 30, redeemed: 23, spoilt: 1 }, { roster: 40, issued: 25, redeemed: 23, spoilt: 1 }]) {
    const deployment = sampleDeployment();
    republish(deployment, 'release', { counts });
    expect(faultsOf(deployment)[0]).toContain('do not fit together');
  }
});

test('a release that changes what was frozen is found', () => {
  for (const change of [{ sheetHash: '11'.repeat(32) }, { roundTitle: 'Another' }, { thresholds: { scores: 3, comments: 10, distributions: 15 } }, { windows: {} }]) {
    const deployment = sampleDeployment();
    republish(deployment, 'release', change);
    expect(faultsOf(deployment)).toContain('It does not repeat its sheet: organisation, title, instrument, windows, thresholds, units or groups are not what was frozen.');
  }
});

test('a line for four people, or one finer than its people allow, is found', () => {
  const spoils: [SampleText, string][] = [
    [{ respondents: 4 }, 'These lines stand for fewer than 5 people: "Group 1".'],
    [{ precision: 'tenths' }, 'These lines are finer than their number of people allows: "Group 1".'],
    [{ unguarded: { Q1: { code: 't3.4', rated: null, preferNotToSay: null } } }, 'These lines are finer than their number of people allows: "Group 1".'],
    [{ unguarded: { Q1: { code: 'b2', rated: 6, preferNotToSay: 0 } } }, 'These lines are finer than their number of people allows: "Group 1".'],
  ];
  for (const [change, sentence] of spoils) {
    const deployment = sampleDeployment();
    const [large, small] = pairOf(deployment.releases[1], 'atoms');
    republish(deployment, 'release', { atoms: [large, { ...small, ...change }] });
    expect(faultsOf(deployment)).toContain(sentence);
  }
});

test('a group that stands in two lines is found', () => {
  const deployment = sampleDeployment();
  const [large, small] = pairOf(deployment.releases[1], 'atoms');
  republish(deployment, 'release', { atoms: [large, { ...small, groupIds: [...(large['groupIds'] as string[]), ...(small['groupIds'] as string[])] }] });
  expect(faultsOf(deployment)).toContain('A group is in no line or in two, or a line is not named after its groups.');
});

test('a round with too few answers publishes nothing but its counts, and that holds', () => {
  const deployment = sampleDeployment();
  const groups = pairOf(deployment.releases[1], 'groups').map((group) => ({ ...group, atomId: null }));
  republish(deployment, 'release', { atoms: [], groups, comments: [], counts: { roster: 29, issued: 9, redeemed: 5, spoilt: 1 } });
  const round = { roundId: deployment.sheets[1]?.['roundId'] as string, sheetHash: hashOf(deployment.sheets[1]) };
  (deployment.files.bulletins[1] as PublicFile).bytes = deployment.bulletin({ ...round, entries: sampleEntries(5) });
  expect(faultsOf(deployment)).toEqual([]);
  republish(deployment, 'release', { atoms: [], groups, comments: [], counts: { roster: 29, issued: 25, redeemed: 23, spoilt: 1 } });
  expect(faultsOf(deployment)).toContain('The published lines hold 0 people, 1 ballots were unreadable: together not the 23 ballots.');
});

test('a release that was replaced later breaks the chain', () => {
  const deployment = sampleDeployment();
  const first = deployment.files.releases[0] as PublicFile;
  const counts = { ...(deployment.releases[0]?.['counts'] as SampleText), issued: 26 };
  first.bytes = deployment.envelope('release', { ...deployment.releases[0], counts });
  expect(faultsOf(deployment)).toEqual(['The releases do not form one chain: 1 of 2 hang together. One is missing, changed or there twice.']);
});

/** One of the two lines of the last release changed. */
const withLine = (deployment: SampleDeployment, which: 0 | 1, change: (atom: SampleText) => SampleText): string[] => {
  republish(deployment, 'release', { atoms: pairOf(deployment.releases[1], 'atoms').map((atom, index) => (index === which ? change(atom) : atom)) });
  return faultsOf(deployment);
};

test('how many refused is not told where hardly anybody rated', () => {
  const few = { code: 'few', rated: 0, preferNotToSay: 16 };
  const faults = withLine(sampleDeployment(), 0, (atom) => ({ ...atom, unguarded: { ...(atom['unguarded'] as SampleText), Q3: few } }));
  expect(faults).toEqual(['How many refused is told where hardly anybody rated: "Group 0".']);
});

test('the same people but for two, told in tenths twice, are found from the releases alone', () => {
  const deployment = sampleDeployment();
  const [first] = pairOf(deployment.releases[0], 'atoms');
  const faults = withLine(deployment, 0, (atom) => ({ ...atom, moved: { unguarded: { ['01'.repeat(16)]: { [String(first['id'])]: 19 } }, shown: null } }));
  expect(faults).toEqual(['The same people but for a few were told in tenths twice: "Group 0" in "Pulse 01" and "Group 0" in "Pulse 02" (2 people moved).']);
});

test('a line that does not say from where its people come, or names more than there were, is found', () => {
  const impossible = 'What these releases say of where people were in earlier rounds cannot be: "Pulse 02" ("Group 0").';
  expect(withLine(sampleDeployment(), 0, (atom) => ({ ...atom, moved: { unguarded: null, shown: null } }))).toContain(impossible);
  const deployment = sampleDeployment();
  const [first] = pairOf(deployment.releases[0], 'atoms');
  expect(withLine(deployment, 0, (atom) => ({ ...atom, moved: { unguarded: { ['01'.repeat(16)]: { [String(first['id'])]: 21 } }, shown: null } }))).toContain(impossible);
});

test('comments of nine people, of a line twice, or in another order than that of their texts are found', () => {
  const [list] = (sampleDeployment().releases[1] as SampleText)['comments'] as [SampleText];
  const spoilt = (comments: SampleText[]): string => {
    const deployment = sampleDeployment();
    republish(deployment, 'release', { comments });
    return faultsOf(deployment).join('\n');
  };
  const atomIds = list['atomIds'] as string[];
  const [large, small] = pairOf(sampleDeployment().releases[1], 'atoms').map(({ id }) => id as string);
  expect(spoilt([{ ...list, atomIds: [large], respondents: 16 }, { ...list, label: 'Group 1', atomIds: [small], respondents: 6 }])).toBe('Comments of fewer than 10 people are told together: "Group 1" (6 people).');
  expect(spoilt([list, { ...list, atomIds: [large], respondents: 16 }])).toContain('Lists of comments share a line');
  expect(spoilt([{ ...list, atomIds, texts: (list['texts'] as SampleText[]).toReversed() }])).toContain('do not stand in the order that follows from their texts');
});

test('variances below their floor, figures of the whole for 22 people and correlations that are too fine are found', () => {
  const deployment = sampleDeployment();
  republish(deployment, 'release', {
    organisationStatistics: {
      pooledVariance: { unguarded: { Q1: 0.3, Q2: 0.7, Q3: 1 }, shown: {}, gapIndex: { unguarded: 100, shown: null } },
      correlations: { itemIds: ['Q1', 'Q2'], people: 100, matrix: [[1, 0.333], [0.333, 1]] },
    },
  });
  expect(faultsOf(deployment)).toEqual(expect.arrayContaining([
    'Figures of the whole organisation were published for 22 people; 100 are needed.',
    'These variances are told more finely than to one digit, below their floor, or of a question with two answers: Q1: 0.3, candour gap: 100.',
    'The correlations are of too few people (100 for 2 questions), out of order, finer than 0.01 or beyond 0.95.',
  ]));
});

test('a release of the first version, whose figures could be subtracted, is refused in one sentence', () => {
  const deployment = sampleDeployment();
  republish(deployment, 'release', { version: 1 });
  expect(faultsOf(deployment)).toContain('The release is of version 1, whose shares and counts could be subtracted: it must not have been published, publish it anew as version 2.');
});

test('a code that is none on its scale, a number of people beyond all reason and an unknown reason are named, and nothing else stops', () => {
  const odd = withLine(sampleDeployment(), 0, (atom) => ({ ...atom, unguarded: { ...(atom['unguarded'] as SampleText), Q1: { code: 't9.9', rated: 16, preferNotToSay: 0 } } }));
  expect(odd).toContain('There is no code "t9.9" on 1 to 5. What this release gives away was not computed.');
  expect(withLine(sampleDeployment(), 0, (atom) => ({ ...atom, rosterCount: 1e9 }))).toContain('atoms[0] has more people than this auditor takes on.');
  expect(withLine(sampleDeployment(), 1, (atom) => ({ ...atom, respondents: 10 }))).toContain('atoms[1] has more answers than people.');
  expect(withLine(sampleDeployment(), 0, (atom) => ({ ...atom, precisionReason: 'mood' }))).toContain('atoms[0].precisionReason is no reason that the format knows.');
});

test('a file that is no sheet, no bulletin or no release is named, and the others are still looked at', () => {
  const deployment = sampleDeployment();
  (deployment.files.sheets[0] as PublicFile).bytes = Buffer.from('{');
  (deployment.files.bulletins[0] as PublicFile).bytes = Buffer.from('UGB1');
  (deployment.files.releases[0] as PublicFile).bytes = Buffer.concat([Buffer.alloc(64), Buffer.from('{ "version": 1 }')]);
  expect(faultsOf(deployment)).toEqual(expect.arrayContaining([
    'The text is not JSON.', 'The file is not a bulletin.', 'The text is not canonical JSON (keys sorted, no white space).',
  ]));
});
