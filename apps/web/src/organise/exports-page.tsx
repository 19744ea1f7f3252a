import { useMutation, useQuery } from '@tanstack/react-query';
import { insight, queryClient } from '../api/client.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { day } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './exports-page.module.css';

const text = words.organise.exports;

const saveAs = ({ fileName, text: content }: { fileName: string; text: string }): void => {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
};

const Downloads = ({ roundId, title }: { roundId: string; title: string }) => {
  const download = useMutation({
    mutationFn: async (what: 'releaseCsv' | 'codebook') => {
      saveAs(await queryClient.fetchQuery(insight[what].queryOptions({ roundId })));
    },
  });
  return (
    <div className="row">
      <button type="button" className="button quiet small-button" onClick={() => download.mutate('releaseCsv')}>{text.release}<span className="visually-hidden"> {title}</span></button>
      <button type="button" className="button quiet small-button" onClick={() => download.mutate('codebook')}>{text.codebook}<span className="visually-hidden"> {title}</span></button>
      {download.isError && <p role="alert" className="message alert">{text.failed}</p>}
    </div>
  );
};

/** The published tables as files, with their codebook, and why they hold no single answers. */
export const ExportsPage = () => {
  const units = useQuery(insight.units.queryOptions());
  return (
    <Page title={text.title} lead={text.lead}>
      <Loaded query={units}>
        {({ rounds }) => rounds.length === 0
          ? <p className="note">{text.none}</p>
          : (
            <ul className={styles.rounds}>
              {rounds.map((round) => (
                <li key={round.roundId}>
                  <span className={styles.title}>{round.title}<span className="small">{words.insights.closed(day(round.closedAt))}</span></span>
                  <Downloads roundId={round.roundId} title={round.title} />
                </li>
              ))}
            </ul>
          )}
      </Loaded>
      <section className="stack-3">
        <h2>{text.rowsTitle}</h2>
        <p className="note">{text.rows}</p>
        <p className="note">{text.use}</p>
      </section>
    </Page>
  );
};
