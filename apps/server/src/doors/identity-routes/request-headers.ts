import type { FastifyRequest } from 'fastify';

/** Headers that describe one connection, not the request. */
const OF_THE_CONNECTION = new Set(['connection', 'content-length', 'expect', 'host', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade']);

/** A request's headers in the shape of the fetch standard, without those of the connection. */
export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (OF_THE_CONNECTION.has(name) || value === undefined) continue;
    for (const one of [value].flat()) headers.append(name, one);
  }
  return headers;
};
