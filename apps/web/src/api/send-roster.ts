/** What became of sending a file with people. */
export type RosterSent = { ok: true; importId: string } | { ok: false; reason: 'refused' | 'failed' };

const importIdOf = (body: unknown): string | null =>
  typeof body === 'object' && body !== null && 'importId' in body && typeof body.importId === 'string' ? body.importId : null;

/** Sends the bytes as they are: the server reads, checks and reports; nothing is changed by sending. */
export const sendRoster = async (file: File): Promise<RosterSent> => {
  try {
    const response = await fetch('/organise/imports', { method: 'POST', headers: { 'content-type': 'text/csv' }, body: file });
    const importId = response.ok ? importIdOf(await response.json()) : null;
    return importId === null ? { ok: false, reason: 'refused' } : { ok: true, importId };
  } catch {
    return { ok: false, reason: 'failed' }; // the connection is down
  }
};
