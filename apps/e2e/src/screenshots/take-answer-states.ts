import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serveGallery } from '../answer-states/states-gallery.ts';
import type { Camera, Shoot } from './take-screenshots.ts';

const HEIGHT = 900;

const languageOf = ({ locale }: Camera): string => locale.slice(0, 2);

/** Writes a picture of every state of the answer app for every camera, made from the sources and without a server. */
export const takeAnswerStates = async ({ browser, folder, cameras, only }: Pick<Shoot, 'browser' | 'folder' | 'cameras' | 'only'>): Promise<string[]> => {
  mkdirSync(folder, { recursive: true });
  const gallery = await serveGallery();
  const files: string[] = [];
  for (const camera of cameras) {
    const { width, scheme, locale } = camera;
    const states = await gallery.open(browser, { language: languageOf(camera), options: { viewport: { width, height: HEIGHT }, colorScheme: scheme } });
    for (const name of states.names.filter((each) => only.test(`answer-${each}`))) {
      const file = join(folder, `answer-${name}-${width}-${scheme}-${locale}.png`);
      await states.show(name);
      await states.page.screenshot({ path: file, fullPage: true });
      files.push(file);
    }
    await states.close();
  }
  await gallery.close();
  return files;
};
