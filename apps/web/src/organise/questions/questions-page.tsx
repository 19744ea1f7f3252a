import { useQuery } from '@tanstack/react-query';
import { identity } from '../../api/client.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { day } from '../../words/numbers-and-dates.ts';
import { words } from '../../words/words.ts';
import { NextRoundCard } from './next-round.tsx';
import { OwnQuestion } from './own-question.tsx';
import { QuestionSettings } from './question-settings.tsx';
import { Rotation } from './rotation.tsx';

const text = words.questions;

/** Everything about what is asked: the next round as it stands, names and languages, what rotates, questions of one's own. */
export const QuestionsPage = () => {
  const overview = useQuery(identity.questions.overview.queryOptions());
  return (
    <Loaded query={overview}>
      {(book) => (
        <Page title={text.title} lead={text.lead}>
          <div className="stack-5">
            <NextRoundCard overview={book} form="pulse" />
            <NextRoundCard overview={book} form="full" />
            <p className="note">{text.version(book.version, book.changedOn === null ? null : day(book.changedOn))}</p>
          </div>
          <Rotation overview={book} />
          <OwnQuestion overview={book} />
          <QuestionSettings key={book.version} overview={book} />
        </Page>
      )}
    </Loaded>
  );
};
