import { words } from '../words/words.ts';
import { Button } from './button.tsx';
import { Lead, Page } from './page.tsx';

/** Something takes a moment. */
export const WaitingPage = ({ said: { heading, text } }: { said: { heading: string; text: string } }) => (
  <Page heading={heading}>
    <div className="busy" aria-hidden="true"><span /><span /><span /></div>
    <Lead text={text} />
  </Page>
);

export const UnreachablePage = ({ onAgain }: { onAgain: () => unknown }) => (
  <Page heading={words.unreachable.heading} actions={<Button onPress={onAgain}>{words.tryAgain}</Button>}>
    <Lead text={words.unreachable.text} />
  </Page>
);

/** A fault of ours. What is kept on the device is still there after a reload. */
export const BrokenPage = () => (
  <Page heading={words.broken.heading} actions={<Button onPress={() => location.reload()}>{words.broken.reload}</Button>}>
    <Lead text={words.broken.text} />
  </Page>
);
