import { fevs, item, own, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const competence = { construct: 'competence', direction: 1 } as const;
const skills = { ...competence, facet: 'skills', responseSet: 'agree5-do-not-know', theme: 'your-team' } as const;
const quality = { ...competence, facet: 'quality', responseSet: 'frequency5', theme: 'your-team' } as const;
const customers = { ...competence, facet: 'customers', responseSet: 'agree5-do-not-know', theme: 'the-people-you-serve' } as const;
const training = { ...competence, facet: 'training', responseSet: 'agree5', theme: 'learning-and-change' } as const;

/** Competence, as those see it who do the work. OPM's frequency items are asked with the words of frequency5. */
export const competenceItems: ItemBank = {
  id: 'competence',
  version: '1',
  items: [
    item({ ...skills, ...fevs('Q19') }, {
      en: 'My work unit has the job-relevant knowledge and skills necessary to accomplish organizational goals.',
      de: 'Mein Bereich hat die fachlichen Kenntnisse und Fähigkeiten, die für die Ziele der Organisation nötig sind.',
      fr: 'Mon service a les connaissances et les compétences nécessaires pour atteindre les objectifs de l’organisation.',
      es: 'Mi unidad tiene los conocimientos y las capacidades necesarios para lograr los objetivos de la organización.',
    }),
    item({ ...quality, ...fevs('Q22') }, {
      en: 'Employees in my work unit produce high-quality work.',
      de: 'In meinem Bereich wird Arbeit von hoher Qualität geleistet.',
      fr: 'Le personnel de mon service fournit un travail de grande qualité.',
      es: 'El personal de mi unidad hace un trabajo de alta calidad.',
    }),
    item({ ...quality, ...fevs('Q20'), facet: 'customers', theme: 'the-people-you-serve' }, {
      en: 'Employees in my work unit meet the needs of our customers.',
      de: 'Mein Bereich erfüllt die Bedürfnisse unserer Kundinnen und Kunden.',
      fr: 'Le personnel de mon service répond aux besoins de nos clients.',
      es: 'El personal de mi unidad satisface las necesidades de nuestros clientes.',
    }),
    item({ ...customers, ...fevs('Q32') }, {
      en: 'Employees in my work unit consider customer needs a top priority.',
      de: 'In meinem Bereich haben die Bedürfnisse der Kundinnen und Kunden Vorrang.',
      fr: 'Dans mon service, les besoins des clients sont une priorité.',
      es: 'En mi unidad las necesidades de los clientes son una prioridad.',
    }),
    item({ ...customers, ...fevs('Q33') }, {
      en: 'Employees in my work unit consistently look for ways to improve customer service.',
      de: 'In meinem Bereich wird ständig nach Wegen gesucht, den Service zu verbessern.',
      fr: 'Dans mon service, on cherche sans cesse à améliorer le service aux clients.',
      es: 'En mi unidad se buscan siempre formas de mejorar la atención a los clientes.',
    }),
    item({ ...training, ...own('trained-for-the-work') }, {
      en: 'I have been trained for the work I do.',
      de: 'Ich bin für meine Arbeit ausgebildet worden.',
      fr: 'On m’a formé au travail que je fais.',
      es: 'He recibido formación para el trabajo que hago.',
    }),
    item({ ...training, ...own('knows-who-knows') }, {
      en: 'When I do not know something, I know whom to ask.',
      de: 'Wenn ich etwas nicht weiß, weiß ich, wen ich fragen kann.',
      fr: 'Quand je ne sais pas quelque chose, je sais à qui demander.',
      es: 'Cuando no sé algo, sé a quién preguntar.',
    }),
    item({ ...training, ...own('learns-what-went-wrong') }, {
      en: 'When something goes wrong, we learn from it.',
      de: 'Wenn etwas schiefgeht, lernen wir daraus.',
      fr: 'Quand quelque chose va mal, nous en tirons des leçons.',
      es: 'Cuando algo sale mal, aprendemos de ello.',
    }),
    item({ ...skills, ...plain(fevs('Q19')) }, {
      en: 'My team has the skills it needs to do its job.',
      de: 'Mein Team kann, was es für seine Arbeit können muss.',
      fr: 'Mon équipe sait faire ce que son travail demande.',
      es: 'Mi equipo sabe lo que necesita para hacer su trabajo.',
    }),
    item({ ...quality, ...plain(fevs('Q22')) }, {
      en: 'My team does very good work.',
      de: 'Mein Team macht sehr gute Arbeit.',
      fr: 'Mon équipe fait du très bon travail.',
      es: 'Mi equipo hace muy buen trabajo.',
    }),
    item({ ...quality, ...plain(fevs('Q20')), facet: 'customers', theme: 'the-people-you-serve' }, {
      en: 'My team gives the people we serve what they need.',
      de: 'Mein Team gibt den Menschen, für die wir arbeiten, was sie brauchen.',
      fr: 'Mon équipe donne aux gens que nous servons ce qu’il leur faut.',
      es: 'Mi equipo da a la gente a la que atendemos lo que necesita.',
    }),
    item({ ...customers, ...plain(fevs('Q32')) }, {
      en: 'In my team, the people we serve come first.',
      de: 'In meinem Team kommen die Menschen, für die wir arbeiten, zuerst.',
      fr: 'Dans mon équipe, les gens que nous servons passent d’abord.',
      es: 'En mi equipo, la gente a la que atendemos es lo primero.',
    }),
    item({ ...customers, ...plain(fevs('Q33')) }, {
      en: 'My team always looks for ways to serve people better.',
      de: 'Mein Team sucht immer nach Wegen, besser für andere zu arbeiten.',
      fr: 'Mon équipe cherche toujours à mieux servir les gens.',
      es: 'Mi equipo siempre busca cómo atender mejor a la gente.',
    }),
  ],
};
