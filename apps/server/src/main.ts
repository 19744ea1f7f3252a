export { ConfigError, readConfig, type ServerConfig } from './config.ts';
export { migrateAll } from './migrate.ts';
export { startServer, type RunningServer, type ServerStart } from './start-server.ts';
export { stopOnSignal } from './stop-on-signal.ts';
