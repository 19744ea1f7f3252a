export type { IdentityRouter } from './identity-routes/router.ts';
