import { type DragEvent, useState } from 'react';
import styles from './choose-file.module.css';

interface ChooseFileProps {
  /** On the button. */
  label: string;
  /** Beside it: that a file can be dropped, or what is being done with one. */
  note: string;
  /** Kinds of files as the field takes them; all when left out. */
  accept?: string;
  quiet?: boolean;
  busy: boolean;
  onFile: (file: File) => void;
}

/** A file by choosing or dropping it. The field is a native one, so every keyboard and screen reader knows it. */
export const ChooseFile = ({ label, note, accept, quiet = false, busy, onFile }: ChooseFileProps) => {
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
          type="file" accept={accept} className={styles.input} disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) onFile(file);
            event.target.value = ''; // the same file, corrected, can be chosen again
          }}
        />
        <span className={quiet ? 'button quiet' : 'button'}>{label}</span>
      </label>
      <span className="note" aria-live="polite">{note}</span>
    </div>
  );
};
