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
