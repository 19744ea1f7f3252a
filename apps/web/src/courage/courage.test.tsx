import '../words/in-english.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Forecast, LeaderPromise } from '../api/shapes.ts';
import { ForecastView } from './forecast-view.tsx';
import { HigherWithNameLines } from './higher-with-name-lines.tsx';
import { PromiseList } from './promise-list.tsx';

const unit = (label: string, chance: number, countedWith: string[] | null): Forecast['units'][number] => ({ unitId: label, label, parentId: null, people: 6, expectedRespondents: 4, countedWith, chance });

const forecast: Forecast = { minimumGroupSize: 5, people: 26, expectedRespondents: 18, advisedAgainst: false, units: [unit('House', 1, []), unit('Sales', 0.97, []), unit('IT', 0.1, ['Sales'])] };

describe('the forecast on the page', () => {
  it('says what will be seen with so many answering, and who will be counted with whom', () => {
    const page = renderToStaticMarkup(<ForecastView forecast={forecast} expectedResponse={0.7} />);
    expect(page).toContain('With 70% answering, about 18 of 26 people');
    expect(page).toContain('<li>Sales (6)</li>');
    expect(page).toContain('<li>IT (6), with Sales</li>');
    expect(page).not.toContain('advise');
  });

  it('advises against a pulse for a handful of people', () => {
    expect(renderToStaticMarkup(<ForecastView forecast={{ ...forecast, advisedAgainst: true }} expectedResponse={0.7} />)).toContain('we advise against a pulse');
  });
});

describe('a promise', () => {
  it('says who promised it and who said what became of it, which may be a successor', () => {
    const promise: LeaderPromise = {
      promiseId: '1', unit: { unitId: 'harbour', label: 'Harbour' }, round: { roundId: 'spring', title: 'Spring' }, promised: 'One form less.', owner: 'Finn Maas', madeBy: 'Ana Ruiz', madeOn: '2026-04-01',
      dueOn: '2026-06-01', words: [{ state: 'kept', explanation: 'Gone since May.', dueOn: null, saidBy: 'Bo Lindqvist', saidOn: '2026-05-20' }], state: 'kept', open: false, mine: false,
    };
    const page = renderToStaticMarkup(<PromiseList promises={[promise]} today="2026-06-02" />);
    expect(page).toContain('Promised by Ana Ruiz to Harbour on 1 April 2026');
    expect(page).toContain('<strong>20 May 2026, Bo Lindqvist</strong>');
  });
});

describe('how many gave a higher answer with their name', () => {
  it('stands in a sentence with its number and what it does not say', () => {
    const page = renderToStaticMarkup(<HigherWithNameLines lines={[{ atomId: 'a', label: 'Harbour', people: 3, rosterCount: 24 }]} />);
    expect(page).toContain('Harbour: at least 3 of 24 gave a higher answer with their name.');
    expect(page).toContain('A difference is not a mark for a manager.');
  });

  it('is not there where nothing is certain', () => {
    expect(renderToStaticMarkup(<HigherWithNameLines lines={[]} />)).toBe('');
  });
});
