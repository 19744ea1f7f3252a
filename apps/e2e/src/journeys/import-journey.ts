import { describe, expect, test } from 'vitest';
import type { DemoPerson, DemoPlan } from '../demo/plan.ts';
import type { Cast } from './cast.ts';
import { faultyRosters } from './faulty-rosters.ts';
import { homePage } from './pages/home-page.ts';
import { csvFile, importPage, structurePage } from './pages/organise-pages.ts';
import { comeAsHr, comeSignedIn, type OnStage, type Stage } from './stage.ts';

/** Joins with the good file. */
export const JOINER = { email: 'nora.newcomer@meridian.example', name: 'Nora Newcomer' } as const;

const semicolonLine = (fields: readonly string[]): string => `${fields.join(';')}\r\n`;

const withoutPhone = (person: DemoPerson): string[] => [person.email, person.name, person.unit, person.managerEmail, person.leadsUnit, ''];

const moved = (people: readonly DemoPerson[], mover: DemoPerson): DemoPerson => {
  const there = people.find(({ leadsUnit }) => leadsUnit === 'Response Region Two');
  return { ...mover, unit: 'Response Region Two', managerEmail: there?.email ?? '' };
};

/** The last roster with one joiner, one leaver and one who moves; as a German spreadsheet would write it. */
const nextRoster = (plan: DemoPlan, { leaver, mover, employee, manager }: Cast): string => {
  const people = plan.rounds.at(-1)?.people ?? [];
  const staying = people.filter(({ email }) => email !== leaver.email).map((person) => (person.email === mover.email ? moved(people, mover) : person));
  const joiner = [JOINER.email, JOINER.name, employee.unit, manager.email, '', '+49 30 1234'];
  return `\uFEFF${[['email', 'name', 'unit', 'manager_email', 'leads_unit', 'phone'], ...staying.map(withoutPhone), joiner].map(semicolonLine).join('')}`;
};

const organisationNow = async ({ hr }: Stage): Promise<unknown> => [await hr.identity.organise.summary.query(), await hr.identity.organise.units.query()];

/** HR imports a list of people: faulty files are refused whole, a good one is shown before it counts. */
export const importJourney = (stage: OnStage): void => {
  describe('an import of people', () => {
    test.each(faultyRosters)('with $what is refused whole, with the line, the column and what to do', async ({ file, line, column, remedy }) => {
      const { origin, screens } = stage();
      const before = await organisationNow(stage());
      const { page, context } = await comeAsHr(stage());
      const form = importPage(page);
      await form.open(origin);
      await form.file.setInputFiles(csvFile(file));
      expect(await form.faultCount.innerText()).toMatch(/^\d+ faults? found\. Nothing was imported\./);
      const rows = await Promise.all((await form.faults.all()).map((row) => row.locator('th, td').allInnerTexts()));
      await screens.look(page, 'import: refused');
      expect(rows).toContainEqual([String(line), column, expect.stringMatching(remedy) as string]);
      expect(await form.apply.count()).toBe(0);
      expect(await organisationNow(stage())).toEqual(before);
      await context.close();
    });

    test('is shown as it was understood, and changes nothing until it is applied', async () => {
      const { origin, screens, plan, cast } = stage();
      const before = await organisationNow(stage());
      const { page, context } = await comeAsHr(stage());
      const form = importPage(page);
      await form.open(origin);
      await form.heading.waitFor();
      await screens.look(page, 'import');
      await form.file.setInputFiles(csvFile(nextRoster(plan, cast)));
      await form.understood.waitFor();
      await screens.look(page, 'import: understood');
      const facts = await Promise.all(['People', 'Parts', 'New', 'No longer there', 'Moved'].map((label) => form.fact(label).innerText()));
      expect(facts).toEqual([String(plan.rounds.at(-1)?.people.length), '46', '1', '1', '1']);
      expect(await form.leftAside.innerText()).toContain('phone');
      expect(await organisationNow(stage())).toEqual(before);
      await form.apply.click();
      await form.applied.waitFor();
      await screens.look(page, 'import: applied');
      await structurePage(page).open(origin);
      expect(await structurePage(page).lead.innerText()).toMatch(/^46 parts with 344 people\./);
      await screens.look(page, 'structure');
      await context.close();
    });

    test('leaves the pulse that is open as it is: whoever joined later waits for the next one', async () => {
      const { origin, screens } = stage();
      const { page, context } = await comeSignedIn(stage(), JOINER.email);
      await homePage(page).open(origin);
      expect(await homePage(page).joinedLater.innerText()).toContain('You will be in the next one.');
      await screens.look(page, 'home: joined later');
      await context.close();
    });
  });
};
