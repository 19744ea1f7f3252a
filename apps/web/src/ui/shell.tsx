import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { signOut } from '../api/authentication.ts';
import { identity, queryClient } from '../api/client.ts';
import type { Me } from '../api/shapes.ts';
import { forgetDraft } from '../check-in/draft.ts';
import { day } from '../words/numbers-and-dates.ts';
import { chooseLanguage, currentLanguage, type Language, LANGUAGES } from '../words/language.ts';
import { words } from '../words/words.ts';
import { Mark } from './mark.tsx';
import styles from './shell.module.css';

const leave = async (): Promise<void> => {
  forgetDraft();
  await signOut();
  queryClient.clear();
  window.location.assign('/sign-in'); // a full load: nothing of this person stays in memory
};

const Navigation = ({ me }: { me: Me }) => (
  <nav aria-label={words.shell.menu} className={styles.nav}>
    <Link to="/" activeOptions={{ exact: true }}>{words.shell.nav.home}</Link>
    <Link to="/insights">{words.shell.nav.results}</Link>
    {me.person.id !== null && <Link to="/promises">{words.courage.promises.nav}</Link>}
    {me.roles.includes('leader') && <Link to="/check-ins">{words.shell.nav.received}</Link>}
    {me.roles.includes('hr') && <Link to="/organise">{words.shell.nav.organise}</Link>}
  </nav>
);

const Account = ({ me }: { me: Me }) => (
  <div className={styles.account}>
    <span title={words.shell.signedInAs(me.person.name)}>{me.person.name}</span>
    <button type="button" className="button plain" onClick={() => void leave()}>{words.shell.signOut}</button>
  </div>
);

/** Each language by its own name, in its own language: whoever cannot read the page finds theirs. */
const Languages = () => (
  <ul aria-label={words.shell.footer.languages} className={styles.languages}>
    {Object.entries(LANGUAGES).map(([language, { name }]) => (
      <li key={language}>
        <button type="button" lang={language} aria-pressed={language === currentLanguage()} onClick={() => chooseLanguage(language as Language)}>{name}</button>
      </li>
    ))}
  </ul>
);

const Footer = ({ isSignedIn }: { isSignedIn: boolean }) => (
  <footer className={styles.footer}>
    <nav aria-label={words.shell.footer.label}>
      <Link to="/transparency">{words.shell.footer.transparency}</Link>
      <Link to="/method">{words.shell.footer.method}</Link>
      {isSignedIn && <Link to="/looks">{words.courage.looks.title}</Link>}
    </nav>
    <Languages />
  </footer>
);

/** Where a menu is wider than the screen, the page that is open stands in sight. */
const showCurrent = (): void => {
  for (const link of document.querySelectorAll<HTMLElement>('nav > a[aria-current=page]')) link.parentElement?.scrollTo({ left: link.offsetLeft - link.offsetWidth });
};

/** After a change of page, reading starts at its heading; whoever is still choosing in a list is left there. */
const useFocusOnHeading = () => {
  const router = useRouter();
  useEffect(() => router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
    showCurrent();
    if (!pathChanged || fromLocation === undefined || document.activeElement?.matches('select, [role=combobox]') === true) return;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }), [router]);
};

/** The frame of every page: where you are, who you are, and the two pages that explain everything. */
export const Shell = () => {
  const onSignIn = useLocation().pathname.startsWith('/sign-in');
  const { data: me, isError } = useQuery(identity.me.get.queryOptions(undefined, { enabled: !onSignIn }));
  useFocusOnHeading();
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>{words.shell.skip}</a>
      {me?.demo === true && <aside className={styles.demo} aria-label={words.shell.demoLabel}>{words.shell.demo(day(me.now))}</aside>}
      <header className={styles.header}>
        <Link to="/" className={styles.brand}><Mark />{words.shell.product}</Link>
        {me !== undefined && <Navigation me={me} />}
        {me !== undefined && <Account me={me} />}
        {isError && <Link to="/sign-in" className={styles.signIn}>{words.shell.signIn}</Link>}
      </header>
      <main id="content" className={styles.main} tabIndex={-1}><Outlet /></main>
      <Footer isSignedIn={me !== undefined} />
    </div>
  );
};
