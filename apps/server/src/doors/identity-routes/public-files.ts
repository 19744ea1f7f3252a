import type { IdentitySide } from '@unguarded/identity-side';
import { releaseCsv, type ReleaseStore } from '@unguarded/insights';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { headersOf } from './request-headers.ts';

export interface PublicFilesSettings {
  releases: Pick<ReleaseStore, 'all' | 'chain' | 'stored'>;
  answerOrigin: string;
  identitySide: { signIn: Pick<IdentitySide['signIn'], 'viewerOf'> };
  /** Whether anybody may have what was published; else organisers, who can hand it to an auditor. */
  publicReleases: boolean;
}

interface OfRound {
  Params: { roundId: string };
}

const ROUND = ':roundId(^[0-9a-f]{32})';

/**
 * What was published, as files to download and check (docs/releases.md §8): the releases as they were signed, and the
 * results files that follow from them. `index.json` lists them, and says where the rest is. Nothing in them points at
 * anybody, but every part's figures and comments do stand there: an organisation says itself whether the world may read them.
 */
export const publicFiles = (door: FastifyInstance, { releases, answerOrigin, identitySide, publicReleases }: PublicFilesSettings): void => {
  const mayRead = async (request: FastifyRequest): Promise<boolean> => publicReleases || ((await identitySide.signIn.viewerOf(headersOf(request)))?.isHr ?? false);
  door.get('/public/index.json', async (request) => {
    const rounds = (await mayRead(request)) ? (await releases.chain()).map(({ roundId }) => roundId) : [];
    return { answerOrigin, files: rounds.flatMap((roundId) => [`releases/${roundId}.release`, `exports/${roundId}.csv`]) };
  });
  door.get<OfRound>(`/public/releases/${ROUND}.release`, async (request, reply) => {
    if (!(await mayRead(request))) return notFound(reply);
    const release = await releases.stored(request.params.roundId);
    if (release === null) return notFound(reply);
    return reply.type('application/octet-stream').send(Buffer.concat([release.signature, Buffer.from(release.text, 'utf8')]));
  });
  door.get<OfRound>(`/public/exports/${ROUND}.csv`, async (request, reply) => {
    if (!(await mayRead(request))) return notFound(reply);
    const round = (await releases.all()).find(({ release }) => release.roundId === request.params.roundId);
    return round === undefined ? notFound(reply) : reply.type('text/csv; charset=utf-8').send(releaseCsv(round).text);
  });
};

const notFound = (reply: FastifyReply): FastifyReply => reply.status(404).type('text/plain; charset=utf-8').send('Not found\n');
