import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresError } from '../postgres-error.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { ClusterPlan } from './cluster-plan.ts';
import { rolesOf, SUPERUSER } from './cluster-plan.ts';
import { makeClusterDirectory, makeDataDirectory, unusableDirectory } from './data-directory.ts';
import type { OperatingUser } from './operating-user.ts';
import { giveUpOwnership, takeOwnership } from './ownership.ts';
import type { Passwords } from './passwords.ts';
import { keepPasswords, readPasswords } from './passwords.ts';
import type { Postmaster } from './postmaster.ts';
import { startPostmaster, stopOrphan } from './postmaster.ts';
import { makeRolesAndDatabase } from './roles-and-databases.ts';

/** A running embedded cluster. */
export interface Cluster {
  name: 'identity' | 'answers';
  /** Where its data, passwords and log lie. */
  directory: string;
  port: number;
  /** Process number of the PostgreSQL server. */
  processId: number;
  /** The connection string of a role; the database is the side's own if left out. */
  urlOf: (role: string, database?: string) => string;
  /** Ends all connections and shuts the cluster down. */
  stop: () => Promise<void>;
}

export interface ClusterRequest {
  plan: ClusterPlan;
  directory: string;
  binaries: PostgresBinaries;
  user: OperatingUser;
  durable: boolean;
}

/**
 * Starts one embedded cluster: makes what is missing (directory, passwords, data, roles, database), stops a
 * server that was left behind, and takes rights from PUBLIC again.
 *
 * @throws PostgresError `data-directory`, `already-running`, `cluster-start`.
 */
export async function startCluster(request: ClusterRequest): Promise<Cluster> {
  const { directory } = request;
  makeClusterDirectory(directory, request.user);
  takeOwnership(directory);
  let postmaster: Postmaster | undefined;
  try {
    const passwords = makePasswords(request);
    postmaster = await startServer(request, passwords);
    const cluster = describeCluster(request, postmaster, passwords);
    await makeRolesAndDatabase(request.plan, passwords, (database) => cluster.urlOf(SUPERUSER, database));
    return cluster;
  } catch (error) {
    await postmaster?.stop();
    giveUpOwnership(directory);
    throw error;
  }
}

function makePasswords({ directory, plan }: ClusterRequest): Passwords {
  if (existsSync(join(directory, 'data')) && readPasswords(directory) === null) {
    throw new PostgresError('data-directory', `The cluster in ${directory} has lost its passwords.json: restore that file, or move the directory away to begin anew.`);
  }
  try {
    return keepPasswords(directory, plan);
  } catch (error) {
    throw unusableDirectory(directory, error);
  }
}

async function startServer(request: ClusterRequest, passwords: Passwords): Promise<Postmaster> {
  const { directory, user, binaries, durable } = request;
  const dataDirectory = await makeDataDirectory({ clusterDirectory: directory, superuserPassword: passwords[SUPERUSER] ?? '', binaries, user, durable });
  await stopOrphan(dataDirectory);
  writeFileSync(join(dataDirectory, 'pg_hba.conf'), accessRules(request.plan));
  const portFile = join(directory, 'port');
  const preferredPort = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : null;
  const postmaster = await startPostmaster({ dataDirectory, logFile: join(directory, 'server.log'), preferredPort, binaries, user, durable });
  writeFileSync(portFile, `${postmaster.port}\n`);
  return postmaster;
}

/** Only the roles of the plan, only from this machine, only with a password. Which database is a matter of CONNECT. */
function accessRules(plan: ClusterPlan): string {
  const lines = [SUPERUSER, ...rolesOf(plan)].map((role) => `host all ${role} 127.0.0.1/32 scram-sha-256`);
  return `# Written at every start.\n${lines.join('\n')}\n`;
}

function describeCluster({ plan, directory }: ClusterRequest, postmaster: Postmaster, passwords: Passwords): Cluster {
  const { port, processId } = postmaster;
  const urlOf = (role: string, database = plan.database): string => `postgres://${role}:${passwords[role] ?? ''}@127.0.0.1:${port}/${database}`;
  const stop = async (): Promise<void> => {
    await postmaster.stop();
    giveUpOwnership(directory);
  };
  return { name: plan.name, directory, port, processId, urlOf, stop };
}
