import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { identity } from '../../api/client.ts';
import type { BankQuestion, BankText, QuestionBank, QuestionOverview } from '../../api/shapes.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
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

const Question = ({ item, texts, overview }: { item: BankQuestion; texts: readonly BankText[]; overview: QuestionOverview }) => (
  <details className={`more ${styles.item}`}>
    <summary>{texts.find(({ state }) => state === 'source')?.texts[0] ?? item.id}</summary>
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

type Construct = keyof typeof text.constructs;
const CONSTRUCTS = Object.keys(text.constructs) as Construct[];

const wordingsByItem = ({ texts }: QuestionBank): Map<string, BankText[]> => {
  const byItem = new Map<string, BankText[]>();
  for (const wording of texts) byItem.set(wording.where, [...(byItem.get(wording.where) ?? []), wording]);
  return byItem;
};

const Constructs = ({ bank, overview }: { bank: QuestionBank; overview: QuestionOverview }) => {
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query).trim().toLocaleLowerCase();
  const textsOf = useMemo(() => wordingsByItem(bank), [bank]);
  const of = (item: BankQuestion): readonly BankText[] => textsOf.get(`item:${item.id}`) ?? [];
  const found = bank.items.filter((item) => wanted === '' || [item.id, ...of(item).flatMap(({ texts }) => texts)].join(' ').toLocaleLowerCase().includes(wanted));
  return (
    <>
      <div className={`field ${styles.search}`}>
        <label htmlFor="search">{text.search}</label>
        <input id="search" type="search" className="input" value={query} onChange={(event) => setQuery(event.target.value)} />
        <p aria-live="polite" className="small">{text.found(found.length)}</p>
      </div>
      {CONSTRUCTS.map((construct) => {
        const items = found.filter((item) => item.construct === construct);
        return items.length > 0 && (
          <section key={construct} className="stack-3">
            <h2>{text.constructs[construct]}</h2>
            {items.map((item) => <Question key={item.id} item={item} texts={of(item)} overview={overview} />)}
          </section>
        );
      })}
    </>
  );
};

/** Every question that there is, with construct, source, licence, wording in each language and who reviewed it. */
export const BankPage = () => {
  const bank = useQuery(identity.questions.bank.queryOptions());
  const overview = useQuery(identity.questions.overview.queryOptions());
  return (
    <Page eyebrow={<Link to="/organise/questions">{text.back}</Link>} title={text.title} lead={text.lead}>
      <Loaded query={bank}>{(all) => <Loaded query={overview}>{(book) => <Constructs bank={all} overview={book} />}</Loaded>}</Loaded>
    </Page>
  );
};
