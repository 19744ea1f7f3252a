import { Tooltip } from '@base-ui/react/tooltip';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import styles from './chart-tips.module.css';
import { moveInGrid } from './move-in-grid.ts';

interface Tip { anchor: Element; told: string }

const tipAt = ({ target }: SyntheticEvent): Tip | null => {
  const anchor = target instanceof Element ? target.closest('[data-tip]') : null;
  return anchor === null ? null : { anchor, told: anchor.getAttribute('data-tip') ?? '' };
};

/**
 * One tip for all marks of a chart that carry `data-tip`: by pointing, by tapping, and by moving through the marks with
 * the arrow keys. It stays while the pointer is on it and goes with the Escape key.
 */
export const ChartTips = ({ children }: { children: ReactNode }) => {
  const [tip, setTip] = useState<Tip | null>(null);
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const show = (event: SyntheticEvent) => {
    const found = tipAt(event);
    if (found !== null) setTip(found);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the marks in it are what is pointed at; this only listens for all of them
    <div
      className={styles.tips} ref={setPlace}
      onFocus={show} onClick={show} onMouseOver={show} onBlur={() => setTip(null)} onMouseLeave={() => setTip(null)}
      onKeyDown={(event) => { if (event.key === 'Escape') setTip(null); else moveInGrid(event); }}
    >
      {children}
      <Tooltip.Root open={tip !== null}>
        <Tooltip.Portal container={place}>
          <Tooltip.Positioner anchor={tip?.anchor ?? null} sideOffset={8} collisionPadding={8} className={styles.positioner}>
            <Tooltip.Popup className={styles.tip} role="tooltip">{tip?.told}</Tooltip.Popup>
          </Tooltip.Positioner>
        </Tooltip.Portal>
      </Tooltip.Root>
    </div>
  );
};
