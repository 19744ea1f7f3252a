const addressOf = (roundId: string, what: 'sheet' | 'approval'): string => `/v1/rounds/${encodeURIComponent(roundId)}/${what}`;

/** Where the signed public description of a pulse can be downloaded. */
export const descriptionAddress = (roundId: string): string => addressOf(roundId, 'sheet');

/** The public description of a pulse as it was signed: its UTF-8 text after the 64 bytes of this site's own signature. */
export const fetchDescription = async (roundId: string): Promise<Uint8Array> => {
  const response = await fetch(descriptionAddress(roundId));
  if (!response.ok) throw new Error(`The description of the pulse did not come: status ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
};

const SITE_SIGNATURE_LENGTH = 64;

/** What a description says, without the signature before it: what check words and second signatures are of. */
export const descriptionText = (envelope: Uint8Array): Uint8Array => envelope.subarray(SITE_SIGNATURE_LENGTH);

/** Hands a second signature in; the door verifies it once more. */
export const handInApproval = async (roundId: string, signature: Uint8Array): Promise<{ ok: boolean }> => {
  const response = await fetch(addressOf(roundId, 'approval'), { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(signature) });
  if (!response.ok) throw new Error(`The signature was not taken: status ${response.status}.`);
  return (await response.json()) as { ok: boolean };
};
