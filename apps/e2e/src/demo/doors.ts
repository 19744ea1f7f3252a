import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { IdentityRouter } from '@unguarded/server/router-types';

/** Where the doors of a running server are, and how somebody gets a session without a mail programme. */
export interface DemoDoors {
  origin: string;
  /** Address of the answer door; by its port, since only browsers resolve names below localhost by themselves. */
  answerDoor: string;
  /** A Cookie header for a person; made in-process, since sign-in is limited per address. Everything else goes over HTTP. */
  sessionFor(email: string): Promise<string>;
}

/** The identity door as one signed-in person uses it. */
export interface SignedIn {
  cookie: string;
  call: TRPCClient<IdentityRouter>;
}

/**
 * Signs a person of the demo in.
 *
 * @example (await signIn(doors, 'ana@meridian.example')).call.me.rounds.query()
 */
export const signIn = async (doors: DemoDoors, email: string): Promise<SignedIn> => {
  const cookie = await doors.sessionFor(email);
  const link = httpLink({ url: `${doors.origin}/trpc/identity`, headers: { cookie, origin: doors.origin } });
  return { cookie, call: createTRPCClient<IdentityRouter>({ links: [link] }) };
};

const isUnknown = (failure: unknown): boolean => failure instanceof Error && 'code' in failure && failure.code === 'unknown-person';

/** The same, null for who is no longer on the roster: a visitor may have imported another one. */
export const signInIfThere = (doors: DemoDoors, email: string): Promise<SignedIn | null> =>
  signIn(doors, email).catch((failure: unknown) => {
    if (isUnknown(failure)) return null;
    throw failure;
  });
