import type { Deployment } from '../respond-state.ts';

/** An address becomes a link, anything else is shown as it is. */
export const Contact = ({ contact }: { contact: string }) => (
  /^[^\s@]+@[^\s@]+$/.test(contact) ? <a href={`mailto:${contact}`}>{contact}</a> : <>{contact}</>
);

/** Whom to ask. */
export const Ask = ({ deployment }: { deployment: Deployment }) => (
  <p className="ask">
    <strong>{deployment.organisation}</strong>
    <br />
    <Contact contact={deployment.contact} />
  </p>
);
