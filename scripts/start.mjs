import './require-node.mjs';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Builds both web apps, or finds them built from the same sources. */
const buildWebApps = () =>
  new Promise((done, failed) => {
    const turbo = spawn('turbo', ['run', 'build', '--output-logs=errors-only'], { stdio: ['ignore', 'ignore', 'inherit'] });
    turbo.once('error', failed);
    turbo.once('exit', (code) => (code === 0 ? done() : failed(new Error(`The web apps could not be built (turbo ended with ${code}).`))));
  });

const { runDemo } = await import('@unguarded/e2e/demo');
await runDemo({ environment: process.env, ready: buildWebApps() });
