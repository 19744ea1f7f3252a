import type { PulseTimes } from '../respond-state.ts';
import { words } from '../words/words.ts';

/** Passes are given until a day before the close; whoever comes later than the opening is told what that means. */
const LAST_CHANCE = 24 * 60 * 60_000;

function whenToFetch({ phase, windows }: PulseTimes): string {
  if (phase === 'enrolment') return words.nextPulse.mayFetch(words.moment(windows.enrolmentClosesAt));
  if (phase !== 'between' && phase !== 'answers') return words.nextPulse.mayNotFetch;
  return words.nextPulse.mayFetchLate(words.moment(new Date(Date.parse(windows.answersCloseAt) - LAST_CHANCE).toISOString()));
}

/** What is open now and whether a pass for it can still be fetched. */
export const NextPulse = ({ next }: { next: PulseTimes | null }) => {
  if (next === null) return null;
  return (
    <section className="card" aria-labelledby="next-pulse">
      <h2 id="next-pulse" className="small-heading">{words.nextPulse.title[next.phase === 'enrolment' ? 'ahead' : 'underWay']}</h2>
      <p>{whenToFetch(next)}</p>
    </section>
  );
};
