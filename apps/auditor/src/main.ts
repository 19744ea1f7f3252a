import { audit } from './audit.ts';
import { DownloadFault } from './download.ts';
import { fetchPublicFiles } from './fetch-public-files.ts';
import { FormatFault } from './finding.ts';
import { loadIntegerLimits } from './inference/linear-system.ts';
import { base64urlOf } from './json-reading.ts';
import { readPublicFiles } from './public-files.ts';
import { report } from './report.ts';

const USAGE = `Usage: node apps/auditor/src/main.ts [--fetch <address>] <directory> [deployment key]

Checks the public files of a deployment. With --fetch and the address where people sign in, it first downloads them into
the directory, which may be new; without, it needs no network. docs/releases.md (Reading it) says what stands in which
folder. Of your own you can add: receipts that you saved (receipts), and how many people groups share with those of
earlier rounds (overlaps). Give the deployment key (base64url) as you know it from elsewhere, from the answer page or
your works council: without it you learn that the files belong together, not whose they are.
Exit code 0: everything holds. 1: something does not. 2: the files could not be fetched or read.`;

/** Exit code of the program; what is found goes to the standard output. */
async function run(parameters: string[]): Promise<number> {
  const { origin, rest } = parameters[0] === '--fetch' ? { origin: parameters[1], rest: parameters.slice(2) } : { origin: null, rest: parameters };
  const [directory, key] = rest;
  if (directory === undefined || origin === undefined || rest.length > 2) {
    console.error(USAGE);
    return 2;
  }
  try {
    if (origin !== null) console.error(`${await fetchPublicFiles(origin, directory)} public files fetched from ${origin}`);
    const files = readPublicFiles(directory);
    const tools = { integerLimits: await loadIntegerLimits(), progress };
    const findings = audit(files, key === undefined ? null : base64urlOf(key, 'The deployment key'), tools);
    console.log(report(files.organisation, findings));
    return findings.every((finding) => finding.holds) ? 0 : 1;
  } catch (fault) {
    if (!(fault instanceof FormatFault) && !(fault instanceof DownloadFault) && !isSystemError(fault)) throw fault;
    console.error(`The files could not be read: ${fault.message}`);
    return 2;
  }
}

function isSystemError(fault: unknown): fault is NodeJS.ErrnoException {
  return fault instanceof Error && 'code' in fault;
}

function progress({ done, of, about }: { done: number; of: number; about: string }): void {
  console.error(`${done} of ${of} releases looked at; ${about}`);
}

process.exitCode = await run(process.argv.slice(2));
