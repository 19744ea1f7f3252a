import type * as Sealing from '@unguarded/credentials-client/seal-ballot';
import { loadPart } from '../page/load-part.ts';

/** The cryptography that seals answers and comments: not needed to begin, so it comes after the first page. */
export function loadSealing(): Promise<typeof Sealing> {
  return loadPart('seal-ballot', () => import('@unguarded/credentials-client/seal-ballot'));
}
