import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { IdentityRouter, InsightRouter } from './routers.ts';

/** Why a call was refused, as far as pages treat it differently. */
export type Refusal = 'signed-out' | 'not-allowed' | 'not-found' | 'other';

const refusalOfCode = (code: unknown): Refusal => {
  if (code === 'UNAUTHORIZED') return 'signed-out';
  if (code === 'FORBIDDEN') return 'not-allowed';
  return code === 'NOT_FOUND' ? 'not-found' : 'other';
};

/** Thrown by a page's address for somebody whose it is not; the doors refuse by themselves. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
}

/** Reads from an error what the page has to say about it. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof NotAllowed) return 'not-allowed';
  if (!(error instanceof TRPCClientError)) return 'other';
  const data: unknown = error.data;
  return refusalOfCode(typeof data === 'object' && data !== null && 'code' in data ? data.code : undefined);
};

/** Server data lives here and nowhere else. A refusal is final; only a broken connection is tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: (failures, error) => failures < 2 && refusalOf(error) === 'other' },
  },
});

/** Who: people, check-ins, passes, organising. */
export const identity: TRPCOptionsProxy<IdentityRouter> = createTRPCOptionsProxy<IdentityRouter>({
  client: createTRPCClient<IdentityRouter>({ links: [httpBatchLink({ url: '/trpc/identity' })] }),
  queryClient,
});

/** What was released: the same published tables for everybody. */
export const insight: TRPCOptionsProxy<InsightRouter> = createTRPCOptionsProxy<InsightRouter>({
  client: createTRPCClient<InsightRouter>({ links: [httpBatchLink({ url: '/trpc/insight' })] }),
  queryClient,
});
