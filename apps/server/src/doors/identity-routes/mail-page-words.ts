import type { MailLanguage } from '@unguarded/identity-side';

/** What the page of mails says; on development installations only. */
export interface MailPageWords {
  title: string;
  explanation: (shown: number) => string;
  signInAs: (email: string) => string;
  onlyTo: string;
  show: string;
  none: string;
  to: (email: string) => string;
  goneTitle: (email: string) => string;
  gone: (label: string) => string;
  others: string;
}

/** The words of the page in each language. */
export const MAIL_PAGE_WORDS: Readonly<Record<MailLanguage, MailPageWords>> = {
  en: {
    title: 'Mail of this installation', explanation: (shown) => `Nothing is sent here: these are the last ${shown} mails that would have been.`,
    signInAs: (email) => `Sign in as ${email}`, onlyTo: 'Only to', show: 'Show', none: 'There is no mail yet.', to: (email) => `to ${email}`,
    goneTitle: (email) => `${email} is no longer on the roster`,
    gone: (label) => `The roster that is in force does not name ${label} any more, so nobody can sign in with this address. Import a roster with this address, or choose somebody else.`,
    others: 'To the mails and the other people',
  },
  de: {
    title: 'E-Mails dieser Installation', explanation: (shown) => `Hier wird nichts gesendet: Das sind die letzten ${shown} E-Mails, die gesendet worden wären.`,
    signInAs: (email) => `Anmelden als ${email}`, onlyTo: 'Nur an', show: 'Zeigen', none: 'Es gibt noch keine E-Mail.', to: (email) => `an ${email}`,
    goneTitle: (email) => `${email} steht nicht mehr auf der Personenliste`,
    gone: (label) => `Die geltende Personenliste nennt ${label} nicht mehr; mit dieser Adresse kann sich deshalb niemand anmelden. Importieren Sie eine Liste mit dieser Adresse, oder wählen Sie jemand anderen.`,
    others: 'Zu den E-Mails und den anderen Personen',
  },
  fr: {
    title: 'Courriels de cette installation', explanation: (shown) => `Rien n’est envoyé ici : voici les ${shown} derniers courriels qui l’auraient été.`,
    signInAs: (email) => `Se connecter en tant que ${email}`, onlyTo: 'Seulement à', show: 'Afficher', none: 'Il n’y a pas encore de courriel.', to: (email) => `à ${email}`,
    goneTitle: (email) => `${email} n’est plus sur la liste des personnes`,
    gone: (label) => `La liste en vigueur ne nomme plus ${label} ; personne ne peut donc se connecter avec cette adresse. Importez une liste avec cette adresse, ou choisissez quelqu’un d’autre.`,
    others: 'Vers les courriels et les autres personnes',
  },
  es: {
    title: 'Correos de esta instalación', explanation: (shown) => `Aquí no se envía nada: estos son los últimos ${shown} correos que se habrían enviado.`,
    signInAs: (email) => `Entrar como ${email}`, onlyTo: 'Solo a', show: 'Mostrar', none: 'Todavía no hay ningún correo.', to: (email) => `a ${email}`,
    goneTitle: (email) => `${email} ya no está en la lista de personas`,
    gone: (label) => `La lista en vigor ya no nombra a ${label}; por eso nadie puede entrar con esta dirección. Importe una lista con esta dirección, o elija a otra persona.`,
    others: 'A los correos y las demás personas',
  },
};
