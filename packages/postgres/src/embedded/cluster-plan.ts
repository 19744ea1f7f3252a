import type { DatabaseUrls } from '../database-urls.ts';

/** What one embedded cluster holds. */
export interface ClusterPlan {
  name: 'identity' | 'answers';
  /** The one database of the side. */
  database: string;
  /** Owns the database; used for migrations only. */
  owner: string;
  /** May connect; gets every further right from the migrations. */
  runtimeRoles: string[];
}

/** WHO: people, check-ins, invitations. */
export const IDENTITY_CLUSTER: ClusterPlan = {
  name: 'identity',
  database: 'identity',
  owner: 'identity_owner',
  runtimeRoles: ['identity_app'],
};

/** WHAT: ballots, and the releases made of them. */
export const ANSWERS_CLUSTER: ClusterPlan = {
  name: 'answers',
  database: 'answers',
  owner: 'answer_owner',
  runtimeRoles: ['answer_app', 'tally', 'publisher'],
};

/** The superuser of an embedded cluster: makes databases and roles at the start, and is never handed out. */
export const SUPERUSER = 'postgres';

/** Everybody who logs in to the cluster. */
export function rolesOf(plan: ClusterPlan): string[] {
  return [plan.owner, ...plan.runtimeRoles];
}

/** The connection strings of a deployment, from how each cluster addresses a role. */
export function databaseUrlsBy(identity: (role: string) => string, answers: (role: string) => string): DatabaseUrls {
  return {
    identity: identity('identity_app'),
    identityOwner: identity('identity_owner'),
    answer: answers('answer_app'),
    answerOwner: answers('answer_owner'),
    tally: answers('tally'),
    releases: answers('publisher'),
  };
}
