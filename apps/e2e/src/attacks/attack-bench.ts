import { readFileSync, writeFileSync } from 'node:fs';
import { attackedAnswers } from './attacked-answers.ts';
import { auditedLimits, leaksAndUsefulness, publishedOrganisations, scoreTable, withTable } from './disclosure-tables.ts';
import { fixedOrganisation } from './fixed-organisation.ts';
import { publishHistory } from './publish-history.ts';
import { leaverScores, searchScores } from './score-table.ts';

/** The attacks at length, over more than 20,000 targets: `node apps/e2e/src/attacks/attack-bench.ts [--write]` puts the scores into docs/disclosure.md. */
const ORGANISATIONS = 3;
const ROUNDS = 4;
const SETTINGS = { seeds: ['one', 'two', 'three'], population: 30, generations: 2, steps: 16, moreSteps: 6 };
const started = performance.now();
const say = (what: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${what}`);

const targetsOf = async (kind: string) => {
  const histories = await Promise.all(Array.from({ length: ORGANISATIONS }, (_, index) => publishHistory(fixedOrganisation({ seed: `${kind} ${index}`, rounds: ROUNDS + 1, steadiness: 0.85 }))));
  return histories.flatMap((history) => attackedAnswers(history, ROUNDS));
};

const histories = await publishedOrganisations();
const { table } = leaksAndUsefulness(histories);
say('leaks of the usual rules and ours measured');
const limits = await auditedLimits(histories);
say(`audited: ${limits.faults.length} faults`);
const leavers = leaverScores(4000);
say('leavers attacked');
const targets = { learnFrom: await targetsOf('learn'), tryOn: await targetsOf('try') };
say(`${targets.tryOn.length} targets, and everything that can be seen of them`);
const search = searchScores(targets, SETTINGS, (what, { coded, visible, advantage }) => {
  say(`${what}: ${coded.rate.toFixed(1)} % from the coded table, by ${coded.by.join('; ')}`);
  say(`${visible.rate.toFixed(1)} % from everything, by ${visible.by.join('; ')}; ${advantage.errors.toFixed(1)} standard errors`);
});
const scores = scoreTable({ search, leavers, limits, derivable: Math.max(...(table.at(-1)?.derivable ?? [])) });
console.log(scores);
const page = new URL('../../../../docs/disclosure.md', import.meta.url);
if (process.argv.includes('--write')) writeFileSync(page, withTable(readFileSync(page, 'utf8'), 'scores of the attacks', scores));
process.exitCode = limits.faults.length === 0 && search.roles.every(({ advantage }) => advantage.errors <= 2) && search.planted.advantage.errors > 2 ? 0 : 1;
