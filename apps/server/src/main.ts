export { ConfigError, readConfig, type ServerConfig } from './config.ts';
export type { BeforeWalk } from './development-walk.ts';
export { migrateAll } from './migrate.ts';
export { startServer, type RunningServer, type ServerStart } from './start-server.ts';
export { stopOnSignal } from './stop-on-signal.ts';
