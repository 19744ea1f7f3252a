import { useMutation, useQuery } from '@tanstack/react-query';
import { planWindows } from '@unguarded/rounds';
import { useState } from 'react';
import { identity, queryClient } from '../api/client.ts';
import type { OrganisedRound } from '../api/shapes.ts';
import { shortDay } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { ChooseQuestions, type ChosenQuestions } from './questions/choose-questions.tsx';
import styles from './schedule-round.module.css';

const text = words.organise.rounds;
const QUARTER = 13 * 7 * 24 * 60 * 60 * 1000;

/** A date input wants 'YYYY-MM-DD'; an ISO time begins with exactly that. */
const dateOf = (iso: string): string => iso.slice(0, 10);

/** A quarter after the last freeze, which is also after that pulse has opened; today at the earliest. */
const sensibleFreeze = (today: string, rounds: readonly OrganisedRound[]): string => {
  const last = Math.max(...rounds.map(({ windows }) => Date.parse(windows.frozenAt)));
  const quarterLater = Number.isFinite(last) ? dateOf(new Date(last + QUARTER).toISOString()) : today;
  return quarterLater > today ? quarterLater : today;
};

/** When people answer, if the freeze is on that day: a day on its own does not say it. */
const followingDates = (freezeDate: string): string => {
  const freezeAt = new Date(`${freezeDate}T00:00:00.000Z`);
  if (Number.isNaN(freezeAt.getTime())) return '';
  const { answersOpenAt, answersCloseAt, tallyNotBefore } = planWindows(freezeAt);
  return text.follows(shortDay(answersOpenAt), shortDay(answersCloseAt), shortDay(tallyNotBefore));
};

/** A new pulse: its title and the day of its freeze. Every other date follows from the freeze. */
export const ScheduleRound = ({ rounds }: { rounds: readonly OrganisedRound[] }) => {
  const now = useQuery(identity.me.get.queryOptions()).data?.now;
  const [title, setTitle] = useState('');
  const [date, setDate] = useState('');
  const [questions, setQuestions] = useState<ChosenQuestions>({ form: 'pulse', gapMeasure: 'check-in' });
  const schedule = useMutation(identity.organise.schedule.mutationOptions({
    onSuccess: async (outcome) => {
      if (outcome.ok) setTitle('');
      // The clock of a demonstration among them: what was scheduled lies ahead.
      await queryClient.invalidateQueries();
    },
  }));
  const made = schedule.data;
  // It may have been removed again.
  const isThere = made?.ok === true && rounds.some(({ roundId }) => roundId === made.roundId);
  const freezeDate = date === '' ? sensibleFreeze(dateOf(now ?? ''), rounds) : date;
  return (
    <section className="card stack-4">
      <h2>{text.scheduleTitle}</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!schedule.isPending) schedule.mutate({ title: title.trim(), freezeAt: new Date(`${freezeDate}T00:00:00.000Z`).toISOString(), questions });
        }}
      >
        <div className="field">
          <label htmlFor="title">{text.name}</label>
          <input id="title" className="input" required maxLength={80} aria-describedby="title-hint" value={title} onChange={(event) => setTitle(event.target.value)} />
          <p id="title-hint" className="hint">{text.nameHint}</p>
        </div>
        <div className="field">
          <label htmlFor="freeze-date">{text.freezeDate}</label>
          <input id="freeze-date" type="date" className="input" required aria-describedby="freeze-date-hint" value={freezeDate} onChange={(event) => setDate(event.target.value)} />
          <p id="freeze-date-hint" className="hint">{text.byItself} {followingDates(freezeDate)}</p>
        </div>
        <ChooseQuestions chosen={questions} choose={setQuestions} />
        <button type="submit" className="button" aria-disabled={schedule.isPending}>{schedule.isPending ? text.scheduling : text.schedule}</button>
      </form>
      {isThere && <output className="message calm">{text.scheduled(schedule.variables?.title ?? '')}</output>}
      {schedule.data?.ok === false && <p role="alert" className="message alert">{text.scheduleRefused[schedule.data.reason]}</p>}
      {schedule.isError && <p role="alert" className="message alert">{text.scheduleFailed}</p>}
    </section>
  );
};
