import type { Page } from 'playwright-core';

/** Who looks at a page. Nobody: a visitor who is not signed in. */
export type Viewer = 'nobody' | 'employee' | 'tiny-team' | 'leader' | 'hr';

/** A page in one state: how to come there, and what makes sure that it is all there. */
export interface Screen {
  name: string;
  viewer: Viewer;
  /** Below the origin; for a unit's page, of the organisation: '/insights/{organisation}'. */
  path: string;
  /** What a person does on the page before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

const FAULTY_ROSTER = [
  'email,name,unit,manager_email,leads_unit',
  'ana@example.com,Ana Ruiz,,,Example Company',
  'ben@example.com,Ben Ito,Example Company,anna@example.com,Service Desk',
  'cleo@example.com,Cleo Marsh,Service Dessk,ben@example.com,',
  'cleo@example.com,Cleo Marsh,Service Desk,ben@example.com,',
  '',
].join('\n');

const GOOD_ROSTER = [
  'email,name,unit,manager_email,leads_unit',
  'ana@example.com,Ana Ruiz,,,Example Company',
  'ben@example.com,Ben Ito,Example Company,ana@example.com,Service Desk',
  'cleo@example.com,Cleo Marsh,Service Desk,ben@example.com,',
  'dan@example.com,Dan Okafor,Service Desk,ben@example.com,',
  '',
].join('\n');

const upload = (content: string) => async (page: Page): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.locator('main .message').first().waitFor();
};

const openFirst = (selector: string) => async (page: Page): Promise<void> => page.locator(selector).first().click();

const openAll = async (page: Page): Promise<void> => {
  await page.evaluate('for (const fold of document.querySelectorAll("main details")) fold.open = true');
};

const openSummary = async (page: Page): Promise<void> => {
  const link = page.locator('a[href*="/summary"]');
  await link.click();
  await link.waitFor({ state: 'detached' });
  await page.locator('main ol').first().waitFor();
};

/** Every page of the signed-in app, and its states that can be reached without changing anything for good. */
export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', viewer: 'nobody', path: '/sign-in' },
  { name: 'sign-in-link-incomplete', viewer: 'nobody', path: '/sign-in/confirm' },
  { name: 'method', viewer: 'nobody', path: '/method' },
  { name: 'transparency', viewer: 'nobody', path: '/transparency' },
  { name: 'transparency-all-open', viewer: 'nobody', path: '/transparency', act: openAll },
  { name: 'mail', viewer: 'nobody', path: '/mail' },
  { name: 'home-employee', viewer: 'employee', path: '/' },
  { name: 'home-leader', viewer: 'leader', path: '/' },
  { name: 'check-in', viewer: 'employee', path: '/', act: async (page) => {
    await page.locator('a[href^="/check-in/"]').first().click();
    await page.locator('fieldset').first().waitFor();
  } },
  { name: 'promises-leader', viewer: 'leader', path: '/promises', act: openFirst('details.more > summary') },
  { name: 'promises-employee', viewer: 'employee', path: '/promises' },
  { name: 'check-ins-received', viewer: 'leader', path: '/check-ins' },
  { name: 'looks', viewer: 'employee', path: '/looks' },
  { name: 'results-leader', viewer: 'leader', path: '/insights' },
  { name: 'results-leader-tables-open', viewer: 'leader', path: '/insights', act: openAll },
  { name: 'summary-leader', viewer: 'leader', path: '/insights', act: openSummary },
  { name: 'summary-leader-printed', viewer: 'leader', path: '/insights', act: async (page) => {
    await openSummary(page);
    await page.emulateMedia({ media: 'print' });
  } },
  { name: 'results-employee', viewer: 'employee', path: '/insights' },
  { name: 'results-organisation-finder', viewer: 'hr', path: '/insights', act: async (page) => {
    await page.getByRole('combobox').first().click();
    await page.locator('[role=dialog] input').fill('screen');
    await page.locator('[role=option]').first().waitFor();
  } },
  { name: 'results-tiny-team', viewer: 'tiny-team', path: '/insights' },
  { name: 'results-employee-organisation', viewer: 'employee', path: '/insights/{organisation}' },
  { name: 'results-organisation', viewer: 'hr', path: '/insights' },
  { name: 'not-yours', viewer: 'employee', path: '/organise' },
  { name: 'not-found', viewer: 'employee', path: '/nowhere' },
  { name: 'organisation', viewer: 'hr', path: '/organise' },
  { name: 'import', viewer: 'hr', path: '/organise/import' },
  { name: 'import-faulty', viewer: 'hr', path: '/organise/import', act: upload(FAULTY_ROSTER) },
  { name: 'import-understood', viewer: 'hr', path: '/organise/import', act: upload(GOOD_ROSTER) },
  { name: 'structure', viewer: 'hr', path: '/organise/units' },
  { name: 'structure-open', viewer: 'hr', path: '/organise/units', act: openFirst('details details > summary') },
  { name: 'pulses', viewer: 'hr', path: '/organise/rounds' },
  { name: 'pulses-forecast-open', viewer: 'hr', path: '/organise/rounds', act: async (page) => page.locator('details.more > summary').last().click() },
  { name: 'questions', viewer: 'hr', path: '/organise/questions' },
  { name: 'questions-bank', viewer: 'hr', path: '/organise/questions/bank' },
  { name: 'questions-bank-theme', viewer: 'hr', path: '/organise/questions/bank?theme=kindness', act: openFirst('details details > summary') },
  { name: 'questions-bank-rotating', viewer: 'hr', path: '/organise/questions/bank?show=rotating' },
  { name: 'questions-bank-found', viewer: 'hr', path: '/organise/questions/bank?search=bullied' },
  { name: 'questions-own', viewer: 'hr', path: '/organise/questions', act: async (page) => page.locator('main details > summary').last().click() },
  { name: 'questions-review', viewer: 'hr', path: '/organise/questions/review/de' },
  { name: 'exports', viewer: 'hr', path: '/organise/exports' },
];
