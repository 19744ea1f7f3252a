import { type DragEvent, useState } from 'react';
import { words } from '../words/words.ts';
import styles from './choose-file.module.css';

interface ChooseFileProps { again: boolean; busy: boolean; onFile: (file: File) => void }

const text = words.organise.import;

/** A file by choosing or dropping it. The field is a native one, so every keyboard and screen reader knows it. */
export const ChooseFile = ({ again, busy, onFile }: ChooseFileProps) => {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined && !busy) onFile(file);
  };
  return (
    <div className={`${styles.drop} ${over ? styles.over : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <label className={styles.choose}>
        <input
          type="file" accept=".csv,text/csv" className={styles.input} disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) onFile(file);
            event.target.value = ''; // the same file, corrected, can be chosen again
          }}
        />
        <span className={again ? 'button quiet' : 'button'}>{again ? text.again : text.choose}</span>
      </label>
      <span className="note" aria-live="polite">{busy ? text.uploading : text.drop}</span>
    </div>
  );
};
