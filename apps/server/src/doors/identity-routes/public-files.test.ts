import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { openStoredRelease } from '@unguarded/disclosure-control';
import { publishRound, type PublishedRound, type ReleaseStore, type StoredRelease } from '@unguarded/insights';
import { planWindows, type RoundSheet } from '@unguarded/rounds';
import { fastify, type FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { publicFiles } from './public-files.ts';

const ROUND = 'ab'.repeat(16);
const ANSWER_ORIGIN = 'http://answers.localhost:3001';
/** One question, as canonical JSON. */
const INSTRUMENT_TEXT =
  '{"gapItemIds":["Q1"],"id":"pulse","items":[{"construct":"engagement","direction":1,"facet":"intrinsic","id":"Q1","licence":"none","responseSet":"agree5","source":"own","sourceCode":"Q1","text":"I like it.","theme":"Your work"}],"locale":"en","responseSets":[{"highest":5,"id":"agree5","labels":["1","2","3","4","5"],"lowest":1}],"title":"Pulse","version":"1"}';
const keys = generateKeyPairSync('ed25519');

/** One release in memory. */
const memoryStore = (): ReleaseStore => {
  const releases: StoredRelease[] = [];
  const open = ({ text, hash }: StoredRelease): PublishedRound[] => {
    const opened = openStoredRelease(text, hash, () => hash);
    return opened.ok ? [{ release: opened.release, instrument: JSON.parse(INSTRUMENT_TEXT) as PublishedRound['instrument'] }] : [];
  };
  return { save: async (release) => void releases.push(release), chain: async () => releases, stored: async (roundId) => releases.find((release) => release.roundId === roundId) ?? null, all: async () => releases.flatMap(open) };
};

const SHEET: RoundSheet = {
  version: 1, organisation: 'Company', roundId: ROUND, title: 'Spring', previousSheetHash: '0'.repeat(64), instrument: { id: 'pulse', version: '1', hash: 'cd'.repeat(32) },
  units: [{ id: 'company', label: 'Company', parentId: null }],
  groups: [{ id: '01'.repeat(16), label: 'Company', levelUnitId: 'company', unitIds: ['company'], rosterCount: 6, rosterCommitment: 'ef'.repeat(32), issuingKeys: { answers: '', comment: '' } }],
  ballotKeys: [], boxKey: '', thresholds: { scores: 5, comments: 10, distributions: 15 }, windows: planWindows(new Date('2026-01-05T09:00:00.000Z')), approvingBody: null,
};

/** A door with one published round, in which nobody answered. */
const openDoor = async ({ publicReleases } = { publicReleases: true }): Promise<FastifyInstance> => {
  const releases = memoryStore();
  const nobody = { roundId: ROUND, groups: [] };
  await publishRound({
    sheet: SHEET, sheetHash: '12'.repeat(32), instrumentText: INSTRUMENT_TEXT, tally: { ...nobody, correlations: null, comments: [] }, shown: nobody, issued: 0,
    overlapsWith: async () => [], store: releases, sign: (bytes) => new Uint8Array(sign(null, bytes, keys.privateKey)),
  });
  const door = fastify();
  publicFiles(door, { releases, answerOrigin: ANSWER_ORIGIN, publicReleases, identitySide: { signIn: { viewerOf: async (headers) => viewers.get(headers.get('cookie') ?? '') ?? null } } });
  return door;
};

const ANYBODY = { personId: 'p', name: 'Ana', email: 'ana@example.org', isHr: false, locale: null };
/** Who is signed in, by their cookie. */
const viewers = new Map([
  ['hr', { ...ANYBODY, isHr: true }],
  ['employee', ANYBODY],
]);

describe('the public files', () => {
  it('go to organisers alone, who can hand them to an auditor, unless the organisation opens them to everybody', async () => {
    const door = await openDoor({ publicReleases: false });
    const statusFor = async (cookie: string, path: string): Promise<number> => (await door.inject({ url: path, headers: { cookie } })).statusCode;
    for (const path of [`/public/releases/${ROUND}.release`, `/public/exports/${ROUND}.csv`]) {
      expect([await statusFor('', path), await statusFor('employee', path), await statusFor('hr', path)]).toEqual([404, 404, 200]);
    }
    expect((await door.inject('/public/index.json')).json()).toEqual({ answerOrigin: ANSWER_ORIGIN, files: [] });
  });

  it('list what was published, and where the rest is', async () => {
    const door = await openDoor();
    expect((await door.inject('/public/index.json')).json()).toEqual({ answerOrigin: ANSWER_ORIGIN, files: [`releases/${ROUND}.release`, `exports/${ROUND}.csv`] });
  });

  it('give a release byte for byte as it was signed, and the results file that follows from it', async () => {
    const door = await openDoor();
    const release = (await door.inject(`/public/releases/${ROUND}.release`)).rawPayload;
    expect(verify(null, Buffer.concat([Buffer.from('unguarded release v1\n'), release.subarray(64)]), keys.publicKey, release.subarray(0, 64))).toBe(true);
    expect(JSON.parse(release.subarray(64).toString('utf8'))).toMatchObject({ roundId: ROUND, version: 2 });
    expect((await door.inject(`/public/exports/${ROUND}.csv`)).headers['content-type']).toBe('text/csv; charset=utf-8');
  });

  it('give nothing else, and change nothing', async () => {
    const door = await openDoor();
    for (const path of [`/public/releases/${'00'.repeat(16)}.release`, '/public/releases/nonsense.release', `/public/sheets/${ROUND}.sheet`, '/public/..%2fdeployment.key', '/public/']) expect([path, (await door.inject(path)).statusCode]).toEqual([path, 404]);
    expect((await door.inject({ method: 'POST', url: '/public/index.json' })).statusCode).toBe(404);
  });
});
