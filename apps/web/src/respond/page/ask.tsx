import type { Deployment } from '../respond-state.ts';

/** Whom to ask: an address becomes a link, anything else is shown as it is. */
export const Ask = ({ deployment }: { deployment: Deployment }) => (
  <p className="ask">
    <strong>{deployment.organisation}</strong>
    <br />
    {/^[^\s@]+@[^\s@]+$/.test(deployment.contact)
      ? <a href={`mailto:${deployment.contact}`}>{deployment.contact}</a>
      : deployment.contact}
  </p>
);
