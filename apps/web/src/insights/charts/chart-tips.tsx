import { Tooltip } from '@base-ui/react/tooltip';
import { type MouseEvent, type ReactNode, type SyntheticEvent, useState } from 'react';
import styles from './chart-tips.module.css';
import { moveInGrid } from './move-in-grid.ts';

interface Tip { anchor: Element; told: string; pointed: boolean }

const markAt = ({ target }: SyntheticEvent): Element | null => (target instanceof Element ? target.closest('[data-tip]') : null);

/** A page that scrolls below a pointer at rest moves nothing: whoever reads by keyboard keeps their tip. */
const isMoving = ({ movementX, movementY }: MouseEvent): boolean => movementX !== 0 || movementY !== 0;

/**
 * One tip for all marks of a chart that carry `data-tip`: by pointing, by tapping, and by moving through the marks with
 * the arrow keys. It stays while the pointer is on it and goes with the Escape key.
 */
export const ChartTips = ({ children }: { children: ReactNode }) => {
  const [tip, setTip] = useState<Tip | null>(null);
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const show = (event: SyntheticEvent, pointed: boolean) => {
    const anchor = markAt(event);
    if (anchor !== null && anchor !== tip?.anchor) setTip({ anchor, told: anchor.getAttribute('data-tip') ?? '', pointed });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the marks in it are what is pointed at; this only listens for all of them
    <div
      className={styles.tips} ref={setPlace}
      onFocus={(event) => show(event, false)} onBlur={() => setTip(null)} onClick={(event) => show(event, true)}
      onMouseMove={(event) => { if (isMoving(event)) show(event, true); }} onMouseLeave={() => setTip((shown) => (shown?.pointed === true ? null : shown))}
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
