import { useMutation } from '@tanstack/react-query';
import { Link, getRouteApi, useRouter } from '@tanstack/react-router';
import { consumeSignInLink, type LinkUse } from '../api/authentication.ts';
import { queryClient } from '../api/client.ts';
import { words } from '../words/words.ts';
import { SignInFrame } from './sign-in-frame.tsx';
import { takeWanted } from './wanted-page.ts';

const route = getRouteApi('/sign-in/confirm');

const messageOf = (use: LinkUse | undefined): string | null => {
  if (use === undefined || use.ok) return null;
  if (use.reason === 'too-many') return words.signIn.tooMany;
  return use.reason === 'failed' ? words.signIn.confirmFailed : words.signIn.confirmUsed;
};

/** Where the link from the mail leads. Opening it consumes nothing, since mail programs open links; the button does. */
export const ConfirmPage = () => {
  const { token } = route.useSearch();
  const router = useRouter();
  const use = useMutation({
    mutationFn: consumeSignInLink,
    onSuccess: (outcome) => {
      if (!outcome.ok) return;
      queryClient.clear();
      router.history.push(takeWanted(new Date()));
    },
  });
  if (token === '') {
    return (
      <SignInFrame title={words.signIn.confirmMissingTitle}>
        <div className="stack-5">
          <p>{words.signIn.confirmMissing}</p>
          <p><Link to="/sign-in" className="button">{words.signIn.newLink}</Link></p>
        </div>
      </SignInFrame>
    );
  }
  const message = messageOf(use.data);
  return (
    <SignInFrame title={words.signIn.confirmTitle}>
      <div className="stack-5">
        <p>{words.signIn.confirmText}</p>
        <button type="button" className="button" aria-disabled={use.isPending} onClick={() => { if (!use.isPending) use.mutate(token); }}>
          {use.isPending ? words.signIn.confirming : words.signIn.confirmButton}
        </button>
        {message !== null && (
          <div role="alert" className="message alert stack-2">
            <p>{message}</p>
            <p><Link to="/sign-in">{words.signIn.newLink}</Link></p>
          </div>
        )}
      </div>
    </SignInFrame>
  );
};
