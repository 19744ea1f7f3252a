import type { CheckInInstrument, MyRound } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import { AnswerList } from './answer-list.tsx';
import { answerLabel, scaleOptions } from './scale-options.ts';

interface SignedAnswersProps { round: MyRound; instrument: CheckInInstrument }

/** What I signed, once check-ins are closed. */
export const SignedAnswers = ({ round, instrument }: SignedAnswersProps) => {
  const mine = round.checkIn.mine;
  if (mine === null) return null;
  const answers = instrument.items.map((item) => ({
    itemId: item.id,
    text: item.text,
    label: answerLabel(scaleOptions(instrument, item.responseSet), mine.answers[item.id]),
  }));
  return (
    <section className="stack-5">
      <p className="note">{words.checkIn.readOnly}</p>
      <AnswerList answers={answers} locale={instrument.locale} talkAbout={mine.talkAbout} talkAboutLabel={words.checkIn.talkAbout} />
    </section>
  );
};
