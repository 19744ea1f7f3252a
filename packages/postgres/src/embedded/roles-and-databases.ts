import type { Database } from '../open-database.ts';
import { openDatabase } from '../open-database.ts';
import type { ClusterPlan } from './cluster-plan.ts';
import { rolesOf } from './cluster-plan.ts';
import type { Passwords } from './passwords.ts';

/** Gives the address of a database for the superuser. */
export type SuperuserUrl = (database: string) => string;

/**
 * Makes the roles and the database of a cluster, or leaves them as they are, and takes every right from
 * PUBLIC: a role gets what a migration grants to it by name, and nothing else.
 */
export async function makeRolesAndDatabase(plan: ClusterPlan, passwords: Passwords, superuserUrl: SuperuserUrl): Promise<void> {
  await using maintenance = openDatabase<unknown>(superuserUrl('postgres'), { maximumConnections: 1 });
  for (const role of rolesOf(plan)) await makeRole(maintenance, role, passwords[role] ?? '');
  await maintenance.sql.unsafe('revoke all on database postgres, template1 from public');
  await makeDatabase(maintenance, plan);
  await stripPublic(plan, superuserUrl);
}

/** Makes the database if it is not there, and lets only the roles of its plan connect. */
export async function makeDatabase(maintenance: Database<unknown>, plan: ClusterPlan): Promise<void> {
  const existing = await maintenance.sql`select 1 from pg_database where datname = ${plan.database}`;
  const { sql } = maintenance;
  if (existing.length === 0) await sql`create database ${sql(plan.database)} owner ${sql(plan.owner)}`;
  await sql`revoke all on database ${sql(plan.database)} from public`;
  for (const role of rolesOf(plan)) await sql`grant connect on database ${sql(plan.database)} to ${sql(role)}`;
}

/** Takes the rights that PUBLIC has inside a new database, and those it would get on new functions. */
export async function stripPublic(plan: ClusterPlan, superuserUrl: SuperuserUrl): Promise<void> {
  await using database = openDatabase<unknown>(superuserUrl(plan.database), { maximumConnections: 1 });
  const { sql } = database;
  await sql`revoke all on schema public from public`;
  await sql`alter default privileges for role ${sql(plan.owner)} revoke execute on functions from public`;
}

async function makeRole(maintenance: Database<unknown>, role: string, password: string): Promise<void> {
  const { sql } = maintenance;
  const existing = await sql`select 1 from pg_roles where rolname = ${role}`;
  if (existing.length === 0) await sql`create role ${sql(role)}`;
  // Utility statements take no parameters; the password is our own base64url text.
  const literal = `'${password.replaceAll("'", "''")}'`;
  await sql.unsafe(`alter role "${role}" with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${literal}`);
}
