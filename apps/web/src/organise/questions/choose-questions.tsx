import { Link } from '@tanstack/react-router';
import { words } from '../../words/words.ts';
import styles from './questions.module.css';

const text = words.questions.choose;

/** What HR chooses for a pulse: what it asks, and how answers with and without a name are compared. */
export interface ChosenQuestions {
  form: 'pulse' | 'full';
  gapMeasure: 'check-in' | 'split-ballot';
}

interface ChooseQuestionsProps {
  chosen: ChosenQuestions;
  choose: (questions: ChosenQuestions) => void;
}

interface ChoiceProps<Value extends string> {
  name: string;
  legend: string;
  values: readonly { value: Value; label: string }[];
  chosen: Value;
  choose: (value: Value) => void;
}

const Choice = <Value extends string>({ name, legend, values, chosen, choose }: ChoiceProps<Value>) => (
  <fieldset className={styles.choices}>
    <legend className="label">{legend}</legend>
    {values.map(({ value, label }) => (
      <label key={value} className={styles.choice}>
        <input type="radio" name={name} checked={chosen === value} onChange={() => choose(value)} />
        {label}
      </label>
    ))}
  </fieldset>
);

export const ChooseQuestions = ({ chosen, choose }: ChooseQuestionsProps) => (
  <div className={styles.wide}>
    <Choice
      name="form"
      legend={text.legend}
      values={[{ value: 'pulse', label: text.pulse }, { value: 'full', label: text.full }]}
      chosen={chosen.form}
      choose={(form) => choose({ ...chosen, form })}
    />
    <Choice
      name="gap-measure"
      legend={text.measure}
      values={[{ value: 'check-in', label: text['check-in'] }, { value: 'split-ballot', label: text['split-ballot'] }]}
      chosen={chosen.gapMeasure}
      choose={(gapMeasure) => choose({ ...chosen, gapMeasure })}
    />
    <p className="note"><Link to="/organise/questions">{text.toQuestions}</Link></p>
  </div>
);
