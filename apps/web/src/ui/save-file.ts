/** Safari on a phone asks first whether to download, and reads the file only then. */
const KEPT_MILLISECONDS = 60_000;

/**
 * Hands the browser a file that was made on this page; its name keeps letters and digits of any script.
 *
 * @example saveFile(blob, { name: 'Groups: with and without name', ending: 'svg' }) // Groups-with-and-without-name.svg
 */
export const saveFile = (content: Blob, { name, ending }: { name: string; ending: string }): void => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MILLISECONDS);
};
