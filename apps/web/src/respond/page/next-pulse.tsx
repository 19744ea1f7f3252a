import type { PulseTimes } from '../respond-state.ts';
import { words } from '../words/words.ts';

/** What is open now and whether a pass for it can still be fetched. */
export const NextPulse = ({ next }: { next: PulseTimes | null }) => {
  if (next === null) return null;
  const text = next.phase === 'enrolment'
    ? words.nextPulse.mayFetch(words.moment(next.windows.enrolmentClosesAt))
    : words.nextPulse.mayNotFetch;
  return (
    <section className="card" aria-labelledby="next-pulse">
      <h2 id="next-pulse" className="small-heading">{words.nextPulse.title}</h2>
      <p>{text}</p>
    </section>
  );
};
