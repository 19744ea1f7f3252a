import type { CSSProperties } from 'react';
import type { OrganisedRound } from '../api/shapes.ts';
import { shortDay, weekday } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './timeline.module.css';
import { shareOfStretch, windowSteps } from './window-steps.ts';

const text = words.organise.rounds;

/** The dates of a pulse on a line, with a mark for today: sideways on a desk, downwards on a phone. */
export const Timeline = ({ round: { windows, checkIns }, now }: { round: Pick<OrganisedRound, 'windows' | 'checkIns'>; now: string }) => {
  const steps = windowSteps(windows, now);
  // The steps stand in order of time, and Firefox 100 has no findLastIndex.
  const current = steps.filter(({ past }) => past).length - 1;
  const here = { '--share': `${shareOfStretch(steps, current, now) * 100}%` };
  return (
    <ol className={styles.timeline} aria-label={text.timeline}>
      {steps.map((step, index) => (
        <li key={step.key} className={step.past ? styles.past : undefined} aria-current={index === current ? 'date' : undefined} style={index === current ? here as CSSProperties : undefined}>
          <time dateTime={step.at}>{weekday(step.at)}</time>
          <span className={styles.what}>{step.key === 'enrolment' && !checkIns ? text.noCheckIns.enrolmentCloses : text.windows[step.key]}</span>
          {index === current && <span className={styles.here}>{text.here(shortDay(now))}</span>}
        </li>
      ))}
    </ol>
  );
};
