import { useRef } from 'react';
import type { ResultsInLink } from '../../results-link/results-in-link.ts';
import { Button, RemoveButton } from '../page/button.tsx';
import { Lead, Page } from '../page/page.tsx';
import { inReadersLanguage } from '../questionnaire/in-readers-language.ts';
import { themesOf } from '../questionnaire/themes-of.ts';
import type { Deployment } from '../respond-state.ts';
import { words } from '../words/words.ts';
import { BackToResults } from './back-to-results.tsx';
import type { Comparison } from './comparison.ts';
import { Statement } from './statement.tsx';

interface ComparedProps {
  comparison: Comparison;
  deployment: Deployment;
  onKeep: () => unknown;
  onForget: () => unknown;
}

/** A person's answers beside the results, theme by theme: what stands here came with the link and from this device. */
export const ComparedPage = ({ comparison, deployment, onKeep, onForget }: ComparedProps) => {
  const { results, keptOn, cannotStay } = comparison;
  const whereTheyAre = cannotStay === true ? words.compared.cannotStay : keptOn ? words.compared.keptOn : words.compared.taken;
  const instrument = inReadersLanguage(comparison.instrument);
  const answer = useRef<HTMLParagraphElement>(null);
  // The button goes away under the focus; reading goes on at what became of the answers.
  const keep = async () => {
    await onKeep();
    answer.current?.focus();
  };
  return (
    <Page above={<p className="eyebrow">{results.title}</p>} heading={words.compared.heading}>
      <Lead text={words.compared.lead} />
      <p className="card card-notice">{whereTheyAre}</p>
      <Who results={results} />
      {themesOf(instrument).map(([heading, items]) => (
        <section key={heading} className="beside">
          <h2 lang={instrument.locale}>{heading}</h2>
          {items.map((item) => <Statement key={item.id} item={item} comparison={{ ...comparison, instrument }} />)}
        </section>
      ))}
      <Promises results={results} />
      <section className="beside" aria-labelledby="own-answers">
        <h2 id="own-answers">{words.compared.ownTitle}</h2>
        <p ref={answer} tabIndex={-1}>{whereTheyAre}</p>
        <div className="choices">
          {!keptOn && cannotStay !== true && <Button onPress={keep}>{words.compared.keep}</Button>}
          <BackToResults deployment={deployment} forgets={!keptOn} />
          <RemoveButton onPress={onForget}>{words.compared.forget}</RemoveButton>
        </div>
      </section>
    </Page>
  );
};

/** Whose figures they are, and how to read them. */
const Who = ({ results: { team, organisation } }: { results: ResultsInLink }) => (
  <>
    <ul className="bullets">
      <li>{teamWords(team)}</li>
      <li>{words.compared.whole(organisation.label, organisation.answers)}</li>
    </ul>
    <details className="how">
      <summary>{words.compared.howTitle}</summary>
      {words.compared.how.map((line) => <p key={line}>{line}</p>)}
    </details>
  </>
);

function teamWords(team: ResultsInLink['team']): string {
  if (team === null) return words.compared.noTeam;
  const { label, answers, countedWith } = team;
  return countedWith === null ? words.compared.team(label, answers) : words.compared.together({ label, answers, ...countedWith });
}

/** What was promised after pulses, and what became of it. */
const Promises = ({ results: { promises, morePromises } }: { results: ResultsInLink }) => (
  <section className="beside" aria-labelledby="promised">
    <h2 id="promised">{words.compared.promisesTitle}</h2>
    {promises.length === 0 ? <p>{words.compared.noPromises}</p> : (
      <ul className="promised">
        {promises.map(({ promised, owner, dueOn, state, word }) => (
          <li key={`${dueOn} ${promised}`}>
            <p><strong>{promised}</strong></p>
            <p className="note">{words.compared.state[state]} · {words.compared.due(owner, words.day(dueOn))}</p>
            {word !== '' && <p>{word}</p>}
          </li>
        ))}
      </ul>
    )}
    {morePromises > 0 && <p className="note">{words.compared.morePromises(morePromises)}</p>}
  </section>
);
