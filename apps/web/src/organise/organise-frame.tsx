import { Link, Outlet } from '@tanstack/react-router';
import { words } from '../words/words.ts';
import styles from './organise-frame.module.css';

const { nav, menu } = words.organise;

/** The pages of HR, with their own row of links below the main one. */
export const OrganiseFrame = () => (
  <div className={styles.frame}>
    <nav aria-label={menu} className={styles.nav}>
      <Link to="/organise" activeOptions={{ exact: true }}>{nav.overview}</Link>
      <Link to="/organise/import">{nav.import}</Link>
      <Link to="/organise/units">{nav.units}</Link>
      <Link to="/organise/rounds">{nav.rounds}</Link>
      <Link to="/organise/questions">{words.questions.title}</Link>
      <Link to="/organise/exports">{nav.exports}</Link>
    </nav>
    <div><Outlet /></div>
  </div>
);
