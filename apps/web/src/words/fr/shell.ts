import type { Words } from '../en.ts';

export const shell: Words['shell'] = {
  product: 'Unguarded',
  skip: 'Aller au contenu',
  menu: 'Menu principal',
  nav: { home: 'Mon enquête', results: 'Résultats', received: 'Check-ins', organise: 'Organisation' },
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  signedInAs: (name) => `Connecté : ${name}`,
  demoLabel: 'Démonstration',
  demo: (date) => `Démonstration avec une organisation inventée. Son horloge indique le ${date}.`,
  footer: { label: 'À propos', transparency: 'Qui peut voir quoi', method: 'Comment naissent les chiffres', languages: 'Langue' },
  loading: 'Chargement…',
  failedTitle: 'Cette page n’a pas pu être chargée',
  failedText: 'Rien n’est perdu. La connexion est peut-être coupée, ou le serveur occupé.',
  retry: 'Réessayer',
  notFoundTitle: 'Cette page n’existe pas',
  notFoundText: 'L’adresse est peut-être ancienne, ou elle appartient à la page de quelqu’un d’autre.',
  notFoundHome: 'Aller à mon enquête',
  noAccessTitle: 'Cette page ne vous est pas destinée',
  noAccessText: 'Vous êtes connecté, mais cette page appartient à un autre rôle ou à une autre partie de l’organisation.',
  numbersAsTable: 'Les chiffres en tableau',
};
