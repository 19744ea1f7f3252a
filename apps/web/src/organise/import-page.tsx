import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { identity, queryClient } from '../api/client.ts';
import { sendRoster } from '../api/send-roster.ts';
import type { ImportStatus } from '../api/shapes.ts';
import { ChooseFile } from '../ui/choose-file.tsx';
import { Page } from '../ui/page.tsx';
import { currentLanguage } from '../words/language.ts';
import { words } from '../words/words.ts';
import { FileFormat } from './file-format.tsx';
import { ImportOutcome } from './import-outcome.tsx';

const text = words.organise.import;
const PROGRESS_EVERY_MS = 400;

const isMoving = (status: ImportStatus | undefined): boolean => status?.state === 'reading' || status?.state === 'applying';

const useImportStatus = (importId: string | null) => useQuery(identity.organise.importStatus.queryOptions({ importId: importId ?? '', language: currentLanguage() }, {
  enabled: importId !== null,
  staleTime: 0,
  refetchInterval: (query) => (isMoving(query.state.data) ? PROGRESS_EVERY_MS : false),
}));

const useApply = () => useMutation(identity.organise.applyImport.mutationOptions({
  onSettled: () => queryClient.invalidateQueries(identity.organise.pathFilter()),
}));

const sendFault = (data: { ok: true } | { ok: false; reason: 'refused' | 'failed' } | undefined): string | null => {
  if (data === undefined || data.ok) return null;
  return data.reason === 'refused' ? text.refused : text.failed;
};

/** The list of people as a file: sent, read, shown as it was understood, and only then applied. */
export const ImportPage = () => {
  const [importId, setImportId] = useState<string | null>(null);
  const status = useImportStatus(importId);
  const send = useMutation({
    mutationFn: sendRoster,
    onSuccess: (outcome) => { if (outcome.ok) setImportId(outcome.importId); },
  });
  const apply = useApply();
  const fault = sendFault(send.data);
  return (
    <Page title={text.title} lead={text.lead}>
      <div className="stack-5">
        <ChooseFile
          label={importId === null ? text.choose : text.again} note={send.isPending ? text.uploading : text.drop} quiet={importId !== null}
          accept=".csv,text/csv" busy={send.isPending} onFile={(file) => { setImportId(null); send.mutate(file); }}
        />
        {fault !== null && <p role="alert" className="message alert">{fault}</p>}
        {importId !== null && status.data !== undefined && (
          <ImportOutcome status={status.data} applying={apply.isPending} onApply={() => apply.mutate({ importId })} />
        )}
      </div>
      <FileFormat />
    </Page>
  );
};
