export type { IdentityRouter, InsightRouter } from '@unguarded/server/router-types';
