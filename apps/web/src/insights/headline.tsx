import type { UnitOverview } from '../api/shapes.ts';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { HeadlineChart } from './charts/headline-chart.tsx';
import styles from './headline.module.css';
import { answeredWords, countedWithWords, coverageWords, gapWords, ownTeamWords } from './sentences.ts';

/** Both levels stand on the groups in which both can be told; who is left out of the comparison is said. */
const comparedWords = ({ gap, coverage }: UnitOverview): string =>
  gap === null || gap.nWithoutName >= coverage.respondents ? '' : ` ${words.insights.sentence.compared(gap.nWithoutName, coverage.respondents)}`;

const Fine = ({ overview }: { overview: UnitOverview }) => {
  const { gap } = overview;
  return (
    <p className="note">
      {words.insights.sentence.scale}
      {comparedWords(overview)}
      {gap !== null && ` ${words.insights.sentence.process(whole(gap.process.low), whole(gap.process.high))}`}
      {gap !== null && ` ${words.insights.notAMark}`}
    </p>
  );
};

/** A pulse that was answered by fewer than five people of the organisation. */
export const Nothing = () => <p className={styles.sentence}>{words.insights.sentence.nothing}</p>;

/** Whoever does not lead the part reads how their own team is counted, unless the notice above says it already. */
const isOwnTeamSaid = ({ access, countedTogether }: UnitOverview): boolean => access === 'summary' && countedTogether === null;

const isTeamSplitSaid = ({ access, countedTogether, coverage }: UnitOverview): boolean => countedTogether === null && (access === 'parts' || coverage.teams > 1);

/** The first thing on the page: who is in it, then the finding in one sentence, then the same as a picture. */
export const Headline = ({ overview }: { overview: UnitOverview }) => {
  const { headline, meaning } = gapWords(overview);
  const { coverage, countedTogether } = overview;
  return (
    <section className={styles.headline}>
      <div className={styles.coverage}>
        {countedTogether !== null && <p className="message calm">{countedWithWords(countedTogether.countedWith)} {words.insights.together(countedTogether.label)}</p>}
        {isOwnTeamSaid(overview) && coverage.lines.map((line) => <p key={line.unitId}>{ownTeamWords(line)}</p>)}
        <p>{isTeamSplitSaid(overview) && coverageWords(coverage)} {answeredWords(coverage)}</p>
      </div>
      <p className={styles.sentence}>{headline}</p>
      {meaning !== null && <p className="lead">{meaning}</p>}
      {overview.withoutName !== null && <HeadlineChart withName={overview.withName} withoutName={overview.withoutName} />}
      <Fine overview={overview} />
    </section>
  );
};
