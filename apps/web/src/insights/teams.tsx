import type { UnitOverview } from '../api/shapes.ts';
import { DataTable } from '../ui/data-table.tsx';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { countedWords } from './sentences.ts';

const text = words.insights.teams;

const columns = [{ label: text.columns.team }, { label: text.columns.people, number: true }, { label: text.columns.counted }];

/** Every team with the words for how it is counted: on its own, or with whom. */
export const Teams = ({ coverage: { lines, minimum } }: Pick<UnitOverview, 'coverage'>) => (
  <section id="teams" className="stack-4">
    <div className="stack-2">
      <h2>{text.title}</h2>
      <p className="note">{text.lead(minimum)}</p>
    </div>
    <DataTable
      caption={text.title} columns={columns}
      rows={lines.map((line) => ({ key: line.unitId, cells: [line.groupLabel, line.rosterCount === null ? '–' : whole(line.rosterCount), countedWords(line.countedWith, minimum)] }))}
    />
  </section>
);
