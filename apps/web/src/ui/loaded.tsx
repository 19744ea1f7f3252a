import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';
import { Waiting } from './waiting.tsx';

interface LoadedProps<Data> {
  query: UseQueryResult<Data, unknown>;
  /** Without this the page is nothing: what is said instead is the page. */
  wholePage?: boolean;
  children: (data: Data) => ReactNode;
}

/** Shows what a query brought, or that it is on its way, or why it did not come. */
export const Loaded = <Data,>({ query, wholePage = false, children }: LoadedProps<Data>) => {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null) return <Failure error={query.error} retry={() => void query.refetch()} wholePage={wholePage} />;
  return <Waiting wholePage={wholePage} />;
};
