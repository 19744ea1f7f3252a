import type { IdentityDatabase } from '../identity-database.ts';
import type { Viewer } from '../identity-side.ts';

/** Who an address belongs to: an active person of the roster, an organiser, both, or nobody. */
export const findViewer = async (database: IdentityDatabase, hrEmails: readonly string[], email: string): Promise<Viewer | null> => {
  const person = await database.selectFrom('person').where('email', '=', email).where('active', '=', true).select(['id', 'name', 'locale']).executeTakeFirst();
  const isHr = hrEmails.includes(email);
  if (person === undefined) return isHr ? { personId: null, name: email, email, isHr, locale: null } : null;
  return { personId: person.id, name: person.name, email, isHr, locale: person.locale };
};
