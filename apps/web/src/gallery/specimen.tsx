import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../ui/loaded.tsx';
import styles from './specimen.module.css';

/** One piece in one state, named so that tests and people find it. */
export const Specimen = ({ name, children }: { name: string; children: ReactNode }) => (
  <section className={styles.specimen} data-specimen={name} aria-label={name}>
    <p className={styles.name}>{name}</p>
    {children}
  </section>
);

/** What stands in a chart's place while its figures are on their way. */
export const OnItsWay = ({ name }: { name: string }) => {
  const query = useQuery({ queryKey: ['gallery', 'on its way'], queryFn: () => new Promise<string>(() => undefined) });
  return <Specimen name={`${name}: loading`}><Loaded query={query}>{() => null}</Loaded></Specimen>;
};

/** What stands in a chart's place when its figures did not come. */
export const DidNotCome = ({ name }: { name: string }) => {
  const query = useQuery({ queryKey: ['gallery', 'did not come'], queryFn: () => Promise.reject<string>(new Error('as the gallery shows it')), retry: false, staleTime: Infinity });
  return <Specimen name={`${name}: error`}><Loaded query={query}>{() => null}</Loaded></Specimen>;
};
