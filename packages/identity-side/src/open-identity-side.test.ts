import { openDatabase } from '@unguarded/postgres';
import { getMigrations } from 'better-auth/db/migration';
import { magicLink } from 'better-auth/plugins/magic-link';
import { describe, expect, it } from 'vitest';
import type { IdentitySchema } from './identity-schema.ts';
import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv } from './testing.ts';

describe('the identity side', () => {
  it('lets its run-time role take no right back, change none, and own nothing', async () => {
    await using test = await openTestIdentitySide();
    const denied = (statement: string) => expect(test.database.sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
    await denied('delete from identity.issued_right');
    await denied(`update identity.issued_right set blinded_hash = ''`);
    await denied(`update identity.publication_group set label = ''`);
    await denied('create table identity.shadow (id integer)');
    await denied('alter table identity.issued_right add column at timestamptz');
    await denied('drop table identity.check_in');
    await denied('create table mail_queue.shadow (id integer)');
  });

  it('lets its run-time role take a snapshot of the roster anew before the sheet is signed, and nobody out of a frozen round', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 6 }));
    await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    expect(await test.database.sql`delete from identity.group_member returning person_id`).toEqual([]);
    await test.database.sql`delete from identity.issuing_key`;
    expect(await test.database.sql`delete from identity.publication_group returning id`).toEqual([]);
  });

  it('has sign-in tables to which the library would add nothing', async () => {
    await using test = await openTestIdentitySide();
    await using owner = openDatabase<IdentitySchema>(test.urls.identityOwner, { schema: 'identity' });
    const { toBeCreated, toBeAdded } = await getMigrations({
      database: { db: owner.kysely, type: 'postgres' },
      user: { modelName: 'auth_user' }, session: { modelName: 'auth_session' },
      account: { modelName: 'auth_account' }, verification: { modelName: 'auth_verification' },
      plugins: [magicLink({ sendMagicLink: () => undefined })],
    });
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  });

  it('opens again after a restart with the same keys and the same people', async () => {
    await using test = await openTestIdentitySide();
    await putInForce(test.side, rosterCsv({ Desk: 6 }));
    const viewer = { personId: null, name: '', email: '', isHr: true, locale: null };
    const before = await test.side.directory.profile(viewer);
    const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
    const envelope = (await test.side.rounds.frozen(roundId))?.envelope;
    const again = await test.restart();
    expect(await again.directory.profile(viewer)).toEqual(before);
    expect((await again.rounds.frozen(roundId))?.envelope).toEqual(envelope);
    expect(test.faults).toEqual([]);
  });
});
