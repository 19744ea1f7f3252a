import { Link, Navigate } from '@tanstack/react-router';
import { refusalOf } from '../api/client.ts';
import { GroupDiffers } from '../api/committed-group.ts';
import { words } from '../words/words.ts';
import { Page } from './page.tsx';

interface FailureProps {
  error: unknown;
  retry?: () => void;
  /** The failure is all there is on the page, so its title is the page's. */
  wholePage?: boolean;
}

/** Something that must never change does not match: no way on, only whom to ask. */
const Stopped = ({ contact }: { contact: string }) => (
  <Page title={words.home.stopped.title} lead={words.home.stopped.text}>
    <div className="stack-3">
      <p>{words.home.stopped.ask}</p>
      <p><strong>{contact}</strong></p>
    </div>
  </Page>
);

/** What a page says when its data did not come: signed out, not allowed, or a broken connection. */
export const Failure = ({ error, retry, wholePage = false }: FailureProps) => {
  if (error instanceof GroupDiffers) return <Stopped contact={error.contact} />;
  const refusal = refusalOf(error);
  if (refusal === 'signed-out') return <Navigate to="/sign-in" />;
  const [title, text] = refusal === 'not-allowed'
    ? [words.shell.noAccessTitle, words.shell.noAccessText]
    : [wholePage ? words.shell.failedTitle : words.shell.failedPartTitle, words.shell.failedText];
  const again = refusal !== 'not-allowed' && retry !== undefined && (
    <p><button type="button" className="button quiet" onClick={retry}>{words.shell.retry}</button></p>
  );
  if (wholePage) return <Page title={title} lead={text}>{refusal === 'not-allowed' ? <p><Link to="/">{words.shell.notFoundHome}</Link></p> : again}</Page>;
  return (
    <div role="alert" className="stack-3 prose">
      <h2>{title}</h2>
      <p className="note">{text}</p>
      {again}
    </div>
  );
};
