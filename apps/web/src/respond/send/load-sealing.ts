import { loadPart } from '../page/load-part.ts';

type Sealing = typeof import('@unguarded/credentials-client/seal-ballot');

/** The cryptography that seals answers and comments: not needed to begin, so it comes after the first page. */
export function loadSealing(): Promise<Sealing> {
  return loadPart('seal-ballot', () => import('@unguarded/credentials-client/seal-ballot'));
}
