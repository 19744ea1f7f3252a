import './require-node.mjs';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Builds both web apps, or finds them built from the same sources. */
const buildWebApps = () =>
  new Promise((done, failed) => {
    const turbo = spawn('turbo', ['run', 'build', '--output-logs=errors-only'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' } });
    turbo.once('error', failed);
    turbo.once('exit', (code) => (code === 0 ? done() : failed(new Error(`The web apps could not be built (turbo ended with ${code}).`))));
  });

/** One line that says what to do; the trace only for what nobody foresaw. */
const inOneLine = (failure) => {
  if (failure?.code === 'EADDRINUSE') return `Port ${failure.port} is taken. End what uses it, or give another: PORT and ANSWER_PORT.`;
  return ['ConfigError', 'PostgresError'].includes(failure?.name) ? failure.message : (failure?.stack ?? String(failure));
};

try {
  const { runDemo } = await import('@unguarded/e2e/demo');
  await runDemo({ environment: process.env, ready: buildWebApps() });
} catch (failure) {
  process.stderr.write(`${inOneLine(failure)}\n`);
  process.exit(1);
}
