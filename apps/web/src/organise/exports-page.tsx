import { useMutation, useQuery } from '@tanstack/react-query';
import { insight, queryClient } from '../api/client.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { saveFile } from '../ui/save-file.ts';
import { day } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import styles from './exports-page.module.css';
import { ReleaseLog } from './release-log.tsx';

const text = words.organise.exports;

const FORMATS = ['xlsx', 'parquet', 'json'] as const;

type Wanted = 'releaseCsv' | 'codebook' | (typeof FORMATS)[number];

const isText = (wanted: Wanted): wanted is 'releaseCsv' | 'codebook' => wanted === 'releaseCsv' || wanted === 'codebook';

const fetchFile = async (wanted: Wanted, roundId: string): Promise<{ fileName: string; content: Blob }> => {
  if (isText(wanted)) {
    const { fileName, text: content } = await queryClient.fetchQuery(insight[wanted].queryOptions({ roundId }));
    return { fileName, content: new Blob([content], { type: 'text/csv;charset=utf-8' }) };
  }
  const { fileName, mediaType, base64 } = await queryClient.fetchQuery(insight.releaseFile.queryOptions({ roundId, format: wanted }));
  return { fileName, content: new Blob([Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)], { type: mediaType }) };
};

const Downloads = ({ roundId, title }: { roundId: string; title: string }) => {
  const download = useMutation({
    mutationFn: async (wanted: Wanted) => {
      const { fileName, content } = await fetchFile(wanted, roundId);
      const [name = '', ending = ''] = fileName.split('.');
      saveFile(content, { name, ending });
    },
  });
  const file = (wanted: Wanted, label: string) => (
    <button key={wanted} type="button" className="button quiet small-button" aria-disabled={download.isPending} onClick={() => { if (!download.isPending) download.mutate(wanted); }}>
      {label}<span className="visually-hidden"> {title}</span>
    </button>
  );
  return (
    <div className={styles.files}>
      {FORMATS.map((format) => file(format, text.formats[format]))}
      {file('releaseCsv', text.release)}
      {file('codebook', text.codebook)}
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
            <>
              <div className="stack-4">
                <p className="note">{text.allInOne}</p>
                <ul className={styles.rounds}>
                  {rounds.map((round) => (
                    <li key={round.roundId}>
                      <span className={styles.title}>{round.title}<span className="small">{words.insights.closed(day(round.closedAt))}</span></span>
                      <Downloads roundId={round.roundId} title={round.title} />
                    </li>
                  ))}
                </ul>
              </div>
              <ReleaseLog rounds={rounds} />
            </>
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
