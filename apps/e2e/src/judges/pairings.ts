import { createHash } from 'node:crypto';

/**
 * The view of somebody who has everything of an issuance and everything of a ballot, and asks whether they fit. Written
 * from RFC 8017, RFC 9474 and docs/protocol.md on its own integers: no line of the product's blinding is used.
 */
export interface Request {
  blinded: bigint;
  blindSignature: bigint;
}

/** A ballot as it came, and the key under which its right was signed. */
export interface SeenBallot {
  bytes: Uint8Array;
  modulus: bigint;
}

const EXPONENT = 65537n;
const HASH = 48;
const SIZE = 256;

export const integer = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

const octets = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(2 * SIZE, '0'), 'hex');

const hash = (name: string, ...parts: Uint8Array[]): Buffer => createHash(name).update(Buffer.concat(parts)).digest();

const power = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let [result, square] = [1n, base % modulus];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest % 2n === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
};

const inverse = (value: bigint, modulus: bigint): bigint => {
  let [older, newer, oldCoefficient, coefficient] = [modulus, value % modulus, 0n, 1n];
  while (newer > 0n) {
    const quotient = older / newer;
    [older, newer] = [newer, older - quotient * newer];
    [oldCoefficient, coefficient] = [coefficient, oldCoefficient - quotient * coefficient];
  }
  return ((oldCoefficient % modulus) + modulus) % modulus;
};

const prepared = ({ bytes }: SeenBallot): Uint8Array => bytes.subarray(1, 115);

const signature = ({ bytes }: SeenBallot): bigint => integer(bytes.subarray(115, 371));

/** The message as the issuer's key sees it: signature to the power 65537. */
const encoded = (ballot: SeenBallot): bigint => power(signature(ballot), EXPONENT, ballot.modulus);

/** The salt of the encoding, which whoever has a signature can read off it: RFC 8017 §9.1.2, steps 6 to 11. */
const saltOf = (ballot: SeenBallot): Buffer => {
  const message = octets(encoded(ballot));
  const [masked, seed] = [message.subarray(0, SIZE - HASH - 1), message.subarray(SIZE - HASH - 1, SIZE - 1)];
  const mask = Buffer.concat(Array.from({ length: 5 }, (_, counter) => hash('sha384', seed, Buffer.of(0, 0, 0, counter))));
  const salt = Buffer.from(masked.map((byte, index) => byte ^ (mask[index] ?? 0)).subarray(-HASH));
  const again = hash('sha384', Buffer.alloc(8), hash('sha384', prepared(ballot)), salt);
  if (!again.equals(seed)) throw new Error('The salt was not read off the signature.');
  return salt;
};

/** All that a ballot shows of its device's randomness: message prefix, one-time key and its hash, salt, signature, nullifier, the key of its seal. */
const shownParts = (ballot: SeenBallot): Buffer[] => {
  const { bytes } = ballot;
  const plain = [bytes.subarray(1, 33), bytes.subarray(33, 115), bytes.subarray(83, 115), bytes.subarray(371, 403), bytes.subarray(115, 371), prepared(ballot), bytes.subarray(407, 472)];
  return [...plain.map((part) => Buffer.from(part)), saltOf(ballot), hash('sha256', prepared(ballot))];
};

/** Numbers that everybody can compute from what a ballot shows; none may ever be a factor. */
const computable = (ballot: SeenBallot): Set<bigint> =>
  new Set(shownParts(ballot).flatMap((part) => [part, hash('sha256', part), hash('sha384', part)]).map((bytes) => integer(bytes) % ballot.modulus));

/** What a device would send if it blinded the right of this ballot by this factor. */
export const requestBy = (factor: bigint, ballot: SeenBallot): Request => ({
  blinded: (encoded(ballot) * power(factor, EXPONENT, ballot.modulus)) % ballot.modulus,
  blindSignature: (signature(ballot) * factor) % ballot.modulus,
});

/** The factor of a device that is broken on purpose: a hash of what its ballot shows, so that the server can compute it too. */
export const computableFactor = ({ bytes }: SeenBallot): bigint => integer(hash('sha384', bytes.subarray(371, 403)));

/**
 * For each request (row) and ballot (column) the one factor that joins them, r = blind signature / signature; null
 * where there is none.
 */
export const joiningFactors = (requests: readonly Request[], ballots: readonly SeenBallot[]): (bigint | null)[][] => {
  const known = ballots.map((ballot) => ({ modulus: ballot.modulus, message: encoded(ballot), inverted: inverse(signature(ballot), ballot.modulus) }));
  return requests.map(({ blinded, blindSignature }) =>
    known.map(({ modulus, message, inverted }) => {
      const factor = (blindSignature * inverted) % modulus;
      return (message * power(factor, EXPONENT, modulus)) % modulus === blinded ? factor : null;
    }));
};

/** Which pairs somebody can tell who computes what can be computed from the ballot. */
export const computablePairs = (factors: readonly (bigint | null)[][], ballots: readonly SeenBallot[]): boolean[][] => {
  const sets = ballots.map(computable);
  return factors.map((row) => row.map((factor, ballot) => factor !== null && sets[ballot]?.has(factor) === true));
};

/** Ways in which the factors of two rights of one device could hang together. */
const relations: ((factor: bigint) => bigint)[] = [
  (factor) => factor, (factor) => integer(hash('sha256', octets(factor))), (factor) => integer(hash('sha384', octets(factor))),
];

/**
 * Which ballot for answers (row) and which for comments (column) are told to be of one device, for somebody who knows
 * of each pair of requests that it came from one: by factors that hang together, or by a part that both show.
 */
export const pairsAcross = (answers: { factors: readonly (bigint | null)[][]; ballots: readonly SeenBallot[] }, comments: typeof answers): boolean[][] => {
  const shown = comments.ballots.map((ballot) => new Set(shownParts(ballot).map((part) => part.toString('hex'))));
  return answers.ballots.map((ballot, row) =>
    comments.ballots.map(({ modulus }, column) => {
      const sharesPart = shownParts(ballot).some((part) => shown[column]?.has(part.toString('hex')));
      const hangTogether = answers.factors.some((ofRequest, request) => {
        const [one, other] = [ofRequest[row] ?? null, comments.factors[request]?.[column] ?? null];
        return one !== null && other !== null && relations.some((relation) => relation(one) % modulus === other || relation(other) % ballot.modulus === one);
      });
      return sharesPart || hangTogether;
    }));
};
