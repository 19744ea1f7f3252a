import { Button, LinkButton } from '../page/button.tsx';
import type { Deployment } from '../respond-state.ts';
import { words } from '../words/words.ts';

/**
 * The way back to the results, one and the same whatever was found: an address of its own for those who have compared
 * would tell the signed-in side that they had answers. Going back often asks for nothing at all; where there is nothing
 * to go back to, the link leads there.
 */
export const BackToResults = ({ deployment, forgets = false }: { deployment: Deployment | null; forgets?: boolean }) => {
  const label = forgets ? words.compared.backForgets : words.compared.backToResults;
  return history.length > 1 || deployment === null
    ? <Button kind="secondary" onPress={() => history.back()}>{label}</Button>
    : <LinkButton kind="secondary" href={`${deployment.signInAddress}insights`}>{label}</LinkButton>;
};
