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
    prepares: (organisation, title) => `${organisation} prépare une enquête : « ${title} ».`,
    fetch: (until) => `Obtenez votre passe anonyme jusqu’au ${until}, sur un appareil à vous :`,
    answer: (from, to) => `Du ${from} au ${to}, vous répondez avec lui, sans aucune connexion, ici :`,
    checkIn: 'Si vous le souhaitez, vous pouvez aussi répondre à quelques questions avec votre nom, pour votre responsable. Ne pas le faire ne laisse aucune trace.',
  },
  answersOpen: {
    subject: (title, until) => `${title} : répondre jusqu’au ${until}`,
    open: (title, until) => `L’enquête « ${title} » est ouverte jusqu’au ${until}. Elle prend environ deux minutes :`,
    device: 'Prenez l’appareil sur lequel vous avez obtenu votre passe. Le lien est le même pour tous. Nous ne pouvons pas savoir si vous avez répondu ; si oui, merci.',
  },
  results: {
    subject: (title) => `${title} : les résultats sont là`,
    published: (title) => `Les résultats de « ${title} » sont publiés :`,
    list: 'L’appareil sur lequel vous avez répondu peut vous montrer que vos réponses sont dans la liste publique :',
  },
  promises: {
    subject: (title, count) => `${title} : ${count === 1 ? 'une promesse attend' : `${count} promesses attendent`}`,
    open: (title) => `L’enquête « ${title} » est ouverte. Après les précédentes, vous avez promis :`,
    until: (day) => `jusqu’au ${day}`,
    ask: 'Dites ce qu’il en est advenu avant que l’on pose de nouvelles questions. Vos équipes le lisent sur leur propre page :',
  },
  checkWords: (list) => `Mots de contrôle de cette enquête, les mêmes pour tous : ${list}. Si la page en montre d’autres, ne répondez pas et demandez qui s’occupe de cette enquête.`,
  approved: (name) => `Vérifiée et signée par ${name}.`,
};
