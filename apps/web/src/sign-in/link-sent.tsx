import { useQuery } from '@tanstack/react-query';
import { hasLocalMail } from '../api/authentication.ts';
import { words } from '../words/words.ts';

interface LinkSentProps { email: string; onOther: () => void }

/** After the request: what happens next. Never says whether the address belongs to someone. */
export const LinkSent = ({ email, onOther }: LinkSentProps) => {
  const localMail = useQuery({ queryKey: ['local-mail'], queryFn: hasLocalMail, staleTime: Infinity });
  return (
    <div className="stack-4" aria-live="polite">
      <p>{words.signIn.sentText(email.trim())}</p>
      <p className="note">{words.signIn.sentHint}</p>
      {localMail.data === true && <p><a href="/mail">{words.signIn.localMail}</a></p>}
      <button type="button" className="button plain" onClick={onOther}>{words.signIn.otherAddress}</button>
    </div>
  );
};
