import { audit } from '../audit.ts';
import { loadIntegerLimits } from '../inference/linear-system.ts';
import { largeDeployment } from './large-deployment.ts';

/** Times an audit of 2,000 groups, 12 questions and 12 rounds: `pnpm --filter @unguarded/auditor bench [groups items rounds]`. */
const [groups = 2000, items = 12, rounds = 12] = process.argv.slice(2).map(Number);

console.log(`Making the public files of ${groups} groups, ${items} questions, ${rounds} rounds …`);
const files = largeDeployment({ groups, items, rounds });
const integerLimits = await loadIntegerLimits();
const [started, cpu] = [performance.now(), process.cpuUsage()];
const findings = audit(files, null, { integerLimits, progress: ({ done, of, about }) => console.log(`${done} of ${of}: ${about} (${seconds()} s)`) });
const used = process.cpuUsage(cpu);
console.log(`${findings.length} things looked at in ${seconds()} s (${((used.user + used.system) / 1e6).toFixed(0)} s of one core); ${findings.filter(({ holds }) => !holds).length} do not hold.`);
for (const { sentence } of findings.filter(({ holds }) => !holds).slice(0, 5)) console.log(`  ${sentence.slice(0, 300)}`);

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}
