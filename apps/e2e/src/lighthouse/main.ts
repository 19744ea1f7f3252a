import { spawn } from 'node:child_process';
import { launchBrowser } from '../browser.ts';
import { freePort } from '../running-product.ts';

/**
 * Lighthouse, mobile profile, on a page that is being served: `pnpm lighthouse [address]`, by default the answer page of
 * `pnpm start`. The tool itself is fetched when it is asked for and is no dependency; it drives the browser of the
 * journeys. Prints the scores, and ends with 1 where one is below 95.
 */

const [address = 'http://answers.localhost:3001/'] = process.argv.slice(2);
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const LEAST = 95;

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string; scoreDisplayMode: string }>;
}

const reportOf = (port: number): Promise<Report> =>
  new Promise((done, failed) => {
    const settings = [`--port=${port}`, `--only-categories=${CATEGORIES.join(',')}`, '--output=json', '--quiet', '--max-wait-for-load=60000'];
    const tool = spawn('npx', ['--yes', 'lighthouse@12', address, ...settings], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    tool.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    tool.once('error', failed);
    tool.once('exit', (code) => (code === 0 ? done(JSON.parse(said.slice(said.indexOf('{'))) as Report) : failed(new Error(`Lighthouse ended with ${code}.`))));
  });

const port = await freePort();
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
try {
  const { categories, audits } = await reportOf(port);
  const scores = CATEGORIES.map((name): [string, number] => [name, Math.round(100 * (categories[name]?.score ?? 0))]);
  for (const [name, score] of scores) process.stdout.write(`${name} ${score}\n`);
  const weak = Object.values(audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative');
  for (const { title, displayValue = '' } of weak) process.stdout.write(`  ${title} ${displayValue}\n`);
  if (scores.some(([, score]) => score < LEAST)) process.exitCode = 1;
} finally {
  await browser.close();
}
