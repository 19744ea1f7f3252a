import { audit } from './audit.ts';
import { FormatFault } from './finding.ts';
import { base64urlOf } from './json-reading.ts';
import { readPublicFiles } from './public-files.ts';
import { report } from './report.ts';

const USAGE = `Usage: node apps/auditor/src/main.ts <directory> [deployment key]

Checks the public files of a deployment, offline: <directory>/deployment.json and the folders sheets, bulletins and
releases with one file a round, as docs/protocol.md describes them: a sheet and a release are 64 bytes of signature and
the text, a bulletin is the file of the answer door. Give the deployment key (base64url) as you know it from elsewhere.
Exit code 0: everything holds. 1: something does not. 2: the files could not be read.`;

/** Exit code of the program; what is found goes to the standard output. */
function run(parameters: string[]): number {
  const [directory, key] = parameters;
  if (directory === undefined || parameters.length > 2) {
    console.error(USAGE);
    return 2;
  }
  try {
    const files = readPublicFiles(directory);
    const findings = audit(files, key === undefined ? null : base64urlOf(key, 'The deployment key'));
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

process.exitCode = run(process.argv.slice(2));
