import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { descriptionAddress } from '../api/description.ts';
import { publicFacts, type PublicRound } from '../api/public-facts.ts';
import { CheckWords } from '../ui/check-words.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { words } from '../words/words.ts';
import { HandInApproval } from './hand-in-approval.tsx';
import { SIGNING_COMMANDS } from './signing-commands.ts';
import styles from './trust.module.css';

const text = words.transparency.approval;

const Back = () => <p><Link to="/transparency">{text.back}</Link></p>;

const WhatIsSigned = ({ round }: { round: PublicRound }) => (
  <section className="stack-4">
    <h2>{text.signedTitle}</h2>
    <p className={styles.measure}>{text.signed}</p>
    <CheckWords list={round.checkWords} />
    <p><a href={descriptionAddress(round.roundId)} download="sheet">{text.download}</a></p>
    <details className="more">
      <summary>{text.howTitle}</summary>
      <div className="stack-3">
        <p className={styles.measure}>{text.how}</p>
        <pre className={styles.commands} translate="no" data-quoted>{SIGNING_COMMANDS.join('\n')}</pre>
      </div>
    </details>
  </section>
);

/** One pulse: what is signed, and where the signature of whom its description names is handed in. */
const Approval = ({ rounds, round }: { rounds: PublicRound[]; round: PublicRound }) => {
  const [handedIn, setHandedIn] = useState(false);
  const body = round.approvingBody;
  if (body === null) return <Page title={text.title(round.title)} lead={text.nobody}><Back /></Page>;
  return (
    <Page title={text.title(round.title)} lead={text.lead(body)}>
      <WhatIsSigned round={round} />
      <section className="stack-4">
        <h2>{text.handInTitle}</h2>
        {handedIn && <output className="message calm">{text.taken(body)}</output>}
        {!handedIn && round.approvedBy !== null && <p className="message">{text.already(round.approvedBy)}</p>}
        {!handedIn && round.approvedBy === null && <HandInApproval rounds={rounds} round={round} body={body} onTaken={() => setHandedIn(true)} />}
      </section>
      <Back />
    </Page>
  );
};

/** Where a works council, or whoever it asked, brings the second signature of a pulse: without an account, and without a command line. */
export const ApprovalPage = () => {
  const { roundId } = useParams({ from: '/approval/$roundId' });
  const facts = useQuery(publicFacts);
  return (
    <Loaded query={facts}>
      {({ rounds }) => {
        const round = rounds.find((one) => one.roundId === roundId);
        return round === undefined ? <Page title={text.unknownTitle} lead={text.unknown}><Back /></Page> : <Approval rounds={rounds} round={round} />;
      }}
    </Loaded>
  );
};
