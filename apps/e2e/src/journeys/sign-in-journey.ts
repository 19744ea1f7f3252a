import { describe, expect, test } from 'vitest';
import { linkByMail } from './http-session.ts';
import { linkIn, mailsTo, nextMail } from './mails.ts';
import { homePage } from './pages/home-page.ts';
import { signInPage, USED_LINK } from './pages/sign-in-page.ts';
import { comeFresh, type OnStage } from './stage.ts';

/** An employee signs in by the link in a mail. */
export const signInJourney = (stage: OnStage): void => {
  describe('signing in', () => {
    test('asks for the address and sends a mail with a link', async () => {
      const { origin, place, cast, screens } = stage();
      const { page, context } = await comeFresh(stage());
      const signIn = signInPage(page);
      await page.goto(origin);
      await signIn.email.waitFor();
      await screens.look(page, 'sign in');
      await signIn.email.fill(cast.employee.email);
      await signIn.send.click();
      await signIn.sent.waitFor();
      await screens.look(page, 'sign in: look in your mail');
      const mail = await nextMail(place, cast.employee.email, { subject: /^Sign in to/, after: 0 });
      expect(linkIn(mail)).toMatch(new RegExp(`^${origin}/sign-in/confirm\\?token=`));
      await context.close();
    });

    test('says the same to an address that nobody has, and sends nothing there', async () => {
      const { origin, place } = stage();
      const { page, context } = await comeFresh(stage());
      const signIn = signInPage(page);
      await page.goto(`${origin}/sign-in`);
      await signIn.email.fill('nobody@meridian.example');
      await signIn.send.click();
      expect(await signIn.sent.innerText()).toBe('Look in your mail');
      expect(await mailsTo(place, 'nobody@meridian.example')).toEqual([]);
      await context.close();
    });

    test('survives a mail scanner that opens the link: only the button uses it up, and only once', async () => {
      const { origin, place, cast, screens } = stage();
      const link = await linkByMail(place, cast.employee.email);
      for (const method of ['GET', 'HEAD', 'GET']) await fetch(link, { method });
      await fetch(link.replace('/sign-in/confirm', '/api/auth/magic-link/verify'));

      const { page, context } = await comeFresh(stage());
      const signIn = signInPage(page);
      await page.goto(link);
      await signIn.explanation.waitFor();
      await screens.look(page, 'sign in: one more step');
      expect(await context.cookies()).toEqual([]);
      await signIn.confirm.click();
      await homePage(page).greeting(cast.employee.name).waitFor();
      const [session] = await context.cookies(origin);
      expect(session).toMatchObject({ domain: 'localhost', httpOnly: true, sameSite: 'Lax' });

      const second = await comeFresh(stage());
      await second.page.goto(link);
      await signInPage(second.page).confirm.click();
      expect(await signInPage(second.page).refusal.innerText()).toContain(USED_LINK);
      expect(await signInPage(second.page).askAgain.isVisible()).toBe(true);
      await screens.look(second.page, 'sign in: link used');
      expect(await second.context.cookies()).toEqual([]);
      await Promise.all([context.close(), second.context.close()]);
    });

    test('leads on to the page whose address was opened without a session', async () => {
      const { personaLink, origin } = stage();
      const { page, context } = await comeFresh(stage());
      await page.goto(`${origin}/insights#trend`);
      await signInPage(page).email.waitFor();
      await page.goto(personaLink('tiny-team'));
      await signInPage(page).confirm.click();
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
      expect(new URL(page.url()).pathname).toMatch(/^\/insights/);
      await context.close();
    });

    test('ends with signing out: the next page asks to sign in again', async () => {
      const { cast, personaLink, origin } = stage();
      const { page, context } = await comeFresh(stage());
      await page.goto(personaLink('tiny-team'));
      await signInPage(page).confirm.click();
      await homePage(page).greeting(cast.tiny.name).waitFor();
      await homePage(page).signOut.click();
      await signInPage(page).email.waitFor();
      await page.goto(`${origin}/insights`);
      await signInPage(page).email.waitFor();
      expect(new URL(page.url()).pathname).toBe('/sign-in');
      await context.close();
    });
  });
};
