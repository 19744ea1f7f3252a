import { createHash } from 'node:crypto';
import { startTestClusters } from '@unguarded/postgres/testing';
import { expect, test } from 'vitest';
import { openWholeRound, rosterOf, type Issuance } from './whole-round.ts';

/**
 * The view of somebody who has everything of an issuance and everything of a ballot, and asks whether they fit. Written
 * from RFC 8017 and RFC 9474 on its own integers: no line of the product's blinding is used.
 */
interface Request {
  blinded: bigint;
  blindSignature: bigint;
}

interface SignedMessage {
  /** The message as the issuer's key sees it: signature to the power 65537. */
  encoded: bigint;
  signature: bigint;
}

const EXPONENT = 65537n;

const integer = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

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

/** The one factor that joins this request to this ballot, if there is one: r = blind signature / signature. */
const joiningFactor = ({ blinded, blindSignature }: Request, { encoded, signature }: SignedMessage, modulus: bigint): bigint | null => {
  const factor = (blindSignature * inverse(signature, modulus)) % modulus;
  return (encoded * power(factor, EXPONENT, modulus)) % modulus === blinded ? factor : null;
};

/** How often each request fits each ballot, for a judge who also holds a way to tell whether a factor is believable. */
const pairings = (recorded: { requests: Request[]; ballots: SignedMessage[]; modulus: bigint }, isBelievable: (factor: bigint, ballot: number) => boolean): boolean[][] =>
  recorded.requests.map((request) =>
    recorded.ballots.map((ballot, index) => {
      const factor = joiningFactor(request, ballot, recorded.modulus);
      return factor !== null && isBelievable(factor, index);
    }));

const fits = (matrix: boolean[][]): number => matrix.flat().filter(Boolean).length;

const requestOf = ({ blinded, blindSignature }: Issuance): Request => ({ blinded: integer(blinded), blindSignature: integer(blindSignature) });

const signedMessageOf = ({ right }: Issuance, modulus: bigint): SignedMessage => {
  const signature = integer(right.signature);
  return { signature, encoded: power(signature, EXPONENT, modulus) };
};

/** Factors that everybody can compute from what a ballot shows; nothing of the kind may ever join. */
const factorsFromBallot = ({ right }: Issuance, modulus: bigint): Set<bigint> => {
  const parts = [right.prepared, right.prepared.subarray(0, 32), right.prepared.subarray(32), right.oneTimePublicKey, right.nullifier, right.signature];
  return new Set(parts.flatMap((part) => [integer(part) % modulus, integer(createHash('sha256').update(part).digest()), integer(createHash('sha384').update(part).digest())]));
};

test('every request for a right fits every ballot of its group, and nothing in a ballot gives the factor away', async () => {
  await using clusters = await startTestClusters();
  await using round = await openWholeRound(clusters.urls, rosterOf({ desk: 12 }));
  const issuances: Issuance[] = [];
  for (const person of round.people.filter(({ email }) => email.startsWith('desk-'))) issuances.push(await round.claim(person));
  const groupId = issuances[0]?.groupId ?? '';
  expect(issuances.filter((issuance) => issuance.groupId === groupId).length).toBeGreaterThanOrEqual(12);

  const modulus = integer(round.issuingKey(groupId, 'answers'));
  const requests = issuances.map(requestOf);
  const ballots = issuances.map((issuance) => signedMessageOf(issuance, modulus));
  const size = issuances.length;

  const consistent = pairings({ requests, ballots, modulus }, () => true);
  expect(fits(consistent)).toBe(size * size);
  const guessable = issuances.map((issuance) => factorsFromBallot(issuance, modulus));
  expect(fits(pairings({ requests, ballots, modulus }, (factor, ballot) => guessable[ballot]?.has(factor) === true))).toBe(0);
  const factors = requests.flatMap((request) => ballots.map((ballot) => joiningFactor(request, ballot, modulus)));
  expect(new Set(factors).size).toBe(size * size);

  // Broken on purpose: a device whose factor is a hash of what the ballot shows. The judge joins each with its own.
  const factorOf = (issuance: Issuance): bigint => integer(createHash('sha384').update(issuance.right.oneTimePublicKey).digest());
  const broken = issuances.map((issuance, index): Request => {
    const [factor, ballot] = [factorOf(issuance), ballots[index] as SignedMessage];
    return { blinded: (ballot.encoded * power(factor, EXPONENT, modulus)) % modulus, blindSignature: (ballot.signature * factor) % modulus };
  });
  expect(fits(pairings({ requests: broken, ballots, modulus }, () => true))).toBe(size * size);
  const joined = pairings({ requests: broken, ballots, modulus }, (factor, ballot) => guessable[ballot]?.has(factor) === true);
  expect(joined).toEqual(issuances.map((_, row) => issuances.map((__, column) => row === column)));

  // Broken on purpose: a device that uses one factor twice. The quotient of two requests is that of two ballots.
  const reused = issuances.map((_, index): Request => {
    const [factor, ballot] = [factorOf(issuances[0] as Issuance), ballots[index] as SignedMessage];
    return { blinded: (ballot.encoded * power(factor, EXPONENT, modulus)) % modulus, blindSignature: (ballot.signature * factor) % modulus };
  });
  const repeated = reused.flatMap((request) => ballots.map((ballot) => joiningFactor(request, ballot, modulus)));
  expect(new Set(repeated).size).toBeLessThan(size * size);
});
