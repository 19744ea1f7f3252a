import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../../web/', import.meta.url));

/** The signed-in app as developers see it, without a server behind it. */
export interface DevelopmentServer {
  origin: string;
  stop(): Promise<void>;
}

/**
 * Starts the development server of the signed-in app on a free port.
 *
 * @example const server = await startDevelopmentServer(); // server.origin 'http://localhost:53817'
 */
export const startDevelopmentServer = async (): Promise<DevelopmentServer> => {
  const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--config', 'vite.app.config.ts', '--port', '0', '--logLevel', 'info'], { cwd: web, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => { child.once('exit', () => done()); });
  const origin = await new Promise<string>((found, failed) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      // oxlint-disable-next-line no-control-regex -- colours of a terminal stand between the words
      said += chunk.toString('utf8').replaceAll(/\u001B\[[0-9;]*m/g, '');
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address !== undefined) found(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => { failed(new Error(`The development server ended: ${said}`)); });
  });
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
