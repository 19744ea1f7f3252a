import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IdentitySide } from '@unguarded/identity-side';
import type { ItemAnswer } from '@unguarded/instruments';
import { buildAnswerDoor } from '@unguarded/server/answer-door';
import { buildIdentityDoor } from '@unguarded/server/identity-door';
import { insightRouter } from '@unguarded/server/insight-door';
import type { Claiming, WholeRound } from './whole-round.ts';

type Blinded = Parameters<IdentitySide['issuing']['claim']>[1];

/** Both doors of a round as the server builds them, with the log that an operator would keep. */
export interface JudgedDoors extends AsyncDisposable {
  /** What the identity door has logged, a line a request that leaves one. The answer door has no log to hand over. */
  logged(): string;
  /** A person opens their signed-in page. */
  openPage(email: string): Promise<void>;
  signCheckIn(email: string, answers: Readonly<Record<string, ItemAnswer>>): Promise<void>;
  /** The claiming routes, as a device calls them. */
  claiming: Claiming;
  /** The addresses of both doors, as Fastify prints them. */
  routes(): Promise<{ answer: string; identity: string }>;
  /** Sends a device's words, or anything else, to a route of the identity door. */
  post(url: string, payload: string): Promise<{ status: number; reply: unknown }>;
  /** Sends a ballot from an address, with an agent, a header, a cookie and a query that nobody else has: CANARIES. */
  sendBallot(ballot: Uint8Array): Promise<boolean>;
}

/** What comes with every ballot and may be found nowhere afterwards. */
export const CANARIES = { address: '203.0.113.147', agent: 'agent-7f3a91c2e5', header: 'header-7f3a91c2e5', cookie: 'cookie-7f3a91c2e5', query: 'query-7f3a91c2e5' };

const ORIGINS = { origin: 'http://localhost:3000', answerOrigin: 'http://answers.localhost:3001' };
const NO_ORCHESTRATION = { freezeRound: async () => undefined, runTimetable: async () => undefined, moveClock: async () => undefined, nextBoundary: async () => null };

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

const buildDoors = (round: WholeRound, { staticDirectory, lines }: { staticDirectory: string; lines: string[] }) => {
  const { identitySide, answerSide } = round;
  const clock = (): Date => round.clock();
  const identity = buildIdentityDoor({
    contact: 'council@example.org',
    ...ORIGINS, identitySide, insightRouter, clock, staticDirectory, publicReleases: true, development: false, orchestration: NO_ORCHESTRATION,
    releases: { all: async () => [], chain: async () => [], stored: async () => null },
    answerSideFacts: { storedSchema: () => answerSide.storedSchema(), destroyed: async () => [] },
    log: { write: (line) => void lines.push(line) },
  });
  const deployment = { organisation: 'Meridian', identityOrigin: ORIGINS.origin, deploymentKey: '', contact: '' };
  return { identity, answer: buildAnswerDoor({ answerSide, staticDirectory, clock, deployment }) };
};

/**
 * Opens the doors of a round without a network: requests go in as the network would bring them, and come out logged.
 *
 * @example await using doors = openJudgedDoors(round); await doors.openPage('desk-1@meridian.example'); doors.logged();
 */
export const openJudgedDoors = (round: WholeRound): JudgedDoors => {
  const lines: string[] = [];
  const staticDirectory = mkdtempSync(join(tmpdir(), 'judged-doors-'));
  const { identity, answer } = buildDoors(round, { staticDirectory, lines });
  const headersOf = async (email: string) => ({ cookie: await round.identitySide.signIn.sessionFor(email), origin: ORIGINS.origin });
  const post = async (url: string, payload: string): Promise<{ status: number; reply: unknown }> => {
    const response = await identity.inject({ method: 'POST', url, payload, headers: { origin: ORIGINS.answerOrigin, 'content-type': 'application/json' } });
    return { status: response.statusCode, reply: response.json<unknown>() };
  };
  const fromDevice = async <Reply>(url: string, payload: object): Promise<Reply> => (await post(url, JSON.stringify(payload))).reply as Reply;
  return {
    logged: () => lines.join(''),
    openPage: async (email) => {
      const { statusCode } = await identity.inject({ method: 'GET', url: '/trpc/identity/me.get', headers: await headersOf(email) });
      if (statusCode !== 200) throw new Error(`The signed-in page answered ${statusCode}.`);
    },
    signCheckIn: async (email, answers) => {
      const payload = { roundId: round.roundId, answers, talkAbout: '' };
      const { statusCode } = await identity.inject({ method: 'POST', url: '/trpc/identity/checkIn.sign', payload, headers: await headersOf(email) });
      if (statusCode !== 200) throw new Error(`The check-in answered ${statusCode}.`);
    },
    claiming: {
      beginClaim: (code) => fromDevice('/v1/claim/begin', { code }),
      claim: async (code, { answers, comment }: Blinded) => {
        const reply = await fromDevice<{ ok: boolean; signatures?: { answers: string; comment: string } }>('/v1/claim', { code, blinded: { answers: base64url(answers), comment: base64url(comment) } });
        if (!reply.ok || reply.signatures === undefined) throw new Error('A claim was refused.');
        return { answers: Buffer.from(reply.signatures.answers, 'base64url'), comment: Buffer.from(reply.signatures.comment, 'base64url') };
      },
    },
    routes: async () => {
      await Promise.all([identity.ready(), answer.ready()]);
      return { answer: answer.printRoutes({ commonPrefix: false }), identity: identity.printRoutes({ commonPrefix: false }) };
    },
    post,
    sendBallot: async (ballot) => {
      const { address, agent, header, cookie, query } = CANARIES;
      const headers = { 'content-type': 'application/octet-stream', 'user-agent': agent, 'x-canary': header, cookie: `session=${cookie}`, 'x-forwarded-for': address };
      const reply = await answer.inject({ method: 'POST', url: `/v1/ballots?${query}`, remoteAddress: address, headers, payload: Buffer.from(ballot) });
      return reply.statusCode === 200;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([identity.close(), answer.close()]);
      rmSync(staticDirectory, { recursive: true });
    },
  };
};
