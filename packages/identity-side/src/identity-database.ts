import type { Kysely, Transaction } from 'kysely';
import type { IdentitySchema } from './identity-schema.ts';

/** The identity database of the run-time role, bound to schema `identity`. */
export type IdentityDatabase = Kysely<IdentitySchema>;
export type IdentityTransaction = Transaction<IdentitySchema>;
