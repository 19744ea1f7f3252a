import type { BankQuestion, BankText, QuestionOverview } from '../../api/shapes.ts';
import { words } from '../../words/words.ts';
import styles from './questions.module.css';
import { useBookEdit } from './use-book-edit.ts';

const text = words.questions.bank;

const stateInWords = ({ state, reviewer }: BankText): string => (reviewer === null ? text.state[state] : text.reviewedBy(reviewer));

const remarksOn = ({ besideContact, forTheOrganisationOnly, mirrors, onlyAfter }: BankQuestion): string[] => [
  ...(besideContact ? [text.beside] : []),
  ...(forTheOrganisationOnly ? [text.organisationOnly] : []),
  ...(mirrors === null ? [] : [text.pair]),
  ...(onlyAfter === null ? [] : [text.onlyAfter]),
];

const withOrWithout = (ids: readonly string[], added: readonly string[]): string[] =>
  added.every((id) => ids.includes(id)) ? ids.filter((id) => !added.includes(id)) : [...ids, ...added.filter((id) => !ids.includes(id))];

/** What can be done with a question: let it rotate, or ask it in the full set. A pair goes in with both its sides. */
const Choices = ({ item, overview: { version, settings } }: { item: BankQuestion; overview: QuestionOverview }) => {
  const { save, isSaving, fault } = useBookEdit(version);
  const { rotating, extras, cycle } = settings;
  if (item.onlyAfter !== null) return null;
  const both = item.mirrors === null ? [item.id] : [item.id, item.mirrors];
  return (
    <>
      <div className="row">
        {!item.besideContact && item.mirrors === null && (
          <button type="button" className="button quiet small-button" aria-disabled={isSaving} onClick={() => save({ kind: 'rotate', rotating: withOrWithout(rotating, [item.id]), cycle })}>
            {rotating.includes(item.id) ? text.stopRotating : text.rotate}
          </button>
        )}
        <button type="button" className="button quiet small-button" aria-disabled={isSaving} onClick={() => save({ kind: 'extras', extras: withOrWithout(extras, both) })}>
          {extras.includes(item.id) ? text.outOfFull : text.intoFull}
        </button>
      </div>
      {fault !== null && <p role="alert" className="message alert">{fault}</p>}
    </>
  );
};

interface BankQuestionLineProps {
  item: BankQuestion;
  /** Its wordings in each language. */
  texts: readonly BankText[];
  overview: QuestionOverview;
  /** Whether the line says that the question rotates. */
  marked: boolean;
}

/** A question in a line; opened, where it comes from, its wordings, and what can be done with it. */
export const BankQuestionLine = ({ item, texts, overview, marked }: BankQuestionLineProps) => (
  <details className={`more ${styles.item}`}>
    <summary>
      <span>{texts.find(({ state }) => state === 'source')?.texts[0] ?? item.id}</span>
      {marked && overview.settings.rotating.includes(item.id) && <span className={styles.mark}>{words.questions.next.rotates}</span>}
    </summary>
    <div className="stack-3">
      <p className="small"><code>{item.id}</code> · <code>{item.facet}</code> · {text.source(item.source, item.sourceCode)} · {item.licence}</p>
      {remarksOn(item).map((remark) => <p key={remark} className="note">{remark}</p>)}
      <ul className={styles.wordings}>
        {texts.map((wording) => (
          <li key={wording.locale}>
            <span lang={wording.locale}>{wording.texts[0]}</span>
            <span className="small">{words.questions.languages[wording.locale]} · {stateInWords(wording)}</span>
          </li>
        ))}
      </ul>
      <Choices item={item} overview={overview} />
    </div>
  </details>
);
