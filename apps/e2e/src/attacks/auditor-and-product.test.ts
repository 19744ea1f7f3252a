import { audit, loadIntegerLimits, readInstrument, readRelease, releaseFigures, type AuditTools, type Finding, type Leak, type PublicFiles } from '@unguarded/auditor';
import { unitOverview } from '@unguarded/insights';
import { beforeAll, describe, expect, it } from 'vitest';
import { PLANTS, PLANTS_OF_KINDS_FOUND, publishedExample } from './planted-leaks.ts';
import { publishHistory, type PublishedHistory } from './publish-history.ts';
import { randomHistory } from './random-history.ts';

const CLEAN_HISTORIES = 500;

const faultsIn = (files: PublicFiles, tools: AuditTools): Finding[] => audit(files, null, tools).filter(({ holds }) => !holds);

describe('the auditor, which shares no code with the product,', () => {
  let tools: AuditTools;
  let example: PublishedHistory;
  beforeAll(async () => {
    tools = { integerLimits: await loadIntegerLimits(), progress: () => undefined };
    example = await publishedExample();
  });

  it('finds nothing in a history that the product published', () => {
    expect(faultsIn(example.files, tools)).toEqual([]);
  });

  it.each([...PLANTS, ...PLANTS_OF_KINDS_FOUND].map((plant) => [plant.leak, plant.what, plant] as const))('finds a planted leak (%s): %s', (leak, _, plant) => {
    expect(faultsIn(plant.into(example), tools).map((fault) => fault.leak)).toContain(leak);
  });

  it('says of a remainder of three, and of a team whose figures are told twice, how close one comes', () => {
    const sentences = (leak: Leak) => [...PLANTS, ...PLANTS_OF_KINDS_FOUND].filter((plant) => plant.leak === leak).flatMap((plant) => faultsIn(plant.into(example), tools).map(({ sentence }) => sentence)).join('\n');
    expect(sentences('remainder')).toContain('Figures can be combined to speak of 3 people alone: "West with Night with Company (direct reports), Desk (direct reports) and Works (direct reports)" minus "West alone" in the results file.');
    expect(sentences('own-variance')).toContain('of 64 ways in which the 6 people of "Shop" can have answered Q3, 4 remain');
  });

  it('makes of the codes the share of favourable answers that the page of the organisation shows', () => {
    const published = example.rounds.map(({ round }) => round);
    const [roundId = ''] = example.rounds.map(({ sheet }) => sheet.roundId);
    const page = unitOverview(published, { unitId: 'company', roundId, access: 'parts', ownUnitId: 'company' });
    const [release, instrument] = [readRelease('', example.files.releases[0]?.bytes ?? Buffer.alloc(0)), readInstrument('', example.files.instruments[0]?.bytes ?? Buffer.alloc(0))];
    const figures = releaseFigures(release, instrument);
    const ofParts = instrument.items.filter(({ isForOrganisationOnly }) => !isForOrganisationOnly);
    expect(ofParts.map((item) => [item.id, figures.favourable(item)?.toFixed(3)])).toEqual(ofParts.map(({ id }) => [id, page?.items.find(({ itemId }) => itemId === id)?.favourable?.toFixed(3)]));
    expect(figures.favourable(ofParts[0] as (typeof ofParts)[number])).toBeGreaterThan(0);
  });

  it(`finds nothing in ${CLEAN_HISTORIES} histories of companies of every shape, figures recomputed to the last digit`, async () => {
    const faults: string[] = [];
    for (let number = 0; number < CLEAN_HISTORIES; number += 1) {
      const { files } = await publishHistory(randomHistory(`clean ${number}`));
      faults.push(...faultsIn(files, tools).map(({ sentence }) => `history ${number}: ${sentence}`));
    }
    expect(faults).toEqual([]);
  }, 480_000);
});
