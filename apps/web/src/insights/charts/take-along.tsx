import { useState } from 'react';
import type { TableContent } from '../../ui/data-table.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { separatorIn, tableCsv } from '../../ui/table-csv.ts';
import { words } from '../../words/words.ts';
import type { Picture } from './picture/picture.ts';
import styles from './take-along.module.css';

interface TakeAlongProps {
  title: string;
  table: () => TableContent;
  source: string;
  picture: () => Picture;
}

const text = words.charts.take;

/** Downloads of one chart: as a picture in lines or pixels, and its figures for a spreadsheet. */
export const TakeAlong = ({ title, table, source, picture }: TakeAlongProps) => {
  const [failed, setFailed] = useState(false);
  const asPicture = async (kind: 'svg' | 'png'): Promise<void> => {
    try {
      const { savePicture } = await import('./picture/picture-file.ts');
      await savePicture(picture(), kind, title);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const asTable = () => {
    const content = table();
    saveFile(new Blob([tableCsv(content, { note: `${source}. ${words.insights.summary.use}`, separator: separatorIn(words.locale) })], { type: 'text/csv;charset=utf-8' }), { name: content.caption, ending: 'csv' });
  };
  return (
    <fieldset className={styles.take}>
      <legend className="visually-hidden">{text.group(title)}</legend>
      <span aria-hidden="true">{text.label}</span>
      <button type="button" className="button plain" aria-label={text.as('SVG')} onClick={() => void asPicture('svg')}>SVG</button>
      <button type="button" className="button plain" aria-label={text.as('PNG')} onClick={() => void asPicture('png')}>PNG</button>
      <button type="button" className="button plain" aria-label={text.as('CSV')} onClick={asTable}>CSV</button>
      {failed && <span role="alert">{text.failed}</span>}
    </fieldset>
  );
};
