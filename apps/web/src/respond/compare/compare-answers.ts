export { readResults } from '../../results-link/results-in-link.ts';
export { CannotComparePage } from './cannot-compare-page.tsx';
export { ComparedPage } from './compared-page.tsx';
export { forgetCompared, keepCompared, openComparison } from './open-comparison.ts';
