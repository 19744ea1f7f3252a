import 'fake-indexeddb/auto';
import '../words/in-english.ts';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inFreshBrowser } from '../sample-deployment/in-fresh-browser.ts';
import type { SampleDeployment } from '../sample-deployment/sample-deployment.ts';
import { SampleVisitor } from '../sample-deployment/sample-visitor.ts';
import { qrPath } from './moved-pass.ts';

let deployment: SampleDeployment;

const linkOf = ({ state }: SampleVisitor): string => (state.page === 'move-out' ? new URL(state.link).hash.replace('#move=', '') : '');
const keyOf = ({ state }: SampleVisitor): string => (state.page === 'move-out' ? state.movingKey : '');

async function anaHasHerPass(): Promise<SampleVisitor> {
  const desk = new SampleVisitor();
  await desk.open(deployment.codeFor('Ana'));
  await desk.journey.claiming.keepHere();
  expect(desk.state.page).toBe('ready');
  return desk;
}

/** Another device: nothing of the first one's store is there. */
async function onTheOther<T>(store: IDBFactory, work: () => Promise<T>): Promise<T> {
  const here = indexedDB;
  vi.stubGlobal('indexedDB', store);
  return work().finally(() => vi.stubGlobal('indexedDB', here));
}

beforeEach(async () => {
  vi.stubGlobal('location', { origin: 'https://answers.example', pathname: '/' });
  deployment = await inFreshBrowser();
  await deployment.freeze();
});

describe('a pass that moves to another device', () => {
  it('is there with the key that was typed, answers there, and is gone here once the person says that it is there', async () => {
    const desk = await anaHasHerPass();
    await desk.journey.moving.start();
    const [link, key, phoneStore] = [linkOf(desk), keyOf(desk), new IDBFactory()];
    await onTheOther(phoneStore, async () => {
      const phone = new SampleVisitor();
      await phone.journey.open({ asked: 'move', link });
      expect(phone.state).toEqual({ page: 'move-in', trouble: null });
      await phone.journey.moving.bringHere(key.toLowerCase().replace('-', ' '));
      expect(phone.state.page).toBe('ready');
      deployment.now = new Date(deployment.newest().sheet.windows.answersOpenAt);
      await phone.open();
      await phone.journey.answering.send();
      expect(phone.state.page).toBe('sent');
    });
    await desk.journey.moving.finish();
    expect(desk.state.page).toBe('moved');
    await desk.open();
    expect(desk.state.page).toBe('no-pass');
  });

  it('does not open with another key, and no byte of the pass can be read in the link', async () => {
    const desk = await anaHasHerPass();
    await desk.journey.moving.start();
    const link = linkOf(desk);
    await onTheOther(new IDBFactory(), async () => {
      const phone = new SampleVisitor();
      await phone.journey.open({ asked: 'move', link });
      await phone.journey.moving.bringHere('ABCD-EFGH');
      expect(phone.state).toEqual({ page: 'move-in', trouble: 'wrong-key' });
    });
    const again = await anaSealsAgain(desk);
    expect(again).not.toBe(link);
    expect(again.length).toBe(link.length);
  });

  it('takes the receipt along, so that the other device finds the answers in the public list', async () => {
    const desk = await anaHasHerPass();
    deployment.now = new Date(deployment.newest().sheet.windows.answersOpenAt);
    await desk.open();
    await desk.journey.answering.send();
    const receipt = desk.state.page === 'sent' ? desk.state.visit.receipt : null;
    await desk.journey.moving.start();
    const [link, key] = [linkOf(desk), keyOf(desk)];
    await onTheOther(new IDBFactory(), async () => {
      const phone = new SampleVisitor();
      await phone.journey.open({ asked: 'move', link });
      await phone.journey.moving.bringHere(key);
      expect(phone.state).toMatchObject({ page: 'sent', visit: { receipt } });
    });
  });

  it('stays where it is while nobody has said that it is there', async () => {
    const desk = await anaHasHerPass();
    await desk.journey.moving.start();
    await desk.journey.moving.cancel();
    expect(desk.state.page).toBe('ready');
  });

  it('fits into squares that a phone can read', () => {
    expect(qrPath(`https://answers.example.org/#move=${'x'.repeat(1200)}`).size).toBeLessThanOrEqual(135);
  });
});

async function anaSealsAgain(desk: SampleVisitor): Promise<string> {
  await desk.journey.moving.cancel();
  await desk.journey.moving.start();
  return linkOf(desk);
}
