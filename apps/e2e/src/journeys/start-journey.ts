import { describe, expect, test } from 'vitest';
import { startProduct } from '../running-product.ts';
import { stillLiving } from './cluster-processes.ts';
import { startAndMeasure } from './seeded-product.ts';
import type { OnStage } from './stage.ts';

const seconds = (figure: number): string => `${figure.toFixed(1)} s`;

/** The figures that the issue asks for; told, and never a reason to fail: machines differ. */
const tell = (lines: readonly string[]): void => {
  process.stdout.write(`\n${lines.map((line) => `  ${line}\n`).join('')}\n`);
};

/** The first start, as the stage was made by it. */
export const firstStartJourney = (stage: OnStage): void => {
  describe('a first start', () => {
    test('shows a page, seeds with progress, and goes on with the seeding after it was killed in the middle', () => {
      const { seeded } = stage();
      const { first, resumed } = seeded.figures;
      tell([
        `first page: ${seconds(first.firstPage)} (limit 20 s; the web apps were built before)`,
        `seeding: ${seconds(first.ready - first.firstPage + resumed.ready - resumed.firstPage)} (limit 240 s; killed once on the way, and gone on)`,
      ]);
      expect(seeded.killedOutput).toContain('Spring pulse: check-ins and passes');
      expect(seeded.product.output()).toMatch(/Autumn pulse: answers 100 %[\s\S]*Winter pulse: making the keys of the groups[\s\S]*The demo organisation is ready/);
    });

    test('takes over or stops the two databases that the killed one had left behind', () => {
      const { leftBehind } = stage().seeded;
      expect(leftBehind).toHaveLength(2);
      expect(stillLiving(leftBehind)).toEqual([]);
    });

    test('prints a link for each persona that leads to a fresh sign-in each time', async () => {
      const { plan, personaLink, origin } = stage();
      for (const { key } of plan.personas) {
        const [first, again] = [await fetch(personaLink(key)), await fetch(personaLink(key))];
        expect(first.url).toMatch(new RegExp(`^${origin}/sign-in/confirm\\?token=\\S{20,}$`));
        expect(again.url).not.toBe(first.url);
      }
    });
  });
};

/** A start that finds everything there: the product of the stage is stopped and started again. */
export const secondStartJourney = (stage: OnStage): void => {
  test('a second start finds everything there and takes seconds', async () => {
    const { seeded, place, environment, hr } = stage();
    const before = await hr.identity.organise.rounds.query();
    expect(await seeded.product.end('SIGINT')).toBe(0);
    const { product, figures } = await startAndMeasure(place, environment);
    seeded.product = product;
    tell([`second start: first page after ${seconds(figures.firstPage)}, ready after ${seconds(figures.ready)} (limit 10 s)`]);
    expect(await hr.identity.organise.rounds.query()).toEqual(before);
    expect(product.complaints()).toBe('');
  });

  test('the same data directory cannot be used by two products at once', async () => {
    const { place, environment } = stage();
    const another = startProduct({ ...place, port: place.port + 1, answerPort: place.answerPort + 1 }, environment);
    expect(await another.ended).toBe(1);
    expect(another.complaints()).toMatch(/^The database in \S+ is in use by the running process \d+: .+\n$/);
  });
};
