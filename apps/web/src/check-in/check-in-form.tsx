import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { identity, queryClient } from '../api/client.ts';
import type { CheckInInstrument, MyRound } from '../api/shapes.ts';
import { words } from '../words/words.ts';
import { type Choices, openStatements } from './answered-statements.ts';
import styles from './check-in-form.module.css';
import { scaleOptions } from './scale-options.ts';
import { Statement } from './statement.tsx';

interface CheckInFormProps { round: MyRound; manager: string; instrument: CheckInInstrument }

const Signed = ({ manager }: { manager: string }) => (
  <div aria-live="polite" className="message signed stack-3">
    <p><strong>{words.checkIn.signedTitle}.</strong> {words.checkIn.signedText(manager)}</p>
    <p><Link to="/" className="button signed">{words.checkIn.home}</Link></p>
  </div>
);

const useSigning = (roundId: string) => useMutation(identity.checkIn.sign.mutationOptions({
  onSuccess: async (outcome) => {
    if (outcome.ok) await queryClient.invalidateQueries(identity.me.rounds.queryFilter());
  },
  scope: { id: roundId },
}));

/** The statements, what I'd like to talk about, and the two ways on: sign, or not this time. */
export const CheckInForm = ({ round, manager, instrument }: CheckInFormProps) => {
  const [choices, setChoices] = useState<Choices>(round.checkIn.mine?.answers ?? {});
  const [talkAbout, setTalkAbout] = useState(round.checkIn.mine?.talkAbout ?? '');
  const [open, setOpen] = useState<string[]>([]);
  const signing = useSigning(round.roundId);
  const ids = instrument.items.map((item) => item.id);

  const sign = (event: SyntheticEvent) => {
    event.preventDefault();
    const missing = openStatements(ids, choices);
    setOpen(missing);
    if (missing[0] !== undefined) document.querySelector<HTMLInputElement>(`#statement-${missing[0]} input`)?.focus();
    else if (!signing.isPending) signing.mutate({ roundId: round.roundId, answers: choices, talkAbout });
  };

  if (signing.data?.ok === true) return <Signed manager={manager} />;
  return (
    <form className={styles.form} onSubmit={sign} noValidate>
      <h2>{words.checkIn.statements}</h2>
      {instrument.items.map((item, index) => (
        <Statement
          key={item.id} item={item} locale={instrument.locale} position={words.checkIn.statement(index + 1, ids.length)}
          options={scaleOptions(instrument, item.responseSet)} answer={choices[item.id] ?? null}
          onAnswer={(answer) => setChoices({ ...choices, [item.id]: answer })}
        />
      ))}
      <div className="field">
        <label htmlFor="talk-about" className={styles.talkAbout}>{words.checkIn.talkAbout}</label>
        <p id="talk-about-hint" className="hint">{words.checkIn.talkAboutHint}</p>
        <textarea id="talk-about" className="input" aria-describedby="talk-about-hint" maxLength={2000} value={talkAbout} onChange={(event) => setTalkAbout(event.target.value)} />
      </div>
      {open.length > 0 && <p role="alert" className="message alert">{words.checkIn.left(openStatements(ids, choices).length)}</p>}
      {signing.isError && <p role="alert" className="message alert">{words.checkIn.failed}</p>}
      {signing.data?.ok === false && <p role="alert" className="message alert">{words.checkIn.refused}</p>}
      <div className="row">
        <button type="submit" className="button signed" aria-disabled={signing.isPending}>
          {signing.isPending ? words.checkIn.signing : submitWords(round, manager)}
        </button>
        <Link to="/" className="button quiet signed">{words.checkIn.skip}</Link>
      </div>
    </form>
  );
};

const submitWords = (round: MyRound, manager: string): string =>
  round.checkIn.mine === null ? words.checkIn.sign(manager) : words.checkIn.signAgain;
