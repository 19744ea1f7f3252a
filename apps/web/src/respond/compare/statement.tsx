import { responseSetOf, type Item } from '@unguarded/instruments';
import type { ReactNode } from 'react';
import type { FigureInLink } from '../../results-link/results-in-link.ts';
import { answerInWords } from '../questionnaire/answer-in-words.ts';
import { words } from '../words/words.ts';
import type { Comparison } from './comparison.ts';
import { Line } from './line.tsx';
import { around, onScale, ownPoint } from './on-the-scale.ts';

interface StatementProps {
  item: Item;
  comparison: Comparison;
}

/** One statement as a small table: the own answer, the team's, everybody's; in words, and each on the same line. */
export const Statement = ({ item, comparison: { instrument, answers, results } }: StatementProps) => {
  const figures = results.items.find(({ itemId }) => itemId === item.id);
  const labels = responseSetOf(instrument, item.id)?.labels ?? [];
  const own = ownPoint(instrument, item.id, answers);
  const missing = item.publishedFor === 'organisation' ? words.compared.wholeOnly : words.compared.tooFew;
  return (
    <div className="statement">
      <table>
        <caption lang={instrument.locale}>{item.text}</caption>
        <tbody>
          <Row who={words.compared.you}>
            <span className="own" lang={instrument.locale}>{answerInWords(instrument, item.id, answers[item.id] ?? null)}</span>
            {own !== null && <Line own={own} steps={labels.length} />}
          </Row>
          {results.team !== null && <Row who={words.compared.yourTeam}><Figure item={item} labels={labels} own={own} figure={figures?.team ?? null} missing={missing} /></Row>}
          <Row who={words.compared.everybody}><Figure item={item} labels={labels} own={own} figure={figures?.organisation ?? null} missing={words.compared.tooFew} /></Row>
        </tbody>
      </table>
      <p className="ends" aria-hidden="true" lang={instrument.locale}><span>{labels[0]}</span><span>{labels.at(-1)}</span></p>
      {item.direction === -1 && <p className="note">{words.compared.turned}</p>}
    </div>
  );
};

const Row = ({ who, children }: { who: string; children: ReactNode }) => <tr><th scope="row">{who}</th><td>{children}</td></tr>;

interface FigureProps {
  item: Item;
  labels: readonly string[];
  own: number | null;
  figure: FigureInLink | null;
  missing: string;
}

/** Words first, then the number with its range and how many answered. */
const Figure = ({ item, labels, own, figure, missing }: FigureProps) => {
  if (figure === null) return <>{missing}</>;
  const there = onScale(figure, item.direction);
  const place = around(there.value, labels);
  return (
    <>
      <span>{'near' in place ? words.compared.near(place.near) : words.compared.between(...place.between)}</span>
      <Line own={own} group={there} steps={labels.length} />
      <span className="figure">{words.compared.figure(there, figure.n)}</span>
    </>
  );
};
