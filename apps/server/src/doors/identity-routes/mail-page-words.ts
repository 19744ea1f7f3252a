import type { MailLanguage } from '@unguarded/identity-side';

/** As whom a visitor of the demonstration may look around. */
export type PersonaRole = 'employee' | 'tiny-team' | 'leader' | 'hr';

/** What the page of mails says; on development installations only. */
export interface MailPageWords {
  title: string;
  explanation: (shown: number) => string;
  roles: Readonly<Record<PersonaRole, string>>;
  signIn: string;
  onlyTo: string;
  show: string;
  none: string;
  to: (email: string) => string;
  toMany: (email: string, others: number) => string;
  goneTitle: (email: string) => string;
  gone: (name: string) => string;
  others: string;
}

/** The words of the page in each language. */
export const MAIL_PAGE_WORDS: Readonly<Record<MailLanguage, MailPageWords>> = {
  en: {
    title: 'Mail of this installation', explanation: (shown) => `Nothing is sent here: these are the last ${shown} mails that would have been.`,
    roles: { employee: 'Employee of a normal team', 'tiny-team': 'Employee of a team of three', leader: 'Leader of a department', hr: 'HR' }, signIn: 'Sign in as', onlyTo: 'Only to', show: 'Show', none: 'There is no mail yet.', to: (email) => `to ${email}`, toMany: (email, others) => `to ${email} and ${others} more`,
    goneTitle: (email) => `${email} is no longer on the roster`,
    gone: (name) => `The roster that is in force does not name ${name} any more, so nobody can sign in with this address. Import a roster with this address, or choose somebody else.`,
    others: 'To the mails and the other people',
  },
  de: {
    title: 'Post dieser Installation', explanation: (shown) => `Hier wird nichts gesendet: Das sind die letzten ${shown} E-Mails, die gesendet worden wären.`,
    roles: { employee: 'Mitglied eines gewöhnlichen Teams', 'tiny-team': 'Mitglied eines Dreierteams', leader: 'Leitung einer Abteilung', hr: 'Personalabteilung' }, signIn: 'Anmelden als', onlyTo: 'Nur an', show: 'Zeigen', none: 'Es gibt noch keine E-Mail.', to: (email) => `an ${email}`, toMany: (email, others) => `an ${email} und ${others} weitere`,
    goneTitle: (email) => `${email} steht nicht mehr auf der Personenliste`,
    gone: (name) => `Die geltende Personenliste nennt ${name} nicht mehr; mit dieser Adresse kann sich deshalb niemand anmelden. Importieren Sie eine Liste mit dieser Adresse, oder wählen Sie jemand anderen.`,
    others: 'Zu den E-Mails und den anderen Personen',
  },
  fr: {
    title: 'Courriels de cette installation', explanation: (shown) => `Rien n’est envoyé ici : voici les ${shown} derniers courriels qui l’auraient été.`,
    roles: { employee: 'Membre d’une équipe ordinaire', 'tiny-team': 'Membre d’une équipe de trois', leader: 'Responsable d’un département', hr: 'RH' }, signIn: 'Se connecter en tant que', onlyTo: 'Seulement à', show: 'Afficher', none: 'Il n’y a pas encore de courriel.', to: (email) => `à ${email}`, toMany: (email, others) => `à ${email} et ${others} autres`,
    goneTitle: (email) => `${email} n’est plus sur la liste des personnes`,
    gone: (name) => `La liste en vigueur ne nomme plus ${name} ; personne ne peut donc se connecter avec cette adresse. Importez une liste avec cette adresse, ou choisissez quelqu’un d’autre.`,
    others: 'Vers les courriels et les autres personnes',
  },
  es: {
    title: 'Correos de esta instalación', explanation: (shown) => `Aquí no se envía nada: estos son los últimos ${shown} correos que se habrían enviado.`,
    roles: { employee: 'Miembro de un equipo corriente', 'tiny-team': 'Miembro de un equipo de tres', leader: 'Responsable de un departamento', hr: 'Recursos humanos' }, signIn: 'Entrar como', onlyTo: 'Solo a', show: 'Mostrar', none: 'Todavía no hay ningún correo.', to: (email) => `a ${email}`, toMany: (email, others) => `a ${email} y ${others} más`,
    goneTitle: (email) => `${email} ya no está en la lista de personas`,
    gone: (name) => `La lista en vigor ya no nombra a ${name}; por eso nadie puede entrar con esta dirección. Importe una lista con esta dirección, o elija a otra persona.`,
    others: 'A los correos y las demás personas',
  },
};
