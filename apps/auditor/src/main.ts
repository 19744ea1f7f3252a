import { audit } from './audit.ts';
import { FormatFault } from './finding.ts';
import { loadIntegerLimits } from './inference/linear-system.ts';
import { base64urlOf } from './json-reading.ts';
import { readPublicFiles } from './public-files.ts';
import { report } from './report.ts';

const USAGE = `Usage: node apps/auditor/src/main.ts <directory> [deployment key]

Checks the public files of a deployment, offline: <directory>/deployment.json and the folders sheets, instruments,
bulletins, releases and exports (results files) with one file a round, as docs/protocol.md and docs/releases.md describe
them: a sheet and a release are 64 bytes of signature and the text, a bulletin is the file of the answer door. A folder
overlaps, if you have it, says how many people a group shares with a group of an earlier round. Give the deployment key
(base64url) as you know it from elsewhere.
Exit code 0: everything holds. 1: something does not. 2: the files could not be read.`;

/** Exit code of the program; what is found goes to the standard output. */
async function run(parameters: string[]): Promise<number> {
  const [directory, key] = parameters;
  if (directory === undefined || parameters.length > 2) {
    console.error(USAGE);
    return 2;
  }
  try {
    const files = readPublicFiles(directory);
    const tools = { integerLimits: await loadIntegerLimits(), progress };
    const findings = audit(files, key === undefined ? null : base64urlOf(key, 'The deployment key'), tools);
    console.log(report(files.organisation, findings));
    return findings.every((finding) => finding.holds) ? 0 : 1;
  } catch (fault) {
    if (!(fault instanceof FormatFault) && !isSystemError(fault)) throw fault;
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
