import type { Page } from 'playwright-core';

/** Where an employee begins: the steps of the pulse of now. */
export const homePage = (page: Page) => ({
  open: (origin: string) => page.goto(`${origin}/`),
  greeting: (name: string) => page.getByRole('heading', { level: 1, name: `Hello, ${name}` }),
  pulse: (title: string) => page.getByRole('heading', { level: 2, name: title }),
  openCheckIn: page.getByRole('link', { name: 'Open the check-in' }),
  skipCheckIn: page.getByRole('button', { name: 'Not this time' }),
  skipped: page.getByText('Nothing was sent or stored'),
  signedBy: (manager: string) => page.getByText(`Signed. ${manager} can read it.`),
  getPass: page.getByRole('button', { name: 'Get my pass', exact: true }),
  /** Folded away, since whoever has their pass is not concerned. */
  otherDevice: page.getByText('Is this another device, or was the browser emptied?'),
  getPassBack: page.getByRole('button', { name: 'Get my pass back on this device' }),
  /** The one-use link, once it was asked for. */
  claimLink: page.locator('a[href*="#claim="]'),
  lateWarning: page.getByText('could guess which answers are yours'),
  whatWasMeasured: page.getByText('What was measured'),
  measured: page.getByText('alone links 99.7 %'),
  openAnswerSite: page.getByRole('link', { name: 'Open the answer site' }),
  checkPublicList: page.getByRole('link', { name: 'Check the public list' }),
  passIssued: page.getByText('Your pass was made.'),
  countedWith: page.getByText(/You are counted with the \d+ people of/),
  showNames: page.getByText('Show the names'),
  checkWords: page.locator('section').filter({ has: page.getByRole('heading', { name: 'Check words' }) }).last().getByRole('listitem'),
  joinedLater: page.getByText('You joined after this pulse was put together'),
  signOut: page.getByRole('button', { name: 'Sign out' }),
  menu: page.getByRole('navigation', { name: 'Main' }),
});
