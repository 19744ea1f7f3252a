import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { audit } from './audit.ts';
import { canonicalText } from './json-reading.ts';
import type { PublicFile } from './public-files.ts';
import type { SampleDeployment } from './sample-deployment.ts';
import { hashOf, sampleDeployment, sampleEntries } from './sample-deployment.ts';

const LAST_ROUND = '02'.repeat(16);

const sentencesOf = (deployment: SampleDeployment, holds: boolean): string[] => audit(deployment.files, null).filter((finding) => finding.holds === holds).map(({ sentence }) => sentence);

interface SampleRecord {
  text: string;
  signature: string;
}

/** The records of the last round, changed. */
const withRecords = (deployment: SampleDeployment, change: (records: SampleRecord[]) => SampleRecord[]): SampleDeployment => {
  const file = deployment.files.records[1] as PublicFile;
  file.bytes = Buffer.from(JSON.stringify(change(JSON.parse(file.bytes.toString('utf8')) as SampleRecord[])), 'utf8');
  return deployment;
};

test('that a key was destroyed is signed for each key, by whoever held it', () => {
  expect(sentencesOf(sampleDeployment(), true)).toContain('For each key that has to be gone there is a signed record that it was destroyed. (That no copy exists nobody can show.)');
  const without = withRecords(sampleDeployment(), (records) => records.filter(({ text }) => !text.includes('ballot-key')));
  expect(sentencesOf(without, false)).toEqual(['There is no record that these were destroyed: ballot key.']);
  const forged = withRecords(sampleDeployment(), (records) => records.map((record) => (record.text.includes('issuing') ? { ...record, signature: records[0]?.signature ?? '' } : record)));
  expect(sentencesOf(forged, false)).toEqual([
    'Records of destroyed keys are of another sheet or not signed by whoever held the key: issuing keys.', 'There is no record that these were destroyed: issuing keys.',
  ]);
});

test('before anything is published no key that opens answers may be gone', () => {
  const deployment = sampleDeployment();
  deployment.files.releases.pop();
  expect(sentencesOf(deployment, false)).toEqual(['Keys are said to be destroyed before anything was published.']);
  withRecords(deployment, (records) => records.filter(({ text }) => text.includes('staging-key')));
  expect(sentencesOf(deployment, false)).toEqual([]);
});

/** Counts of passes given out, signed by the deployment. */
const issuedCounts = (deployment: SampleDeployment, atLeast: readonly number[], by: 'deployment' | 'box' = 'deployment'): PublicFile => {
  const sheet = deployment.sheets[1] ?? {};
  const groups = (sheet['groups'] as { id: string }[]).map(({ id }, index) => ({ id, atLeast: atLeast[index] ?? 0 }));
  const text = canonicalText({ version: 1, roundId: LAST_ROUND, sheetHash: hashOf(sheet), day: '2026-01-14', groups });
  const signature = deployment.sign(by, 'unguarded issued counts v1\n', Buffer.from(text, 'utf8')).toString('base64url');
  return { name: 'issued/02.json', bytes: Buffer.from(JSON.stringify({ text, signature }), 'utf8') };
};

test('passes given out are counted in steps of five, signed, and nowhere more than people or than in the end', () => {
  const faultsWith = (atLeast: readonly number[], by?: 'box'): string[] => {
    const deployment = sampleDeployment();
    deployment.files.issued.push(issuedCounts(deployment, atLeast, by));
    return sentencesOf(deployment, false);
  };
  expect(faultsWith([15, 5])).toEqual([]);
  for (const wrong of [[14, 5], [15, 10], [25, 0], [20, 25]]) expect(faultsWith(wrong)).toEqual(['The counts of passes given out do not fit the groups of the sheet, their people or the release.']);
  expect(faultsWith([15, 5], 'box')).toEqual(['The counts of passes given out are NOT signed by the deployment key, or of another sheet.']);
});

test('more ballots with comments than passes are found', () => {
  const deployment = sampleDeployment();
  const round = { roundId: LAST_ROUND, sheetHash: hashOf(deployment.sheets[1]) };
  const list: PublicFile = { name: 'bulletins/02.comments', bytes: deployment.bulletin({ ...round, entries: sampleEntries(4) }, 'UGC1') };
  deployment.files.bulletins.push(list);
  expect(sentencesOf(deployment, false)).toEqual([]);
  list.bytes = deployment.bulletin({ ...round, entries: sampleEntries(26) }, 'UGC1');
  expect(sentencesOf(deployment, false)).toEqual(['There are more ballots with comments (26) than passes (25).']);
});

test('a receipt that somebody saved is found in the public list, or is the proof that it is missing', () => {
  const deployment = sampleDeployment();
  const sheetHash = hashOf(deployment.sheets[1]);
  const [mine, ...others] = sampleEntries(23) as [Buffer, ...Buffer[]];
  const list = deployment.files.bulletins[1] as PublicFile;
  list.bytes = deployment.bulletin({ roundId: LAST_ROUND, sheetHash, entries: [mine, ...others] });
  const receipt = (sealedHash: Buffer, by: 'box' | 'deployment' = 'box'): void => {
    const nullifier = mine.subarray(0, 32);
    const statement = Buffer.concat([Buffer.from(sheetHash, 'hex'), nullifier, sealedHash, Buffer.of(0, 0, 0, 7)]);
    const content = {
      version: 1, roundId: LAST_ROUND, purpose: 'answers', nullifier: nullifier.toString('hex'), sealedHash: sealedHash.toString('hex'), sequence: 7,
      acknowledgement: deployment.sign(by, 'unguarded receipt v1\n', statement).toString('base64url'),
    };
    deployment.files.receipts = [{ name: 'receipts/mine.json', bytes: Buffer.from(JSON.stringify(content), 'utf8') }];
  };
  receipt(mine.subarray(32));
  expect(sentencesOf(deployment, true)).toContain('What this receipt is for stands in the list of "Pulse 02", as it was sent.');
  receipt(mine.subarray(0, 32));
  expect(sentencesOf(deployment, true).join()).toContain('right if it was changed afterwards, and only then');
  receipt(mine.subarray(32), 'deployment');
  expect(sentencesOf(deployment, false)).toEqual(['The receipt is NOT signed by the box of its round: it proves nothing.']);
  receipt(mine.subarray(32));
  list.bytes = deployment.bulletin({ roundId: LAST_ROUND, sheetHash, entries: sampleEntries(23) });
  expect(sentencesOf(deployment, false)).toEqual(['The box of "Pulse 02" took this ballot and signed for it, and it is NOT in the list: show this receipt to whoever you trust.']);
});

test('the number of the answer app is computed from its files, and a file that was exchanged is named', () => {
  const deployment = sampleDeployment();
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const [page, script] = ['<!doctype html>', 'let x = 1;'];
  const number = hash(`${hash(script)}  assets/app.js\n${hash(page)}  respond.html\n`);
  const build = { files: { 'assets/app.js': hash(script), 'respond.html': hash(page) }, hash: number };
  const given = (served: string): void => {
    deployment.files.answerApp = Object.entries({ 'build.json': JSON.stringify(build), 'respond.html': page, 'assets/app.js': served }).map(([path, text]) => ({ name: `answer-app/${path}`, bytes: Buffer.from(text, 'utf8') }));
  };
  given(script);
  expect(sentencesOf(deployment, true)).toContain(`The answer app as it was given out has the number ${number} (2 files). Whoever builds it from the public code must get the same.`);
  given('let x = 2;');
  expect(sentencesOf(deployment, false)).toEqual(['The answer app that was given out is not what its list says: assets/app.js.']);
});

/** A deployment whose last sheet names an approving body that has signed it, with counts of passes and a receipt that somebody saved. */
const everythingSigned = (): SampleDeployment => {
  const deployment = sampleDeployment();
  const council = generateKeyPairSync('ed25519');
  const body = { name: 'Works council', publicKey: council.publicKey.export({ format: 'jwk' }).x ?? '' };
  const [first, last] = deployment.sheets as [object, Record<string, unknown>];
  const sheet = { ...last, approvingBody: body };
  deployment.sheets = [first, sheet] as SampleDeployment['sheets'];
  const text = Buffer.from(canonicalText(sheet), 'utf8');
  const round = { roundId: LAST_ROUND, sheetHash: hashOf(sheet) };
  const [mine, ...others] = sampleEntries(23) as [Buffer, ...Buffer[]];
  const record = (by: 'deployment' | 'box', destroyed: string, key: unknown) => {
    const content = canonicalText({ version: 1, destroyed, key, ...round });
    return { text: content, signature: deployment.sign(by, 'unguarded destruction v1\n', Buffer.from(content, 'utf8')).toString('base64url') };
  };
  const statement = Buffer.concat([Buffer.from(round.sheetHash, 'hex'), mine, Buffer.of(0, 0, 0, 7)]);
  const receipt = {
    version: 1, roundId: LAST_ROUND, purpose: 'answers', nullifier: mine.toString('hex', 0, 32), sealedHash: mine.toString('hex', 32), sequence: 7,
    acknowledgement: deployment.sign('box', 'unguarded receipt v1\n', statement).toString('base64url'),
  };
  const approval = { ...body, signature: sign(null, Buffer.concat([Buffer.from('unguarded approval v1\n'), text]), council.privateKey).toString('base64url') };
  const file = (name: string, content: unknown): PublicFile => ({ name, bytes: Buffer.from(JSON.stringify(content), 'utf8') });
  const { files } = deployment;
  (files.sheets[1] as PublicFile).bytes = deployment.envelope('sheet', sheet);
  (files.bulletins[1] as PublicFile).bytes = deployment.bulletin({ ...round, entries: [mine, ...others] });
  (files.releases[1] as PublicFile).bytes = deployment.envelope('release', { ...deployment.releases[1], sheetHash: round.sheetHash });
  files.records[1] = file(`records/${LAST_ROUND}.json`, [record('box', 'ballot-key', (last['ballotKeys'] as string[])[0]), record('box', 'staging-key', null), record('deployment', 'issuing-keys', null)]);
  files.issued = [issuedCounts(deployment, [15, 5])];
  files.approvals = [file(`approvals/${LAST_ROUND}.json`, approval)];
  files.receipts = [file('receipts/mine.json', receipt)];
  return deployment;
};

test.each(['instruments', 'records', 'issued', 'approvals', 'receipts'] as const)('one changed byte anywhere in a file of %s is found', (kind) => {
  const deployment = everythingSigned();
  expect(sentencesOf(deployment, false)).toEqual([]);
  const file = deployment.files[kind].at(-1) as PublicFile;
  const untouched = Buffer.from(file.bytes);
  const step = Math.ceil(untouched.length / 80);
  const unnoticed = [...untouched.keys()].filter((position) => position % step === 0).filter((position) => {
    file.bytes = Buffer.from(untouched);
    file.bytes[position] = (untouched[position] ?? 0) ^ (1 << (position % 7));
    return sentencesOf(deployment, false).length === 0;
  });
  expect(unnoticed.map((position) => untouched.toString('utf8', Math.max(0, position - 20), position + 20))).toEqual([]);
});

test('files under the name of another organisation are found, though that name is signed nowhere', () => {
  const deployment = sampleDeployment();
  deployment.files.organisation = 'Meridian Works';
  expect(sentencesOf(deployment, false)).toEqual(['The files are said to be of "Meridian Works", and no sheet is: they are of "Meridian".']);
});
