import '../words/in-english.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { inFreshBrowser } from '../sample-deployment/in-fresh-browser.ts';
import type { SampleDeployment } from '../sample-deployment/sample-deployment.ts';
import { makeSigningKey } from '../sample-deployment/sample-keys.ts';
import { SampleVisitor } from '../sample-deployment/sample-visitor.ts';

let deployment: SampleDeployment;

beforeEach(async () => {
  deployment = await inFreshBrowser();
  await deployment.freeze();
});

async function saysThatItHidesLittle(): Promise<boolean> {
  const visitor = new SampleVisitor();
  await visitor.open(deployment.codeFor('Ana'));
  await visitor.journey.claiming.keepHere();
  return visitor.state.page === 'ready' && visitor.state.pulse.hidesLittle;
}

describe('a pass', () => {
  it('is said to hide little while fewer than five of the group are counted as having one', async () => {
    deployment.issuedAtLeast = 0;
    expect(await saysThatItHidesLittle()).toBe(true);
  });

  it('is not said to hide little from five on, nor on the first day, when nothing is counted', async () => {
    deployment.issuedAtLeast = 5;
    expect(await saysThatItHidesLittle()).toBe(false);
    deployment.issuedAtLeast = null;
    expect(await saysThatItHidesLittle()).toBe(false);
  });

  it('believes no count that the pinned key has not signed', async () => {
    const visitor = new SampleVisitor();
    await visitor.open(deployment.codeFor('Ana'));
    await visitor.journey.claiming.keepHere();
    deployment.issuedAtLeast = 0;
    deployment.deploymentKey = { ...(await makeSigningKey()), publicKey: deployment.deploymentKey.publicKey };
    await visitor.journey.refresh();
    expect(visitor.state.page === 'ready' && visitor.state.pulse.hidesLittle).toBe(false);
  });
});
