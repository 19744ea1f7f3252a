import type { IdentitySide } from '@unguarded/identity-side';
import type { FastifyInstance } from 'fastify';
import { headersOf } from './request-headers.ts';

/** A roster of 100,000 people is about 10 MB. */
const LONGEST_ROSTER = 64 * 1024 * 1024;
/** What browsers and spreadsheets call a CSV file. */
const CSV_TYPES = ['text/csv', 'application/csv', 'application/vnd.ms-excel', 'application/octet-stream'];

/** Takes a roster file from an organiser as it is; reading, checking and applying are asked for by the procedures. */
export const importUpload = (door: FastifyInstance, identitySide: IdentitySide): void => {
  void door.register(async (uploads) => {
    uploads.addContentTypeParser(CSV_TYPES, { parseAs: 'buffer', bodyLimit: LONGEST_ROSTER }, (_request, body, done) => done(null, body));

    uploads.post('/organise/imports', {
      bodyLimit: LONGEST_ROSTER,
      // Before the body is read: 64 MB are not taken from just anybody.
      onRequest: async (request, reply) => {
        const viewer = await identitySide.signIn.viewerOf(headersOf(request));
        if (viewer === null) return reply.status(401).send({ ok: false, reason: 'sign-in-first' });
        if (!viewer.isHr) return reply.status(403).send({ ok: false, reason: 'only-for-organisers' });
      },
      handler: async (request, reply) => {
        if (!Buffer.isBuffer(request.body)) return reply.status(415).send({ ok: false, reason: 'bad-request' });
        return { importId: await identitySide.roster.startImport(request.body) };
      },
    });
  });
};
