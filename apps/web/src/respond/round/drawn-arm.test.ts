import { sha256 } from '@unguarded/credentials-client';
import { demoInstrument } from '@unguarded/instruments';
import { armText, type RoundSheet, type SheetGroup } from '@unguarded/rounds';
import { describe, expect, it } from 'vitest';
import { samplePulse } from '../gallery/sample-states.ts';
import { pulseOfRound } from '../pulse-of-round.ts';
import { asked, heldPass, rights } from '../wallet/sample-pass.ts';
import type { HeldPass } from '../wallet/kept-pass.ts';
import { drawnArm } from './drawn-arm.ts';

const group: SheetGroup = { id: asked.groupId, label: 'Desk', levelUnitId: 'u', unitIds: ['u'], rosterCount: 20, rosterCommitment: '', issuingKeys: { answers: '', comment: '' } };
const sheet: RoundSheet = { ...samplePulse.round.sheet, groups: [group], gapMeasure: 'split-ballot' };

const passSigned = (fill: number): HeldPass => ({ ...heldPass(), rights: { ...rights, answers: { ...rights.answers, signature: new Uint8Array(256).fill(fill) } } });

/** The first made-up signature that draws this. */
async function passDrawn(withName: boolean): Promise<HeldPass> {
  for (let fill = 0; fill < 256; fill += 1) {
    const digest = await sha256(armText(new Uint8Array(256).fill(fill)));
    if (((digest.at(-1) ?? 0) & 1) === Number(withName)) return passSigned(fill);
  }
  throw new Error('Every signature draws the same.');
}

const itemsAsked = (arm: Awaited<ReturnType<typeof drawnArm>>): string[] => {
  const facts = { key: samplePulse.key, listing: { roundId: sheet.roundId, phase: 'answers' as const, windows: sheet.windows }, deployment: samplePulse.deployment };
  return pulseOfRound({ ...samplePulse.round, sheet, approvedBy: null }, group, { ...facts, arm }).screens.flatMap(({ items }) => items.map(({ id }) => id));
};

describe('a pulse that draws who answers with their name', () => {
  it('asks the five questions of the check-in of those only who answer them without their name', async () => {
    const [named, unnamed] = [await drawnArm(sheet, await passDrawn(true)), await drawnArm(sheet, await passDrawn(false))];
    expect([named, unnamed]).toEqual(['with-name', 'without-name']);
    expect(itemsAsked(unnamed)).toEqual(demoInstrument.items.map(({ id }) => id));
    expect(itemsAsked(named)).toEqual(demoInstrument.items.map(({ id }) => id).filter((id) => !demoInstrument.gapItemIds.includes(id)));
  });

  it('draws nobody in a group of fewer than twenty, and nobody where managers read check-ins', async () => {
    const pass = await passDrawn(true);
    const { gapMeasure, ...byCheckIn } = sheet;
    expect(gapMeasure).toBe('split-ballot');
    expect(await drawnArm({ ...sheet, groups: [{ ...group, rosterCount: 19 }] }, pass)).toBeNull();
    expect(await drawnArm(byCheckIn, pass)).toBeNull();
  });
});
