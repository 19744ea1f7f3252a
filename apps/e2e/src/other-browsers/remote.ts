import type { ChildProcess } from 'node:child_process';

/** How a browser names an element to whoever drives it, as the WebDriver standard has it. */
export type ElementReference = Record<'element-6066-11e4-a52e-4f735466cecf', string>;

export const idOf = (element: ElementReference): string => element['element-6066-11e4-a52e-4f735466cecf'];

/** The place of a browser: what it keeps stays there when it ends, and is there when it is started again. */
export interface Profile {
  directory: string;
  language: string;
  width: number;
  height: number;
}

/** A browser that runs, and the one page in it. */
export interface Remote {
  navigate(url: string): Promise<unknown>;
  /** Runs the body of a function in the page; a promise that it returns is waited for. */
  execute<T>(script: string, parameters?: readonly unknown[]): Promise<T>;
  /** Scrolls there and presses with the mouse; fails where something else lies over it. */
  click(element: ElementReference): Promise<unknown>;
  /** What pages of these origins threw, complained of or were not allowed to do since the start. */
  complaints(origins: readonly string[]): Promise<string[]>;
  end(): Promise<void>;
}

/** Where a browser puts what it downloads. */
export const downloadsOf = ({ directory }: Profile): string => `${directory}/downloads`;

/** No browser outlives the tests, however they come to their end. */
export const endsWithUs = (child: ChildProcess): void => {
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.removeListener('exit', kill));
};
