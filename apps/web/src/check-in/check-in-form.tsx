import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { identity, queryClient } from '../api/client.ts';
import type { CheckInInstrument, MyRound } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import { openStatements } from './answered-statements.ts';
import styles from './check-in-form.module.css';
import { type Draft, draftOf, forgetDraft, keepDraft } from './draft.ts';
import { scaleOptions } from './scale-options.ts';
import { Statement } from './statement.tsx';

interface CheckInFormProps { personId: string | null; round: MyRound; manager: string; instrument: CheckInInstrument }

const Signed = ({ manager }: { manager: string }) => (
  <div aria-live="polite" className="message signed stack-3">
    <p><strong>{words.checkIn.signedTitle}.</strong> {words.checkIn.signedText(manager)}</p>
    <p><Link to="/" className="button signed">{words.checkIn.home}</Link></p>
  </div>
);

const useSigning = (roundId: string) => useMutation(identity.checkIn.sign.mutationOptions({
  onSuccess: async (outcome) => {
    if (!outcome.ok) return;
    forgetDraft();
    await queryClient.invalidateQueries(identity.me.rounds.queryFilter());
  },
  scope: { id: roundId },
}));

/** The statements, what I'd like to talk about, and the two ways on: sign, or not this time. */
export const CheckInForm = ({ personId, round, manager, instrument }: CheckInFormProps) => {
  const own = { personId, roundId: round.roundId };
  const [draft, setDraft] = useState<Draft>(() => draftOf(own) ?? round.checkIn.mine ?? { answers: {}, talkAbout: '' });
  const [tried, setTried] = useState(false);
  const signing = useSigning(round.roundId);
  const ids = instrument.items.map((item) => item.id);
  const { answers, talkAbout } = draft;
  const missing = openStatements(ids, answers);
  const fault = tried && missing.length > 0 ? words.checkIn.left(missing.length) : null;

  const change = (next: Draft) => {
    setDraft(next);
    keepDraft(own, next);
  };

  const sign = (event: SyntheticEvent) => {
    event.preventDefault();
    flushSync(() => setTried(true)); // what is missing stands beside the statement before the focus comes there
    if (missing[0] !== undefined) goTo(missing[0]);
    else if (!signing.isPending) signing.mutate({ roundId: round.roundId, answers, talkAbout });
  };

  if (signing.data?.ok === true) return <Signed manager={manager} />;
  return (
    <form className={styles.form} onSubmit={sign} noValidate>
      <h2>{words.checkIn.statements}</h2>
      {instrument.items.map((item, index) => (
        <Statement
          key={item.id} item={item} locale={instrument.locale} position={words.checkIn.statement(index + 1, ids.length)}
          options={scaleOptions(instrument, item.responseSet)} answer={answers[item.id] ?? null}
          fault={item.id === missing[0] ? fault : null} onAnswer={(answer) => change({ ...draft, answers: { ...answers, [item.id]: answer } })}
        />
      ))}
      <div className="field">
        <label htmlFor="talk-about" className={styles.talkAbout}>{words.checkIn.talkAbout}</label>
        <p id="talk-about-hint" className="hint">{words.checkIn.talkAboutHint}</p>
        <textarea id="talk-about" className="input" aria-describedby="talk-about-hint" maxLength={2000} value={talkAbout} onChange={(event) => change({ ...draft, talkAbout: event.target.value })} />
      </div>
      {fault !== null && <p role="alert" className="message alert">{fault}</p>}
      {signing.isError && <p role="alert" className="message alert">{words.checkIn.failed}</p>}
      {signing.data?.ok === false && <p role="alert" className="message alert">{words.checkIn.refused}</p>}
      <div className="row">
        <button type="submit" className="button signed" aria-disabled={signing.isPending}>
          {signing.isPending ? words.checkIn.signing : submitWords(round, manager)}
        </button>
        <Link to="/" className="button quiet signed" onClick={forgetDraft}>{words.checkIn.skip}</Link>
      </div>
      <p className="note">{words.checkIn.draft}</p>
    </form>
  );
};

/** To the first answer of a statement, with the statement and what is said of it in view. */
const goTo = (itemId: string): void => {
  const statement = document.querySelector(`#statement-${itemId}`);
  statement?.querySelector<HTMLInputElement>('input')?.focus({ preventScroll: true });
  statement?.scrollIntoView();
};

const submitWords = (round: MyRound, manager: string): string =>
  round.checkIn.mine === null ? words.checkIn.sign(manager) : words.checkIn.signAgain;
