import { fevs, hse, item, own, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const kindness = { construct: 'kindness', direction: 1, responseSet: 'agree5' } as const;
const inTheTeam = { ...kindness, facet: 'team', theme: 'your-team' } as const;
const toCustomers = { ...kindness, facet: 'service', theme: 'the-people-you-serve' } as const;
const time = { ...toCustomers, facet: 'time' } as const;
const space = { ...toCustomers, facet: 'space' } as const;
const inclination = { ...toCustomers, facet: 'inclination' } as const;

/**
 * Kindness among colleagues and to the people one serves, and what leaders must give for it: time, space, inclination.
 * The Civil Service's item on respect (B26) counts here too and stands in the bank "stress-proxy"; OPM's Q51 in "engagement-fevs".
 */
export const kindnessItems: ItemBank = {
  id: 'kindness',
  version: '1',
  items: [
    item({ ...inTheTeam, ...fevs('Q79'), id: 'fevs23-q79', source: 'fevs23' }, {
      en: 'Employees in my work unit care about me as a person.',
      de: 'Den Menschen in meinem Bereich bin ich als Mensch wichtig.',
      fr: 'Les personnes de mon service s’intéressent à moi en tant que personne.',
      es: 'A la gente de mi unidad le importo como persona.',
    }),
    item({ ...inTheTeam, ...hse(31) }, {
      en: 'My colleagues are willing to listen to my work-related problems',
      de: 'Meine Kolleginnen und Kollegen hören mir zu, wenn ich Probleme bei der Arbeit habe',
      fr: 'Mes collègues sont prêts à écouter mes problèmes de travail',
      es: 'Mis colegas están dispuestos a escuchar mis problemas de trabajo',
    }),
    item({ ...toCustomers, ...own('patient-with-customers') }, {
      en: 'People in this team are patient with customers who do not know our jargon.',
      de: 'In diesem Team ist man geduldig mit Kundinnen und Kunden, die unsere Fachsprache nicht kennen.',
      fr: 'Dans cette équipe, on est patient avec les clients qui ne connaissent pas notre jargon.',
      es: 'En este equipo se tiene paciencia con los clientes que no conocen nuestra jerga.',
    }),
    item({ ...toCustomers, ...own('kindness-rather-than-rules') }, {
      en: 'When a customer is upset, we respond with kindness rather than rules.',
      de: 'Wenn eine Kundin oder ein Kunde verärgert ist, antworten wir mit Freundlichkeit statt mit Regeln.',
      fr: 'Quand un client est contrarié, nous répondons avec bienveillance plutôt qu’avec des règles.',
      es: 'Cuando un cliente está molesto, respondemos con amabilidad y no con normas.',
    }),
    item({ ...time, ...own('time-to-be-kind') }, {
      en: 'I have the time to be kind to the people I serve.',
      de: 'Ich habe die Zeit, zu den Menschen, für die ich arbeite, freundlich zu sein.',
      fr: 'J’ai le temps d’être bienveillant avec les gens que je sers.',
      es: 'Tengo tiempo para ser amable con la gente a la que atiendo.',
    }),
    item({ ...time, ...own('rushed-past-people'), direction: -1 }, {
      en: 'I am so rushed that I am short with people.',
      de: 'Ich stehe so unter Zeitdruck, dass ich kurz angebunden bin.',
      fr: 'Je suis si pressé que je suis sec avec les gens.',
      es: 'Voy con tanta prisa que soy brusco con la gente.',
    }),
    item({ ...space, ...own('space-for-kindness') }, {
      en: 'I am free to do a customer a small favour without asking.',
      de: 'Ich darf einer Kundin oder einem Kunden eine kleine Gefälligkeit tun, ohne zu fragen.',
      fr: 'Je peux rendre un petit service à un client sans demander.',
      es: 'Puedo hacer un pequeño favor a un cliente sin preguntar.',
    }),
    item({ ...space, ...own('scripts-stop-kindness'), direction: -1 }, {
      en: 'Our scripts and forms leave no room to be kind.',
      de: 'Unsere Vorgaben und Formulare lassen keinen Raum für Freundlichkeit.',
      fr: 'Nos scripts et nos formulaires ne laissent pas de place à la bienveillance.',
      es: 'Nuestros guiones y formularios no dejan espacio para la amabilidad.',
    }),
    item({ ...inclination, ...own('kindness-is-valued') }, {
      en: 'Being kind to a customer counts for something here.',
      de: 'Freundlich zu Kundinnen und Kunden zu sein, zählt hier etwas.',
      fr: 'Ici, être bienveillant avec un client compte.',
      es: 'Aquí ser amable con un cliente cuenta.',
    }),
    item({ ...inclination, ...own('treated-kindly-oneself') }, {
      en: 'I am treated so well here that I like to treat others well.',
      de: 'Ich werde hier so gut behandelt, dass ich auch andere gern gut behandle.',
      fr: 'On me traite si bien ici que j’ai envie de bien traiter les autres.',
      es: 'Aquí me tratan tan bien que me gusta tratar bien a los demás.',
    }),
    item({ ...inTheTeam, ...plain({ ...fevs('Q79'), id: 'fevs23-q79', source: 'fevs23' }) }, {
      en: 'The people I work with care how I am.',
      de: 'Den Menschen, mit denen ich arbeite, ist wichtig, wie es mir geht.',
      fr: 'Les gens avec qui je travaille se soucient de moi.',
      es: 'A la gente con la que trabajo le importa cómo estoy.',
    }),
    item({ ...inTheTeam, ...plain(hse(31)) }, {
      en: 'The people I work with hear me out when I have a problem at work',
      de: 'Die Menschen, mit denen ich arbeite, hören mir zu, wenn ich bei der Arbeit ein Problem habe',
      fr: 'Les gens avec qui je travaille m’écoutent quand j’ai un problème au travail',
      es: 'La gente con la que trabajo me escucha cuando tengo un problema en el trabajo',
    }),
  ],
};
