import { releaseCsv, type ReleaseStore } from '@unguarded/insights';
import type { FastifyInstance, FastifyReply } from 'fastify';

export interface PublicFilesSettings {
  releases: Pick<ReleaseStore, 'all' | 'stored'>;
  answerOrigin: string;
}

interface OfRound {
  Params: { roundId: string };
}

const ROUND = ':roundId(^[0-9a-f]{32})';

/**
 * What was published, as files that anybody can download and check without a session (docs/releases.md §8): the releases
 * as they were signed, and the results files that follow from them. `index.json` lists them, and says where the rest is.
 */
export const publicFiles = (door: FastifyInstance, { releases, answerOrigin }: PublicFilesSettings): void => {
  door.get('/public/index.json', async () => {
    const rounds = (await releases.stored()).map(({ roundId }) => roundId);
    return { answerOrigin, files: rounds.flatMap((roundId) => [`releases/${roundId}.release`, `exports/${roundId}.csv`]) };
  });
  door.get<OfRound>(`/public/releases/${ROUND}.release`, async ({ params }, reply) => {
    const release = (await releases.stored()).find(({ roundId }) => roundId === params.roundId);
    if (release === undefined) return notFound(reply);
    return reply.type('application/octet-stream').send(Buffer.concat([release.signature, Buffer.from(release.text, 'utf8')]));
  });
  door.get<OfRound>(`/public/exports/${ROUND}.csv`, async ({ params }, reply) => {
    const round = (await releases.all()).find(({ release }) => release.roundId === params.roundId);
    return round === undefined ? notFound(reply) : reply.type('text/csv; charset=utf-8').send(releaseCsv(round).text);
  });
};

const notFound = (reply: FastifyReply): FastifyReply => reply.status(404).type('text/plain; charset=utf-8').send('Not found\n');
