import type { MailWords } from './en.ts';

export const fr: MailWords = {
  locale: 'fr-FR',
  signIn: {
    subject: (organisation) => `Connexion à l’enquête de ${organisation}`,
    asked: 'Quelqu’un, sans doute vous, a demandé à se connecter avec cette adresse.',
    open: (validMinutes) => `Ouvrez ce lien et appuyez sur le bouton. Il sert une seule fois, pendant ${validMinutes} minutes :`,
    ignore: 'Si ce n’était pas vous, ignorez ce message : il ne se passe rien.',
  },
  enrolment: {
    subject: (title) => `${title} : votre passe est prêt, rien à répondre pour l’instant`,
    prepares: (organisation, title) => `${organisation} prépare une enquête : « ${title} ». Il n’y a encore rien à répondre.`,
    fetch: (until) => `Obtenez votre passe anonyme jusqu’au ${until}, sur un appareil à vous :`,
    checkIn: 'Si vous le souhaitez, répondez-y aussi à quelques questions avec votre nom, pour votre responsable. Ne pas le faire ne laisse aucune trace.',
    answer: (from, to) => `Du ${from} au ${to}, vous répondez sur cet appareil, sans aucune connexion. Un courriel vous dira quand.`,
  },
  answersOpen: {
    subject: (title, until) => `${title} : répondre jusqu’au ${until}`,
    open: (title, until) => `L’enquête « ${title} » est ouverte jusqu’au ${until}.`,
    short: 'Elle prend environ deux minutes.',
    device: 'Répondez sur l’appareil qui garde votre passe, sans aucune connexion :',
    everybody: 'Le lien est le même pour tous, et tout le monde reçoit ce courriel : personne ne peut savoir qui a répondu. Si vous l’avez fait, merci.',
  },
  results: {
    subject: (title) => `${title} : les résultats sont là`,
    published: (title) => `Lisez les résultats de « ${title} » :`,
    list: 'Vos réponses ont-elles été comptées ? L’appareil sur lequel vous avez répondu les trouve dans la liste publique, sans aucune connexion :',
  },
  promises: {
    subject: (title, count) => `${title} : ${count === 1 ? 'une promesse attend' : `${count} promesses attendent`}`,
    open: (title) => `L’enquête « ${title} » est ouverte. Après les précédentes, vous avez promis :`,
    until: (day) => `jusqu’au ${day}`,
    ask: 'Dites ce qu’il en est advenu avant que l’on pose de nouvelles questions. Vos équipes le lisent sur leur propre page :',
  },
  checkWords: 'Mots de contrôle de cette enquête, les mêmes pour tous :',
  otherWords: 'Si une page en montre d’autres, ne répondez pas et demandez qui s’occupe de cette enquête.',
  approved: (name) => `Vérifiée et signée par ${name}.`,
};
