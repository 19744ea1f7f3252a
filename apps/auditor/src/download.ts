import { request as plainRequest } from 'node:http';
import { request as securedRequest, type RequestOptions } from 'node:https';

/** More than any public file has; a server that sends more is not believed. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_SECONDS = 60;

/** What could not be fetched, and why, for a reader who is no programmer. */
export class DownloadFault extends Error {
  override name = 'DownloadFault';
}

/**
 * Fetches one public file; null where there is none (404). Names below localhost are this machine, whatever its resolver
 * says: browsers take it so, and the two addresses of a first try are such names.
 *
 * @throws DownloadFault when the server cannot be reached or answers with anything else
 * @example await download(new URL('/v1/deployment', 'https://answers.example')) // the bytes
 */
export async function download(address: URL): Promise<Buffer | null> {
  const { status, bytes } = await answerOf(address).catch((fault: unknown) => {
    throw new DownloadFault(`${address.href} cannot be fetched: ${fault instanceof Error ? fault.message : String(fault)}`);
  });
  if (status === 404) return null;
  if (status !== 200) throw new DownloadFault(`${address.href} was answered with status ${status}.`);
  return bytes;
}

function answerOf(address: URL): Promise<{ status: number; bytes: Buffer }> {
  const isHere = /(?:^|\.)localhost$/.test(address.hostname);
  const options: RequestOptions = {
    protocol: address.protocol, hostname: isHere ? 'localhost' : address.hostname, port: address.port, path: `${address.pathname}${address.search}`,
    headers: { host: address.host }, timeout: MOST_SECONDS * 1000,
  };
  return new Promise((resolve, reject) => {
    const request = (address.protocol === 'https:' ? securedRequest : plainRequest)(options, (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      response.on('data', (part: Buffer) => {
        parts.push(part);
        length += part.length;
        if (length > MOST_BYTES) request.destroy(new Error('the file has no end'));
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(parts) }));
      response.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error(`no answer in ${MOST_SECONDS} seconds`)));
    request.on('error', reject);
    request.end();
  });
}
