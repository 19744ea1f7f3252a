import type { SettledPass } from '../wallet/kept-pass.ts';
import { CheckSign } from './check-sign.tsx';
import { words } from '../words/words.ts';

/** What became of earlier pulses on this device. */
export const EarlierPulses = ({ earlier }: { earlier: readonly SettledPass[] }) => {
  if (earlier.length === 0) return null;
  return (
    <section className="earlier" aria-labelledby="earlier">
      <h2 id="earlier" className="small-heading">{words.earlier.title}</h2>
      <ul>
        {earlier.map(({ roundId, title, outcome }) => (
          <li key={roundId}><span>{title}</span> <span className="soft">{words.earlier.line[outcome]}{outcome === 'counted' && <CheckSign />}</span></li>
        ))}
      </ul>
    </section>
  );
};
