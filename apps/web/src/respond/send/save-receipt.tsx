import { saveFile } from '../../ui/save-file.ts';
import { Button } from '../page/button.tsx';
import type { Receipt } from '../wallet/kept-pass.ts';
import { words } from '../words/words.ts';
import { receiptFile } from './receipt-file.ts';

/** For whoever wants to check the public list with a program of their own; its name says neither organisation nor pulse. */
export const SaveReceipt = ({ roundId, receipt }: { roundId: string; receipt: Receipt }) => {
  const file = receiptFile({ roundId, receipt });
  if (file === null) return null;
  return (
    <div>
      <p><Button kind="plain" onPress={() => saveFile(new Blob([file], { type: 'application/json' }), { name: 'receipt', ending: 'json' })}>{words.receiptFile.save}</Button></p>
      <p className="note">{words.receiptFile.note}</p>
    </div>
  );
};
