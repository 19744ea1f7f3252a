import { decodeBase64url, openSheet, toHex } from '@unguarded/credentials-client';
import { parseSheet, type RoundSheet } from '@unguarded/rounds';
import type { DeviceDatabase, KeptRound } from '../wallet/device-database.ts';
import { fetchRounds, fetchSheet } from './answer-door.ts';
import type { VerifiedRound } from './verify-round.ts';

/** `broken`: not in one chain with what this browser saw. `unreachable`: the links between could not be fetched. */
type ChainFound = 'unbroken' | 'broken' | 'unreachable';

/** One link of the chain: a public description and the one that it names as its predecessor. */
interface Link {
  hash: string;
  previous: string;
  frozenAt: string;
}

/**
 * Whether a public description that is new to this browser stands in one chain with the latest one that it saw before.
 * Each names the hash of its predecessor; those between are public and fetched, for everyone alike. A description made
 * for one person, also a backdated one, would have to be a link of the chain that everybody sees.
 */
export async function followChain(database: DeviceDatabase, found: VerifiedRound, deploymentKey: string): Promise<ChainFound> {
  const seen = latestOf((await database.getAll('rounds')).filter(({ roundId }) => roundId !== found.sheet.roundId));
  if (seen === undefined) return 'unbroken';
  const here = linkOf(found.sheet, toHex(found.sheetHash));
  if (here.previous === seen.sheetHash) return 'unbroken';
  const links = await publicLinks(deploymentKey);
  if (links === null) return 'unreachable';
  if (here.frozenAt > seen.windows.frozenAt) return leads(links, here, seen.sheetHash) ? 'unbroken' : 'broken';
  const seenLink = links.find(({ hash }) => hash === seen.sheetHash);
  return seenLink !== undefined && leads(links, seenLink, here.hash) ? 'unbroken' : 'broken';
}

function latestOf(rounds: readonly KeptRound[]): KeptRound | undefined {
  return [...rounds].sort((a, b) => b.windows.frozenAt.localeCompare(a.windows.frozenAt))[0];
}

/** Walks from one description to its predecessor, and on, until it meets the one that is looked for or finds no more. */
function leads(links: readonly Link[], from: Link, target: string): boolean {
  let link: Link | undefined = from;
  for (let step = 0; link !== undefined && step <= links.length; step += 1) {
    const { previous }: Link = link;
    if (previous === target) return true;
    link = links.find(({ hash }) => hash === previous);
  }
  return false;
}

/** Every genuine public description that the answer door hands out; null when one of them cannot be reached. */
async function publicLinks(deploymentKey: string): Promise<Link[] | null> {
  const rounds = await fetchRounds();
  if (rounds === null) return null;
  const envelopes = await Promise.all(rounds.map(({ roundId }) => fetchSheet(roundId)));
  const reached = envelopes.filter((envelope) => envelope !== null);
  if (reached.length < envelopes.length) return null;
  const links = await Promise.all(reached.map((envelope) => openLink(envelope, deploymentKey)));
  return links.filter((link) => link !== null);
}

async function openLink(envelope: Uint8Array, deploymentKey: string): Promise<Link | null> {
  const key = decodeBase64url(deploymentKey);
  const opened = key.ok ? await openSheet({ envelope, deploymentKey: key.bytes }) : { ok: false as const };
  const parsed = opened.ok ? parseSheet(opened.text) : { ok: false as const };
  return opened.ok && parsed.ok ? linkOf(parsed.sheet, toHex(opened.hash)) : null;
}

function linkOf({ previousSheetHash, windows }: RoundSheet, hash: string): Link {
  return { hash, previous: previousSheetHash, frozenAt: windows.frozenAt };
}
