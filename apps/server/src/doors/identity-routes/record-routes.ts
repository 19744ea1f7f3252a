import type { IdentitySide } from '@unguarded/identity-side';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AnswerSideFacts } from '../answer-side-facts.ts';

interface RecordSettings {
  /** Whom people ask when something does not match. */
  contact: string;
  identitySide: IdentitySide;
  answerSideFacts: AnswerSideFacts;
}

interface OfRound {
  Params: { roundId: string };
}

const ROUND = '/v1/rounds/:roundId(^[0-9a-f]{32}$)';
/** More than a signature is nobody's approval. */
const LONGEST_SIGNATURE = 1024;

/** What anybody may fetch without a session, docs/protocol.md §9 and §12, and the facts behind "Who can see what". */
export const recordRoutes = (door: FastifyInstance, { contact, identitySide, answerSideFacts }: RecordSettings): void => {
  const { records } = identitySide;
  const give = (name: string, read: (roundId: string) => Promise<object | null>): void => {
    door.get<OfRound>(`${ROUND}/${name}`, async (request, reply) => (await read(request.params.roundId)) ?? notFound(reply));
  };
  give('issued', (roundId) => records.issuedCounts(roundId));
  give('approval', (roundId) => records.approval(roundId));
  give('records', (roundId) => records.destructions(roundId));
  door.get<OfRound>(`${ROUND}/sheet`, async (request, reply) => {
    const frozen = await identitySide.rounds.frozen(request.params.roundId);
    return frozen === null ? notFound(reply) : reply.type('application/octet-stream').send(Buffer.from(frozen.envelope));
  });
  takeApprovals(door, identitySide);
  door.get('/v1/transparency', async () => {
    const rounds = await Promise.all((await records.rounds()).map(async (round) => ({
      ...round,
      destroyed: [...round.destroyed, ...(await answerSideFacts.destroyed(round.roundId))],
    })));
    return { contact, rounds, stored: [...(await records.storedSchemas()), await answerSideFacts.storedSchema()] };
  });
};

/** From whoever brings it: what does not verify under the key in the sheet is refused. */
const takeApprovals = (door: FastifyInstance, { records }: IdentitySide): void => {
  void door.register(async (approvals) => {
    approvals.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: LONGEST_SIGNATURE }, (_request, body, done) => done(null, body));
    approvals.post<OfRound>(`${ROUND}/approval`, async (request, reply) => {
      if (!Buffer.isBuffer(request.body)) return reply.status(415).send({ ok: false, reason: 'bad-signature' });
      return records.approve(request.params.roundId, request.body);
    });
  });
};

const notFound = (reply: FastifyReply): FastifyReply => reply.status(404).type('text/plain; charset=utf-8').send('Not found\n');
