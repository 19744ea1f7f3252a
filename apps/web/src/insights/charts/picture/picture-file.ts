import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { saveFile } from '../../../ui/save-file.ts';
import { type Picture, renderPicture } from './picture.ts';

const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => failed(new Error('The typeface could not be read.')));
    reader.readAsDataURL(blob);
  });

/** The typeface of the screen goes into the file; without a connection the file names one that every machine has. */
const typeface = async (): Promise<string | null> => {
  try {
    const response = await fetch(interLatin);
    return response.ok ? await asDataUrl(await response.blob()) : null;
  } catch {
    return null;
  }
};

const PIXELS_A_POINT = 2;

const drawn = async ({ markup, width, height }: { markup: string; width: number; height: number }): Promise<Blob | null> => {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PIXELS_A_POINT;
  canvas.height = height * PIXELS_A_POINT;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => { canvas.toBlob(done, 'image/png'); });
};

/** Hands the browser a chart as a picture that needs nothing beside itself: lines and letters as SVG, or pixels, two a point. */
export const savePicture = async (picture: Picture, kind: 'svg' | 'png', name: string): Promise<void> => {
  const rendered = renderPicture(picture, await typeface());
  const blob = kind === 'svg' ? new Blob([rendered.markup], { type: 'image/svg+xml;charset=utf-8' }) : await drawn(rendered);
  if (blob !== null) saveFile(blob, { name, ending: kind });
};
