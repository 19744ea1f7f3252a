import { percent } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './expected-response.module.css';

const [LEAST, MOST, STEP] = [20, 100, 5];

interface ExpectedResponseProps { share: number; onChange: (share: number) => void }

/** A slider for the share of people who are expected to answer. */
export const ExpectedResponse = ({ share, onChange }: ExpectedResponseProps) => (
  <div className={`field ${styles.slider}`}>
    <label htmlFor="expected-response">{words.courage.forecast.response}</label>
    <div className={styles.line}>
      <input
        id="expected-response" type="range" min={LEAST} max={MOST} step={STEP} value={Math.round(share * 100)}
        aria-valuetext={percent(share)} onChange={(event) => onChange(Number(event.target.value) / 100)}
      />
      <output htmlFor="expected-response">{percent(share)}</output>
    </div>
  </div>
);
