import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { identity } from '../../api/client.ts';
import type { BankQuestion, BankText, QuestionBank, QuestionOverview } from '../../api/shapes.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { words } from '../../words/words.ts';
import { BankQuestionLine } from './bank-question.tsx';
import { BANK_SHOWS, type BankSearch, bankSearchOf, type BankShows } from './bank-search.ts';
import { BankTheme } from './bank-theme.tsx';
import styles from './questions.module.css';

const text = words.questions.bank;
const route = getRouteApi('/signed-in/organise/questions/bank');

const THEMES = Object.keys(text.constructs) as (keyof typeof text.constructs)[];

const wordingsByItem = ({ texts }: QuestionBank): Map<string, BankText[]> => {
  const byItem = new Map<string, BankText[]>();
  for (const wording of texts) byItem.set(wording.where, [...(byItem.get(wording.where) ?? []), wording]);
  return byItem;
};

const shownIn = ({ full, settings }: QuestionOverview, show: BankShows): ((item: BankQuestion) => boolean) => {
  if (show === 'every') return () => true;
  const ids = new Set(show === 'rotating' ? settings.rotating : full.ok ? full.questions.map(({ itemId }) => itemId) : settings.extras);
  return ({ id }) => ids.has(id);
};

/** What is looked for is typed here and stands in the address, to be passed on. */
const useBankSearch = () => {
  const address = route.useSearch();
  const navigate = useNavigate({ from: '/organise/questions/bank' });
  const [search, setSearch] = useState(address.search ?? '');
  const choose = (chosen: BankSearch): void => {
    setSearch(chosen.search ?? '');
    void navigate({ search: bankSearchOf({ ...chosen }), replace: true, resetScroll: false });
  };
  return { search, show: address.show ?? 'every', theme: address.theme, choose } as const;
};

const Themes = ({ bank, overview }: { bank: QuestionBank; overview: QuestionOverview }) => {
  const { search, show, theme: named, choose } = useBankSearch();
  const wanted = useDeferredValue(search).trim().toLocaleLowerCase();
  const textsOf = useMemo(() => wordingsByItem(bank), [bank]);
  const of = (item: BankQuestion): readonly BankText[] => textsOf.get(`item:${item.id}`) ?? [];
  const found = bank.items.filter(shownIn(overview, show)).filter((item) => wanted === '' || [item.id, ...of(item).flatMap(({ texts }) => texts)].join(' ').toLocaleLowerCase().includes(wanted));
  const isChosen = show !== 'every' || wanted !== '';
  return (
    <>
      <div className={styles.find}>
        <div className="field">
          <label htmlFor="search">{text.search}</label>
          <input id="search" type="search" className="input" value={search} onChange={(event) => choose({ search: event.target.value, show })} />
        </div>
        <div className="field">
          <label htmlFor="show">{text.show}</label>
          <select id="show" className="input" value={show} onChange={(event) => choose({ search, show: BANK_SHOWS.find((one) => one === event.target.value) ?? 'every' })}>
            {BANK_SHOWS.map((one) => <option key={one} value={one}>{text.shows[one]} ({bank.items.filter(shownIn(overview, one)).length})</option>)}
          </select>
        </div>
        <p aria-live="polite" className="small">{isChosen && text.found(found.length)}</p>
      </div>
      <div>
        {THEMES.map((theme) => {
          const items = found.filter((item) => item.construct === theme);
          const lines = items.map((item) => <BankQuestionLine key={item.id} item={item} texts={of(item)} overview={overview} marked={show !== 'rotating'} />);
          if (items.length === 0) return null;
          return isChosen
            ? <section key={theme} className={styles.found}><h2>{text.constructs[theme]}</h2>{lines}</section>
            : <BankTheme key={theme} theme={theme} count={items.length} named={named === theme}>{lines}</BankTheme>;
        })}
      </div>
    </>
  );
};

/** Every question that there is, with construct, source, licence, wording in each language and who reviewed it. */
export const BankPage = () => {
  const bank = useQuery(identity.questions.bank.queryOptions());
  const overview = useQuery(identity.questions.overview.queryOptions());
  return (
    <Page eyebrow={<Link to="/organise/questions">{text.back}</Link>} title={text.title} lead={text.lead}>
      <Loaded query={bank}>{(all) => <Loaded query={overview}>{(book) => <Themes bank={all} overview={book} />}</Loaded>}</Loaded>
    </Page>
  );
};
