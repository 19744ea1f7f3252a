import { Navigate } from '@tanstack/react-router';
import { refusalOf } from '../api/client.ts';
import { words } from '../words/words.ts';

interface FailureProps { error: unknown; retry?: () => void }

/** What a page says when its data did not come: signed out, not allowed, or a broken connection. */
export const Failure = ({ error, retry }: FailureProps) => {
  const refusal = refusalOf(error);
  if (refusal === 'signed-out') return <Navigate to="/sign-in" />;
  const [title, text] = refusal === 'not-allowed'
    ? [words.shell.noAccessTitle, words.shell.noAccessText]
    : [words.shell.failedTitle, words.shell.failedText];
  return (
    <div role="alert" className="stack-4 prose">
      <h2>{title}</h2>
      <p>{text}</p>
      {refusal !== 'not-allowed' && retry !== undefined && (
        <button type="button" className="button quiet" onClick={retry}>{words.shell.retry}</button>
      )}
    </div>
  );
};
