import { checkWords, sha256, toHex } from '@unguarded/credentials-client';
import { rosterCommitmentText } from '@unguarded/rounds';
import { describe, expect, it } from 'vitest';
import { areCommitted, type ComparedDescription, type NamedGroup } from './committed-names.ts';

const desk: NamedGroup = { label: 'Desk', nonce: '00ff'.repeat(8), members: ['Ana', 'Ben', 'Cem', 'Dia', 'Eva'].map((name) => ({ name, email: `${name.toLowerCase()}@meridian.example` })) };

const commitmentOf = async ({ nonce, members }: NamedGroup): Promise<string> => toHex(await sha256(new TextEncoder().encode(rosterCommitmentText(nonce, members))));

const reader = 'ana@meridian.example';

const describing = async (groups: NamedGroup[]): Promise<ComparedDescription> => {
  const committed = await Promise.all(groups.map(async (group) => ({ label: group.label, rosterCommitment: await commitmentOf(group) })));
  const text = new TextEncoder().encode(JSON.stringify({ groups: committed }));
  return { envelope: Uint8Array.from([...new Uint8Array(64), ...text]), checkWords: checkWords(await sha256(text)) };
};

describe('the names of somebody’s group', () => {
  it('are those of the public description when it commits to exactly them, under the name of the group', async () => {
    const description = await describing([{ ...desk, label: 'Field', nonce: '11'.repeat(16) }, desk]);
    expect(await areCommitted(desk, { reader, ...description })).toBe(true);
    expect(await areCommitted({ ...desk, members: desk.members.toReversed() }, { reader, ...description })).toBe(true);
  });

  it('are not when somebody is left out, added or renamed, in another group, or with another number', async () => {
    const description = await describing([desk]);
    const others: NamedGroup[] = [
      { ...desk, members: desk.members.slice(0, -1) },
      { ...desk, members: [...desk.members, { name: 'Fay', email: 'fay@meridian.example' }] },
      { ...desk, members: desk.members.map((member) => (member.name === 'Ana' ? { ...member, name: 'Anna' } : member)) },
      { ...desk, label: 'Field' },
      { ...desk, nonce: '00'.repeat(16) },
    ];
    for (const group of others) expect(await areCommitted(group, { reader, ...description })).toBe(false);
  });

  it('are not when they are the genuine names of a group in which the reader is not', async () => {
    expect(await areCommitted(desk, { reader: 'fay@meridian.example', ...(await describing([desk])) })).toBe(false);
  });

  it('are not held against another description than the one of the check words', async () => {
    const { envelope } = await describing([desk]);
    const { checkWords: ofAnother } = await describing([{ ...desk, label: 'Field' }]);
    expect(await areCommitted(desk, { reader, envelope, checkWords: ofAnother })).toBe(false);
  });
});
