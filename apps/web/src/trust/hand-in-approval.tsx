import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { fetchDescription, handInApproval } from '../api/description.ts';
import { queryClient } from '../api/client.ts';
import { publicFacts, type PublicRound } from '../api/public-facts.ts';
import { ChooseFile } from '../ui/choose-file.tsx';
import { words } from '../words/words.ts';
import { judgeApproval, type Description } from './judge-approval.ts';
import { readSignature } from './read-signature.ts';
import styles from './trust.module.css';

const text = words.transparency.approval;

interface HandInProps {
  rounds: readonly PublicRound[];
  round: PublicRound;
  /** Whom the description names. */
  body: string;
  onTaken: () => void;
}

const describe = async ({ roundId, title }: PublicRound): Promise<Description> => ({ title, envelope: await fetchDescription(roundId) });

/** What is to be said of a signature that was not taken; null when it was. */
const bring = async (given: File | string, { rounds, round, body }: HandInProps): Promise<string | null> => {
  const signature = readSignature(typeof given === 'string' ? given : new Uint8Array(await given.arrayBuffer()));
  if (signature === null) return text.faults.noSignature;
  const others = rounds.filter(({ roundId }) => roundId !== round.roundId);
  const verdict = await judgeApproval(signature, await describe(round), () => Promise.all(others.map(describe)));
  if (verdict.genuine) return (await handInApproval(round.roundId, signature)).ok ? null : text.faults.refused;
  if (verdict.reason === 'other-pulse') return text.faults.otherPulse(verdict.title);
  return verdict.reason === 'whole-file' ? text.faults.wholeFile : text.faults.notGenuine(body);
};

/** A file or pasted text: verified here first, then by the site. */
export const HandInApproval = (props: HandInProps) => {
  const [pasted, setPasted] = useState('');
  const [field, hint] = [useId(), useId()];
  const hand = useMutation({
    mutationFn: (given: File | string) => bring(given, props),
    onSuccess: async (fault) => {
      if (fault !== null) return;
      props.onTaken();
      await queryClient.invalidateQueries({ queryKey: publicFacts.queryKey });
    },
  });
  const fault = hand.isError ? text.faults.failed : hand.data;
  return (
    <div className={`stack-5 ${styles.measure}`}>
      <ChooseFile label={text.choose} note={hand.isPending ? text.checking : text.drop} busy={hand.isPending} onFile={(file) => hand.mutate(file)} />
      <form className="stack-3" onSubmit={(event) => { event.preventDefault(); hand.mutate(pasted); }}>
        <div className="field">
          <label htmlFor={field}>{text.paste}</label>
          <textarea id={field} className="input" rows={3} spellCheck={false} autoComplete="off" aria-describedby={hint} value={pasted} onChange={(event) => setPasted(event.target.value)} />
          <p id={hint} className="hint">{text.pasteHint}</p>
        </div>
        <button type="submit" className="button quiet" aria-disabled={hand.isPending}>{text.handIn}</button>
      </form>
      {typeof fault === 'string' && <p role="alert" className="message alert">{fault}</p>}
    </div>
  );
};
