export type { IdentityRouter } from './doors/identity-door.ts';
export type { InsightRouter } from './doors/insight-door.ts';
