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

const breaches: readonly { says: string; path: string; source: string; reason: string }[] = [
  { says: 'the identity side reads answers', path: 'packages/identity-side/src/broken.ts', source: "import { openAnswerSide } from '@unguarded/answer-side'; export const x = openAnswerSide;", reason: 'It may never see WHAT was answered' },
  { says: 'the identity side takes a type from the answer side', path: 'packages/identity-side/src/broken.ts', source: "import type { AnswerSide } from '@unguarded/answer-side'; export type X = AnswerSide;", reason: 'It may never see WHAT was answered' },
  { says: 'the identity side goes round by a relative path', path: 'packages/identity-side/src/broken.ts', source: "import { x } from '../../answer-side/src/tallies.ts'; export const y = x;", reason: 'It may never see WHAT was answered' },
  { says: 'the answer side reads people', path: 'packages/answer-side/src/broken.ts', source: "export const people = await import('@unguarded/identity-side');", reason: 'It may never see WHO' },
  { says: 'the answer side issues rights', path: 'packages/answer-side/src/broken.ts', source: "import { blindSign } from '@unguarded/credentials-issuer'; export const x = blindSign;", reason: 'It may never see WHO' },
  { says: 'insights read ballots', path: 'packages/insights/src/broken.ts', source: "import { openAnswerSide } from '@unguarded/answer-side'; export const x = openAnswerSide;", reason: 'Insights know neither side' },
  { says: 'the server makes releases itself', path: 'apps/server/src/broken.ts', source: "import { makeReleaseTable } from '@unguarded/disclosure-control'; export const x = makeReleaseTable;", reason: 'releases are made by insights alone' },
  { says: 'the identity door makes releases itself', path: 'apps/server/src/doors/identity-routes/broken.ts', source: "import { makeReleaseTable } from '@unguarded/disclosure-control'; export const x = makeReleaseTable;", reason: 'releases are made by insights alone' },
  { says: 'the insight door opens a database', path: 'apps/server/src/doors/insight-door.ts', source: "import { openDatabase } from '@unguarded/postgres'; export const x = openDatabase;", reason: 'there are releases and nothing else' },
  { says: 'the answer door knows people', path: 'apps/server/src/doors/answer-door.ts', source: "import { openIdentitySide } from '@unguarded/identity-side'; export const x = openIdentitySide;", reason: 'the answer door knows nobody' },
  { says: 'the answer app holds sign-in code', path: 'apps/web/src/respond/broken.ts', source: "import { client } from '../api/client.ts'; export const x = client;", reason: 'holds no sign-in code' },
  { says: 'a browser app runs code of the server', path: 'apps/web/src/broken.ts', source: "import { startServer } from '@unguarded/server'; export const x = startServer;", reason: 'types of the routers and nothing else' },
  { says: 'the wallet holds the verifier', path: 'packages/credentials/client/src/broken.ts', source: "import { verifyBallot } from '@unguarded/credentials-verifier'; export const x = verifyBallot;", reason: 'share the wire and nothing else' },
  { says: 'a statistic asks the machine', path: 'packages/engagement-metrics/src/broken.ts', source: "import { readFileSync } from 'node:fs'; export const x = readFileSync;", reason: 'A pure package knows no machine' },
  { says: 'disclosure control draws lots', path: 'packages/disclosure-control/src/broken.ts', source: 'export const x = Math.random();', reason: 'a release must be recomputable' },
  { says: 'the answer side looks at the clock', path: 'packages/answer-side/src/broken.ts', source: 'export const x = Date.now();', reason: 'Time comes from the clock' },
  { says: 'the auditor shares code with what it audits', path: 'apps/auditor/src/broken.ts', source: "import { cellOf } from '@unguarded/disclosure-control'; export const x = cellOf;", reason: 'shares nothing with what it audits' },
  { says: 'the outside script shares code with the product', path: 'apps/e2e/src/expected/broken.ts', source: "import { codeMean } from '@unguarded/disclosure-control'; export const x = codeMean;", reason: 'it shares no code with the product' },
];

describe('the import rules, each broken on purpose', () => {
  it.each(breaches)('stop it when $says, and give the reason', ({ path, source, reason }) => {
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
