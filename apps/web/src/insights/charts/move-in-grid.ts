import type { KeyboardEvent } from 'react';

/** Where an arrow key leads from a cell. */
const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
};

/**
 * Arrow keys move between the marks of a chart or table that carry `data-cell="row column"`; the tab key enters and
 * leaves it once. Where a cell has no neighbour, the focus stays.
 */
export const moveInGrid = (event: KeyboardEvent<HTMLElement>): void => {
  const step = STEPS[event.key];
  const { target } = event;
  if (step === undefined || !(target instanceof HTMLElement || target instanceof SVGElement)) return;
  const [row, column] = target.dataset.cell?.split(' ').map(Number) ?? [];
  if (row === undefined || column === undefined) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement | SVGElement>(`[data-cell="${row + step[0]} ${column + step[1]}"]`)?.focus();
};
