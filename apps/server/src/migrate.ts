import { answerMigrations } from '@unguarded/answer-side';
import { identityMigrations } from '@unguarded/identity-side';
import { releaseMigrations } from '@unguarded/insights';
import { migrate, roleNameOf, type DatabaseUrls } from '@unguarded/postgres';

/**
 * Brings both databases to the newest state, each by its own owner; the run-time roles get what they need and no more.
 *
 * @throws PostgresError `migration-state` when a database is ahead of this version or lacks an earlier step.
 */
export const migrateAll = async (urls: DatabaseUrls): Promise<void> => {
  const identityRoles = { identityApp: roleNameOf(urls.identity) };
  const answerRoles = { answerApp: roleNameOf(urls.answer), tally: roleNameOf(urls.tally), publisher: roleNameOf(urls.releases) };
  const answers = async (): Promise<void> => {
    await migrate({ ownerUrl: urls.answerOwner, schema: 'answers', migrations: answerMigrations(answerRoles) });
    await migrate({ ownerUrl: urls.answerOwner, schema: 'releases', migrations: releaseMigrations(answerRoles) });
  };
  await Promise.all([migrate({ ownerUrl: urls.identityOwner, schema: 'identity', migrations: identityMigrations(identityRoles) }), answers()]);
};
