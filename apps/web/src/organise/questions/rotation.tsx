import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { QuestionOverview } from '../../api/shapes.ts';
import { words } from '../../words/words.ts';
import styles from './questions.module.css';
import { useBookEdit } from './use-book-edit.ts';

const text = words.questions.rotation;

/** What rotates and within how many pulses each of it is asked. */
export const Rotation = ({ overview: { version, settings } }: { overview: QuestionOverview }) => {
  const { rotating } = settings;
  const [cycle, setCycle] = useState(String(settings.cycle));
  const { save, isSaving, fault } = useBookEdit(version);
  return (
    <section className="stack-4">
      <h2>{text.title}</h2>
      <p className="note">{text.text(rotating.length, settings.cycle)}</p>
      <p><Link to="/organise/questions/bank" className="button quiet">{text.toBank}</Link></p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save({ kind: 'rotate', rotating: [...rotating], cycle: Number(cycle) });
        }}
      >
        <div className="field">
          <label htmlFor="cycle">{text.cycle}</label>
          <input id="cycle" type="number" min={1} max={52} step={1} className="input" required value={cycle} onChange={(event) => setCycle(event.target.value)} />
        </div>
        <p><button type="submit" className="button quiet" aria-disabled={isSaving}>{isSaving ? words.questions.saving : words.questions.save}</button></p>
      </form>
      {fault !== null && <p role="alert" className="message alert">{fault}</p>}
    </section>
  );
};
