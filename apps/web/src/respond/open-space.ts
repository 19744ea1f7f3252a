import { drawnArm } from './round/drawn-arm.ts';
import { drawAgain, nearSignIn } from './later/held-answers.ts';
import { deploymentOf, pulseOfRound, timesOf } from './pulse-of-round.ts';
import type { Event, Notice } from './respond-state.ts';
import { fetchRounds, type RoundListing } from './round/answer-door.ts';
import { isAhead, isOver } from './round/answering-times.ts';
import { hidesLittle } from './round/issued-counts.ts';
import { pinRound, rememberPhases, type PinnedRound } from './round/pin-round.ts';
import { groupOf } from './round/verify-round.ts';
import { settlePass, type Settling } from './send/settle-pass.ts';
import { changePass, passesOfSpace } from './wallet/change-pass.ts';
import type { DeviceDatabase, PinnedDeployment } from './wallet/device-database.ts';
import { answersToCompare, closePass, type ClaimingPass, type ClosedPass, type HeldPass, type KeptPass, type SettledPass } from './wallet/kept-pass.ts';

/** What every step of the journey needs: the device's store and the deployment whose key it has pinned. */
export interface Session {
  database: DeviceDatabase;
  deployment: PinnedDeployment;
}

export type SpaceFound =
  | { found: 'page'; event: Event }
  /** The pass was being fetched when the line broke: to be asked for again. */
  | { found: 'interrupted-claim'; pass: ClaimingPass; listing: RoundListing };

interface Space {
  rounds: RoundListing[];
  passes: KeptPass[];
}

/**
 * Decides what one person sees who comes to this device: what can be answered first, then what is still to be settled.
 * `seen` is a public description that was verified a moment ago, for fetching the pass; it is not verified twice.
 */
export async function openSpace(session: Session, spaceId: string, seen: PinnedRound | null = null): Promise<SpaceFound> {
  const rounds = await rememberPhases(session.database, await fetchRounds());
  const space = { rounds, passes: await passesOfSpace(session.database, spaceId) };
  const unsettled = await settleClosed(session, space);
  const passes = await passesOfSpace(session.database, spaceId);
  const current = currentPass({ rounds, passes });
  if (current !== undefined) return showCurrent(session, { ...current, seen }, settledAmong(passes));
  return { found: 'page', event: { event: 'found', notice: unsettled ?? withoutPass(session, { rounds, passes }) } };
}

/** Whether answers of this space wait for the public list, which takes a moment to read. */
export async function waitsForList({ database }: Session, spaceId: string): Promise<boolean> {
  const passes = await passesOfSpace(database, spaceId);
  return passes.some(({ stage }) => stage === 'closed') && !passes.some(({ stage }) => stage === 'held');
}

async function settleClosed(session: Session, { rounds, passes }: Space): Promise<Notice | null> {
  let unsettled: Notice | null = null;
  for (const pass of passes) {
    const listing = rounds.find(({ roundId }) => roundId === pass.roundId);
    if (listing === undefined || !isOver(listing.phase) || pass.stage === 'settled') continue;
    unsettled = (await settleOne(session, pass, listing)) ?? unsettled;
  }
  return unsettled;
}

/** Forgets first and asks afterwards: at the close the answers leave the device even if the list cannot be read yet. */
async function settleOne({ database, deployment }: Session, pass: KeptPass, listing: RoundListing): Promise<Notice | null> {
  const closed = await changePass(database, pass, (kept) => (kept === undefined ? undefined : closePass(kept)));
  if (closed?.stage !== 'closed') return null;
  const settling = await settleVerified({ database, deployment }, closed, listing);
  if (settling.ok) return null;
  return { page: 'list-unavailable', reason: settling.reason, keepsAnswers: answersToCompare(closed) !== null, deployment: deploymentOf(deployment) };
}

async function settleVerified({ database, deployment }: Session, pass: ClosedPass, listing: RoundListing): Promise<Settling> {
  const found = await pinRound(database, listing, deployment.deploymentKey);
  if (!found.ok) return { ok: false, reason: found.reason === 'unreachable' ? 'unreachable' : 'not-genuine' };
  return settlePass(database, pass, found.round);
}

interface CurrentPass {
  pass: HeldPass | ClaimingPass;
  listing: RoundListing;
}

function currentPass({ rounds, passes }: Space): CurrentPass | undefined {
  const ahead = rounds.filter(({ phase }) => isAhead(phase));
  const byUrgency = [...ahead.filter(({ phase }) => phase === 'answers'), ...ahead.filter(({ phase }) => phase !== 'answers')];
  for (const listing of byUrgency) {
    const pass = passes.find(({ roundId }) => roundId === listing.roundId);
    if (pass?.stage === 'held' || pass?.stage === 'claiming') return { pass, listing };
  }
  return undefined;
}

async function showCurrent(session: Session, { pass, listing, seen }: CurrentPass & { seen: PinnedRound | null }, earlier: readonly SettledPass[]): Promise<SpaceFound> {
  if (pass.stage === 'claiming') return { found: 'interrupted-claim', pass, listing };
  const deployment = deploymentOf(session.deployment);
  const found = seen?.sheet.roundId === listing.roundId ? { ok: true as const, round: seen } : await pinRound(session.database, listing, session.deployment.deploymentKey);
  if (!found.ok && found.reason === 'unreachable') return { found: 'page', event: { event: 'found', notice: { page: 'unreachable' } } };
  if (!found.ok) return { found: 'page', event: { event: 'found', notice: { page: 'stopped', reason: found.reason, deployment } } };
  const group = groupOf(found.round.sheet, pass.groupId);
  if (group === undefined) return { found: 'page', event: { event: 'found', notice: { page: 'stopped', reason: 'group-missing', deployment } } };
  const { spaceId, roundId } = pass;
  const key = { spaceId, roundId };
  const little = await hidesLittle(found.round, { groupId: group.id, deploymentKey: session.deployment.deploymentKey });
  const arm = await drawnArm(found.round.sheet, pass);
  const pulse = pulseOfRound(found.round, group, { key, listing, deployment, arm, hidesLittle: little });
  const held = await drawAgain(session.database, { key, round: found.round });
  const near = await nearSignIn(session.database, { key, round: found.round });
  return { found: 'page', event: { event: 'pass-found', pulse, pass: held ?? pass, earlier, nearSignIn: near } };
}

function withoutPass({ deployment }: Session, { rounds, passes }: Space): Notice {
  const [latest, ...earlier] = settledAmong(passes);
  const ahead = rounds.find(({ phase }) => isAhead(phase));
  const facts = { next: timesOf(ahead), deployment: deploymentOf(deployment) };
  if (latest === undefined) return { page: 'no-pass', reason: 'none-here', earlier: [], ...facts };
  if (ahead?.phase === 'answers') return { page: 'no-pass', reason: 'none-here', earlier: [latest, ...earlier], ...facts };
  return { page: 'settled', settled: latest, earlier, times: timesOf(rounds.find(({ roundId }) => roundId === latest.roundId)), ...facts };
}

function settledAmong(passes: readonly KeptPass[]): SettledPass[] {
  return passes
    .filter((pass) => pass.stage === 'settled')
    .sort((a, b) => b.closedAt.localeCompare(a.closedAt));
}
