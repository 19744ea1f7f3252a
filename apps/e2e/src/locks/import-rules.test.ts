import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot, runTool, scratchWith } from './repository.ts';

/** The repository's rules, without the part that needs types. */
const rules = (): string => {
  const configuration = JSON.parse(readFileSync(join(repositoryRoot, '.oxlintrc.json'), 'utf8')) as Record<string, unknown>;
  return JSON.stringify({ ...configuration, options: { typeAware: false } });
};

const lint = (path: string, source: string): { status: number | null; output: string } => {
  using scratch = scratchWith({ '.oxlintrc.json': rules(), [path]: source });
  return runTool('oxlint', { arguments: ['-c', '.oxlintrc.json', path], directory: scratch.directory });
};

const breaches: readonly (readonly [says: string, path: string, source: string, reason: string])[] = [
  ['the identity side reads answers', 'packages/identity-side/src/broken.ts', "import { openAnswerSide } from '@unguarded/answer-side'; export const x = openAnswerSide;", 'It may never see WHAT was answered'],
  ['the identity side takes a type from the answer side', 'packages/identity-side/src/broken.ts', "import type { AnswerSide } from '@unguarded/answer-side'; export type X = AnswerSide;", 'It may never see WHAT was answered'],
  ['the identity side goes round by a relative path', 'packages/identity-side/src/broken.ts', "import { x } from '../../answer-side/src/tallies.ts'; export const y = x;", 'It may never see WHAT was answered'],
  ['the answer side reads people', 'packages/answer-side/src/broken.ts', "export const people = await import('@unguarded/identity-side');", 'It may never see WHO'],
  ['the answer side issues rights', 'packages/answer-side/src/broken.ts', "import { blindSign } from '@unguarded/credentials-issuer'; export const x = blindSign;", 'It may never see WHO'],
  ['insights read ballots', 'packages/insights/src/broken.ts', "import { openAnswerSide } from '@unguarded/answer-side'; export const x = openAnswerSide;", 'Insights see tallies only'],
  ['the insight door opens a database', 'apps/server/src/doors/insight-door.ts', "import { openDatabase } from '@unguarded/postgres'; export const x = openDatabase;", 'there are releases and nothing else'],
  ['the answer door knows people', 'apps/server/src/doors/answer-door.ts', "import { openIdentitySide } from '@unguarded/identity-side'; export const x = openIdentitySide;", 'the answer door knows nobody'],
  ['the answer app holds sign-in code', 'apps/web/src/respond/broken.ts', "import { client } from '../api/client.ts'; export const x = client;", 'holds no sign-in code'],
  ['a browser app runs code of the server', 'apps/web/src/broken.ts', "import { startServer } from '@unguarded/server'; export const x = startServer;", 'types of the routers and nothing else'],
  ['the wallet holds the verifier', 'packages/credentials/client/src/broken.ts', "import { verifyBallot } from '@unguarded/credentials-verifier'; export const x = verifyBallot;", 'share the wire and nothing else'],
  ['a statistic asks the machine', 'packages/engagement-metrics/src/broken.ts', "import { readFileSync } from 'node:fs'; export const x = readFileSync;", 'A pure package knows no machine'],
  ['disclosure control draws lots', 'packages/disclosure-control/src/broken.ts', 'export const x = Math.random();', 'a release must be recomputable'],
  ['the answer side looks at the clock', 'packages/answer-side/src/broken.ts', 'export const x = Date.now();', 'Time comes from the clock'],
  ['the auditor shares code with what it audits', 'apps/auditor/src/broken.ts', "import { cellOf } from '@unguarded/disclosure-control'; export const x = cellOf;", 'shares nothing with what it audits'],
  ['the outside script shares code with the product', 'apps/e2e/src/expected/broken.ts', "import { codeMean } from '@unguarded/disclosure-control'; export const x = codeMean;", 'it shares no code with the product'],
];

describe('the import rules, each broken on purpose', () => {
  it.each(breaches)('stop it when %s, and give the reason', (_says, path, source, reason) => {
    const { status, output } = lint(path, source);
    expect(status).not.toBe(0);
    expect(output).toContain(reason);
  });

  it('let the same file pass without the breach', () => {
    expect(lint('packages/identity-side/src/fine.ts', "import { planWindows } from '@unguarded/rounds'; export const x = planWindows;").status).toBe(0);
  });

  it('find a circle of imports that is made of types alone', () => {
    using scratch = scratchWith({
      '.oxlintrc.json': rules(),
      'packages/rounds/src/a.ts': "import type { B } from './b.ts'; export interface A { b: B }",
      'packages/rounds/src/b.ts': "import type { A } from './a.ts'; export interface B { a: A }",
    });
    const { status, output } = runTool('oxlint', { arguments: ['-c', '.oxlintrc.json', 'packages'], directory: scratch.directory });
    expect(status).not.toBe(0);
    expect(output).toContain('no-cycle');
  });
});
