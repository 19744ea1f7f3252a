import type { KeyboardEvent } from 'react';

/** Where an arrow key leads from a cell. */
const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
};

/** Arrow keys move between the cells of a table that are marked with `data-cell="row column"`; the tab key enters and leaves it once. */
export const moveInGrid = (event: KeyboardEvent<HTMLElement>): void => {
  const step = STEPS[event.key];
  const from = event.target instanceof HTMLElement ? event.target.dataset.cell?.split(' ').map(Number) : undefined;
  const [row, column] = from ?? [];
  if (step === undefined || row === undefined || column === undefined) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row + step[0]} ${column + step[1]}"]`)?.focus();
};
