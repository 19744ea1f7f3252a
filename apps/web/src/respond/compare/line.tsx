import { words } from '../words/words.ts';
import type { OnScale } from './on-the-scale.ts';

interface LineProps {
  own: number | null;
  group?: OnScale;
  steps: number;
}

/**
 * The scale as a line: a full circle for the own answer; for a group a ring with its range, and a bar where the own answer
 * stands. Says nothing that its row does not say in words.
 */
export const Line = ({ own, group, steps }: LineProps) => {
  const at = (points: number): string => `${words.direction === 'rtl' ? 100 - points : points}%`;
  const marks = Array.from({ length: steps }, (_, step) => (100 * step) / Math.max(1, steps - 1));
  return (
    <svg className="scale-line" width="100%" height="20" aria-hidden="true" focusable="false">
      <line className="axis" x1="0%" x2="100%" y1="10" y2="10" />
      {marks.map((points) => <line key={points} className="axis" x1={at(points)} x2={at(points)} y1="7" y2="13" />)}
      {own !== null && group !== undefined && <line className="own" x1={at(own)} x2={at(own)} y1="2" y2="18" />}
      {group !== undefined && <line className="range" x1={at(group.low)} x2={at(group.high)} y1="10" y2="10" />}
      {group !== undefined && <circle className="group" cx={at(group.value)} cy="10" r="5" />}
      {own !== null && group === undefined && <circle className="own" cx={at(own)} cy="10" r="7" />}
    </svg>
  );
};
