import { words } from '../words/words.ts';
import type { NearSignIn } from './held-answers.ts';

interface LaterChoiceProps {
  near: NearSignIn;
  later: boolean;
  onChoose: (later: boolean) => unknown;
}

/** What somebody who watches both servers could find out, and by how much; the figures are measured, and folded away. */
export const Watching = () => (
  <>
    <p>{words.later.figures}</p>
    <details className="how">
      <summary>{words.later.measuredTitle}</summary>
      <p>{words.later.measured}</p>
    </details>
  </>
);

/** Before sending, for who was signed in on this device less than a day ago: what matching by times would find, and what helps. */
export const LaterChoice = ({ near, later, onChoose }: LaterChoiceProps) => (
  <section className="card card-notice" aria-labelledby="later">
    <h2 id="later" className="small-heading">{words.later.title}</h2>
    <Watching />
    {near.window === null ? <p>{words.later.tooNear}</p> : (
      <fieldset className="options">
        <legend className="visually-hidden">{words.later.when}</legend>
        <label className="choice choice-aside">
          <input type="radio" name="when" checked={!later} onChange={() => onChoose(false)} />
          <span>{words.later.now}</span>
        </label>
        <label className="choice choice-aside">
          <input type="radio" name="when" checked={later} onChange={() => onChoose(true)} />
          <span>{words.later.atRandom(words.moment(near.window.from), words.moment(near.window.to))} {words.later.how[near.wakes ? 'wakes' : 'visits']}</span>
        </label>
      </fieldset>
    )}
  </section>
);
