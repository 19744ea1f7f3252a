import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { requestSignInLink } from '../api/authentication.ts';
import { words } from '../words/words.ts';
import { LinkSent } from './link-sent.tsx';
import { SignInFrame } from './sign-in-frame.tsx';

const looksLikeAddress = (email: string): boolean => /^\S+@\S+$/.test(email);

/** Asks for the address and sends a mail; there is no password. */
export const SignInPage = () => {
  const [email, setEmail] = useState('');
  const [missing, setMissing] = useState(false);
  const request = useMutation({ mutationFn: requestSignInLink });

  if (request.data?.ok === true) return <SignInFrame title={words.signIn.sentTitle}><LinkSent email={email} onOther={request.reset} /></SignInFrame>;

  const failure = request.data?.ok === false ? request.data.reason : null;
  return (
    <SignInFrame title={words.signIn.title}>
      <form
        className="stack-5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!looksLikeAddress(email.trim()));
          if (looksLikeAddress(email.trim()) && !request.isPending) request.mutate(email.trim());
        }}
      >
        <p className="note">{words.signIn.intro}</p>
        <div className="field">
          <label htmlFor="email">{words.signIn.email}</label>
          <input
            id="email" name="email" type="email" autoComplete="email" className="input" value={email}
            aria-invalid={missing} aria-describedby={missing ? 'email-fault' : undefined}
            onChange={(event) => setEmail(event.target.value)}
          />
          {missing && <p id="email-fault" role="alert" className="message alert">{words.signIn.emailMissing}</p>}
        </div>
        <button type="submit" className="button" aria-disabled={request.isPending}>
          {request.isPending ? words.signIn.sending : words.signIn.send}
        </button>
        {failure !== null && (
          <p role="alert" className="message alert">{failure === 'too-many' ? words.signIn.tooMany : words.signIn.sendFailed}</p>
        )}
      </form>
    </SignInFrame>
  );
};
