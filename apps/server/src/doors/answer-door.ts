import type { IncomingMessage, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import fastifyStatic from '@fastify/static';
import type { AnswerSide } from '@unguarded/answer-side';
import { phaseOf } from '@unguarded/rounds';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fastify } from 'fastify';

/** What the answer app needs to know of its deployment. */
interface AnswerDoorDeployment {
  organisation: string;
  /** Origin of the signed-in app, where passes are claimed. */
  identityOrigin: string;
  /** Ed25519 public key of the deployment, base64url. */
  deploymentKey: string;
  /** Whom to ask when a page stops. */
  contact: string;
}

/** What the other side publishes about a round, given here too, so that who answers need not ask there. */
interface PublicRecords {
  issuedCounts(roundId: string): Promise<object | null>;
  approval(roundId: string): Promise<object | null>;
}

export interface AnswerDoorSettings {
  answerSide: AnswerSide;
  /** Left out where there is no other side. */
  publicRecords?: PublicRecords | undefined;
  deployment: AnswerDoorDeployment;
  /** The built answer app. */
  staticDirectory: string;
  clock: () => Date;
}

/** Longer than any ballot that could ever be valid; what comes after is not read. */
const LONGEST_BODY = 4096;
const BALLOT_TYPE = 'application/octet-stream';
const PLAIN_TEXT = 'text/plain; charset=utf-8';
const BYTES = 'application/octet-stream';
const REFUSAL = { status: 422, text: 'refused\n' };
const REQUEST_SECONDS = 30;

/**
 * A refusal leaves at a multiple of this after the ballot came. Deciding takes a few milliseconds, more for some ballots
 * than for others; nobody can measure that through a clock which does not depend on it.
 */
const REFUSAL_BEAT_MILLISECONDS = 25;

/**
 * The door for answers: a server of its own, on an origin of its own. It keeps no log, sets no cookie, reads no header
 * of a ballot but its type, gives pages no validator by which a browser could be recognised, and has one refusal for
 * every ballot that it does not take, whatever is wrong with it, down to what is no HTTP.
 *
 * @example await buildAnswerDoor({ answerSide, deployment, staticDirectory, clock }).listen({ port: 3001, host: '127.0.0.1' })
 */
export function buildAnswerDoor({ answerSide, publicRecords, deployment, staticDirectory, clock }: AnswerDoorSettings): FastifyInstance {
  const headers = securityHeaders(deployment.identityOrigin);
  const door = fastify({
    logger: false,
    http: { requireHostHeader: false },
    requestTimeout: REQUEST_SECONDS * 1000,
    return503OnClosing: false,
    exposeHeadRoutes: false,
    genReqId: () => '',
    frameworkErrors: (_error, request, reply) => {
      void answerUnknown(request, reply.headers(headers));
    },
    clientErrorHandler: (_error, socket) => refuseRaw(socket, headers),
  });
  door.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => refuseExpectation(response, headers));
  door.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
  door.setErrorHandler((error, request, reply) => (isReading(request) && !isRequestFault(error) ? unavailable(reply) : answerUnknown(request, reply)));
  door.setNotFoundHandler(answerUnknown);
  takeBallots(door, answerSide);
  giveRounds(door, { answerSide, publicRecords, clock, identityOrigin: deployment.identityOrigin });
  door.get('/v1/deployment', async () => deployment);
  serveAnswerApp(door, staticDirectory);
  return door;
}

/** Every method and every body at this address ends in a receipt or in the refusal. */
function takeBallots(door: FastifyInstance, answerSide: AnswerSide): void {
  door.removeAllContentTypeParsers();
  door.addContentTypeParser('*', (_request, payload, done) => readBody(payload, (body) => done(null, body)));
  door.all('/v1/ballots', async (request, reply) => {
    const beat = startBeat();
    const isBallot = request.method === 'POST' && request.headers['content-type'] === BALLOT_TYPE && Buffer.isBuffer(request.body);
    const taken = isBallot ? await answerSide.acceptBallot(request.body as Buffer).catch(() => null) : NOT_TAKEN;
    if (taken === null) return unavailable(reply);
    if (taken.ok) return reply.type(BYTES).send(Buffer.from(taken.acknowledgement));
    await beat.next();
    return refuse(reply);
  });
}

const NOT_TAKEN = { ok: false } as const;

/** Begun before anything is decided, so that the first beat does not depend on what is decided, or how fast. */
function startBeat(): { next(): Promise<void> } {
  const began = performance.now();
  const first = wait(REFUSAL_BEAT_MILLISECONDS);
  const next = (): Promise<void> => {
    const elapsed = performance.now() - began;
    return elapsed < REFUSAL_BEAT_MILLISECONDS ? first : wait(REFUSAL_BEAT_MILLISECONDS - (elapsed % REFUSAL_BEAT_MILLISECONDS));
  };
  return { next };
}

/** The body, or null as soon as it is too long; the rest of it runs out without being kept. */
function readBody(payload: IncomingMessage, done: (body: Buffer | null) => void): void {
  const parts: Buffer[] = [];
  let length = 0;
  const finish = (body: Buffer | null) => {
    payload.removeAllListeners('data').removeAllListeners('end').removeAllListeners('error').on('error', () => undefined).resume();
    done(body);
  };
  payload.on('data', (part: Buffer) => {
    length += part.length;
    if (length > LONGEST_BODY) finish(null);
    else parts.push(part);
  });
  payload.once('end', () => finish(Buffer.concat(parts)));
  payload.once('error', () => finish(null));
}

const ROUND = '/v1/rounds/:roundId(^[0-9a-f]{32}$)';

interface OfRound {
  Params: { roundId: string };
}

interface RoundGiving extends Pick<AnswerDoorSettings, 'answerSide' | 'publicRecords' | 'clock'> {
  identityOrigin: string;
}

function giveRounds(door: FastifyInstance, { answerSide, publicRecords, clock, identityOrigin }: RoundGiving): void {
  door.get('/v1/rounds', async (_request, reply) => {
    const [rounds, now] = [await answerSide.rounds(), clock()];
    // The clock that the windows are kept by, which in a demonstration is not the machine's.
    return reply.header('date', now.toUTCString()).send(rounds.map(({ roundId, windows }) => ({ roundId, phase: phaseOf(windows, now), windows })));
  });
  const files: Record<string, (roundId: string) => Promise<Uint8Array | null>> = {
    sheet: (roundId) => answerSide.envelope(roundId),
    instrument: (roundId) => answerSide.instrument(roundId),
    bulletin: (roundId) => answerSide.bulletin(roundId, 'answers'),
    'comment-bulletin': (roundId) => answerSide.bulletin(roundId, 'comment'),
  };
  for (const [name, read] of Object.entries(files)) {
    door.get<OfRound>(`${ROUND}/${name}`, async (request, reply) => {
      const bytes = await read(request.params.roundId);
      return bytes === null ? notFound(reply) : reply.type(BYTES).send(Buffer.from(bytes));
    });
  }
  door.get<OfRound>(`${ROUND}/records`, async (request, reply) => (await answerSide.records(request.params.roundId)) ?? notFound(reply));
  // The one thing that a page of the other origin may read: HR's browser asks here, so that the number never passes the other side.
  door.get<OfRound>(`${ROUND}/participation`, async (request, reply) => {
    reply.header('access-control-allow-origin', identityOrigin);
    return answerSide.participation(request.params.roundId) ?? notFound(reply);
  });
  door.get('/v1/schema', () => answerSide.storedSchema());
  door.get<OfRound>(`${ROUND}/issued`, async (request, reply) => (await publicRecords?.issuedCounts(request.params.roundId)) ?? notFound(reply));
  door.get<OfRound>(`${ROUND}/approval`, async (request, reply) => (await publicRecords?.approval(request.params.roundId)) ?? notFound(reply));
}

/** No ETag and no date of change: what a browser sends back to be told "not modified" is a cookie by another name. */
function serveAnswerApp(door: FastifyInstance, root: string): void {
  void door.register(fastifyStatic, {
    root,
    index: ['index.html', 'respond.html'],
    etag: false,
    lastModified: false,
    acceptRanges: false,
    cacheControl: false,
    dotfiles: 'ignore',
    // Public texts, packed when they were built; nothing that a person sends or fetches for themselves is ever packed.
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Built names hold the hash of their content; the page itself must be the newest.
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

function securityHeaders(identityOrigin: string): Record<string, string> {
  const policy = [
    `default-src 'none'`, `script-src 'self'`, `style-src 'self'`, `img-src 'self'`, `font-src 'self'`, `connect-src 'self' ${identityOrigin}`,
    `manifest-src 'self'`, `worker-src 'self'`, `base-uri 'none'`, `form-action 'none'`, `frame-ancestors 'none'`,
  ];
  const switchedOff = [
    'accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb',
  ];
  return {
    'cache-control': 'no-store',
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': switchedOff.map((feature) => `${feature}=()`).join(', '),
    'referrer-policy': 'no-referrer',
    // Whoever can change the page on its way sees the answers before they are sealed. Both origins are protected, or neither.
    ...(identityOrigin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}

function refuse(reply: FastifyReply): FastifyReply {
  return reply.code(REFUSAL.status).type(PLAIN_TEXT).send(REFUSAL.text);
}

/** Not the ballot's fault: a client that gets this sends the same again later. */
function unavailable(reply: FastifyReply): FastifyReply {
  return reply.code(503).type(PLAIN_TEXT).send('unavailable\n');
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).type(PLAIN_TEXT).send('not found\n');
}

function answerUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return isReading(request) ? notFound(reply) : refuse(reply);
}

/** Whether the server's own parts put an error down to the request: a path that is none, a type that is none. */
function isRequestFault(error: unknown): boolean {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status < 500;
}

function isReading(request: FastifyRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

function refuseExpectation(response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(REFUSAL.status, { ...headers, 'content-type': PLAIN_TEXT, 'content-length': REFUSAL.text.length });
  response.end(REFUSAL.text);
}

/** What is no HTTP, or too slow, or has endless headers, gets the same words. */
function refuseRaw(socket: Duplex, headers: Record<string, string>): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const lines = Object.entries({ ...headers, 'content-type': PLAIN_TEXT, 'content-length': REFUSAL.text.length, connection: 'close' });
  const head = [`HTTP/1.1 ${REFUSAL.status} ${STATUS_CODES[REFUSAL.status]}`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  socket.end(`${head.join('\r\n')}\r\n\r\n${REFUSAL.text}`);
}
