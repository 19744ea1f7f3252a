import { Button, LinkButton } from '../page/button.tsx';
import { Lead, Page } from '../page/page.tsx';
import type { CannotCompareReason, Deployment } from '../respond-state.ts';
import { words } from '../words/words.ts';
import { BackToResults } from './back-to-results.tsx';

interface CannotCompareProps {
  reason: CannotCompareReason;
  /** Null where this browser was never used for answering, and knows nobody's signed-in page. */
  deployment: Deployment | null;
  onPulse: () => unknown;
}

/** Nothing stands beside the results, in one honest sentence, and the way back to them. */
export const CannotComparePage = ({ reason, deployment, onPulse }: CannotCompareProps) => (
  <Page heading={words.compared.cannot.heading[reason]}>
    <Lead text={words.compared.cannot.text[reason]} />
    {reason === 'none-kept' && <HowThatCanBe />}
    <div className="choices">
      <BackToResults deployment={deployment} />
      {reason === 'unreadable'
        ? <LinkButton kind="secondary" href="/">{words.compared.openAnew}</LinkButton>
        : deployment !== null && <Button kind="secondary" onPress={onPulse}>{words.compared.toPulse}</Button>}
    </div>
  </Page>
);

const HowThatCanBe = () => (
  <section aria-labelledby="how-that-can-be">
    <h2 id="how-that-can-be" className="small-heading">{words.compared.cannot.whyTitle}</h2>
    <ul className="bullets">{words.compared.cannot.why.map((why) => <li key={why}>{why}</li>)}</ul>
  </section>
);
