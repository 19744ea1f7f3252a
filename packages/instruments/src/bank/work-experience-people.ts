import { csps, item, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const experience = { construct: 'work-experience', direction: 1, responseSet: 'agree5' } as const;
const manager = { ...experience, facet: 'my-manager', theme: 'your-manager' } as const;
const team = { ...experience, facet: 'my-team', theme: 'your-team' } as const;
const fairness = { ...experience, facet: 'inclusion-and-fair-treatment', theme: 'rules-and-fairness' } as const;

/** Civil Service People Survey: my manager, my team, inclusion and fair treatment. B08, B18 and B26 stand in "stress-proxy". */
export const workExperiencePeople: ItemBank = {
  id: 'work-experience-people',
  version: '1',
  items: [
    item({ ...manager, ...csps('B09') }, {
      en: 'My manager is considerate of my life outside work',
      de: 'Meine Führungskraft nimmt Rücksicht auf mein Leben außerhalb der Arbeit',
      fr: 'Ma hiérarchie directe tient compte de ma vie en dehors du travail',
      es: 'Mi responsable tiene en cuenta mi vida fuera del trabajo',
    }),
    item({ ...manager, ...csps('B10') }, {
      en: 'My manager is open to my ideas',
      de: 'Meine Führungskraft ist offen für meine Ideen',
      fr: 'Ma hiérarchie directe est ouverte à mes idées',
      es: 'Mi responsable está abierto a mis ideas',
    }),
    item({ ...manager, ...csps('B11') }, {
      en: "My manager helps me to understand how I contribute to [my organisation]'s objectives",
      de: 'Meine Führungskraft hilft mir zu verstehen, wie ich zu den Zielen von [my organisation] beitrage',
      fr: 'Ma hiérarchie directe m’aide à comprendre en quoi je contribue aux objectifs que poursuit [my organisation]',
      es: 'Mi responsable me ayuda a entender cómo contribuyo a los objetivos de [my organisation]',
    }),
    item({ ...manager, ...csps('B12') }, {
      en: 'Overall, I have confidence in the decisions made by my manager',
      de: 'Insgesamt habe ich Vertrauen in die Entscheidungen meiner Führungskraft',
      fr: 'Dans l’ensemble, j’ai confiance dans les décisions de ma hiérarchie directe',
      es: 'En general, confío en las decisiones de mi responsable',
    }),
    item({ ...manager, ...csps('B13') }, {
      en: 'My manager recognises when I have done my job well',
      de: 'Meine Führungskraft erkennt an, wenn ich gute Arbeit geleistet habe',
      fr: 'Ma hiérarchie directe reconnaît quand j’ai bien fait mon travail',
      es: 'Mi responsable reconoce cuando he hecho bien mi trabajo',
    }),
    item({ ...manager, ...csps('B14') }, {
      en: 'I receive regular feedback on my performance',
      de: 'Ich bekomme regelmäßig Rückmeldung zu meiner Leistung',
      fr: 'Je reçois régulièrement un retour sur mon travail',
      es: 'Recibo comentarios periódicos sobre mi rendimiento',
    }),
    item({ ...manager, ...csps('B15') }, {
      en: 'The feedback I receive helps me to improve my performance',
      de: 'Die Rückmeldung, die ich bekomme, hilft mir, besser zu werden',
      fr: 'Les retours que je reçois m’aident à mieux travailler',
      es: 'Los comentarios que recibo me ayudan a mejorar mi rendimiento',
    }),
    item({ ...manager, ...csps('B16') }, {
      en: 'I think that my performance is evaluated fairly',
      de: 'Ich finde, dass meine Leistung gerecht beurteilt wird',
      fr: 'Je trouve que mon travail est évalué de façon juste',
      es: 'Creo que mi rendimiento se evalúa de forma justa',
    }),
    item({ ...team, ...csps('B19') }, {
      en: 'The people in my team work together to find ways to improve the service we provide',
      de: 'Die Menschen in meinem Team suchen gemeinsam nach Wegen, unsere Leistung zu verbessern',
      fr: 'Les membres de mon équipe cherchent ensemble à améliorer le service que nous rendons',
      es: 'La gente de mi equipo busca en conjunto formas de mejorar el servicio que prestamos',
    }),
    item({ ...team, ...csps('B20') }, {
      en: 'The people in my team are encouraged to come up with new and better ways of doing things',
      de: 'Die Menschen in meinem Team werden ermutigt, neue und bessere Wege zu finden',
      fr: 'On encourage les membres de mon équipe à trouver de nouvelles et meilleures façons de faire',
      es: 'A la gente de mi equipo se la anima a buscar formas nuevas y mejores de hacer las cosas',
    }),
    item({ ...fairness, ...csps('B25') }, {
      en: 'I am treated fairly at work',
      de: 'Ich werde bei der Arbeit gerecht behandelt',
      fr: 'On me traite de façon juste au travail',
      es: 'Me tratan de forma justa en el trabajo',
    }),
    item({ ...fairness, ...csps('B27') }, {
      en: 'I feel valued for the work I do',
      de: 'Meine Arbeit wird geschätzt',
      fr: 'Je sens que mon travail est apprécié',
      es: 'Siento que se valora el trabajo que hago',
    }),
    item({ ...fairness, ...csps('B28') }, {
      en: 'I think that [my organisation] respects individual differences (for example, cultures, working styles, backgrounds, ideas, etc.)',
      de: 'Ich finde, dass [my organisation] Unterschiede zwischen Menschen achtet (zum Beispiel Kultur, Arbeitsweise, Herkunft, Ideen usw.)',
      fr: 'Je trouve que [my organisation] respecte les différences entre les personnes (par exemple cultures, façons de travailler, origines, idées, etc.)',
      es: 'Creo que [my organisation] respeta las diferencias entre las personas (por ejemplo, culturas, formas de trabajar, orígenes, ideas, etc.)',
    }),
    item({ ...manager, ...plain(csps('B09')) }, {
      en: 'My manager knows that I have a life outside work and makes room for it',
      de: 'Meine Führungskraft lässt mir Raum für mein Leben außerhalb der Arbeit',
      fr: 'Ma hiérarchie directe laisse de la place à ma vie hors du travail',
      es: 'Mi responsable deja sitio a mi vida fuera del trabajo',
    }),
    item({ ...manager, ...plain(csps('B11')) }, {
      en: 'My manager shows me how my work helps [my organisation]',
      de: 'Meine Führungskraft zeigt mir, wie meine Arbeit [my organisation] hilft',
      fr: 'Ma hiérarchie directe me montre en quoi mon travail aide [my organisation]',
      es: 'Mi responsable me enseña cómo mi trabajo ayuda a [my organisation]',
    }),
    item({ ...manager, ...plain(csps('B12')) }, {
      en: 'I trust what my manager decides',
      de: 'Ich vertraue dem, was meine Führungskraft entscheidet',
      fr: 'Je fais confiance à ce que décide ma hiérarchie directe',
      es: 'Confío en lo que decide mi responsable',
    }),
    item({ ...manager, ...plain(csps('B13')) }, {
      en: 'My manager sees it when I have done good work',
      de: 'Meine Führungskraft sieht es, wenn ich gute Arbeit gemacht habe',
      fr: 'Ma hiérarchie directe le voit quand j’ai bien travaillé',
      es: 'Mi responsable lo ve cuando he trabajado bien',
    }),
    item({ ...manager, ...plain(csps('B14')) }, {
      en: 'I am often told how I am doing at work',
      de: 'Man sagt mir oft, wie ich meine Arbeit mache',
      fr: 'On me dit souvent comment je travaille',
      es: 'A menudo me dicen cómo lo hago en el trabajo',
    }),
    item({ ...manager, ...plain(csps('B15')) }, {
      en: 'What I am told about my work helps me do it better',
      de: 'Was man mir zu meiner Arbeit sagt, hilft mir, sie besser zu machen',
      fr: 'Ce que l’on me dit de mon travail m’aide à mieux le faire',
      es: 'Lo que me dicen de mi trabajo me ayuda a hacerlo mejor',
    }),
    item({ ...manager, ...plain(csps('B16')) }, {
      en: 'My work is judged in a fair way',
      de: 'Meine Arbeit wird gerecht beurteilt',
      fr: 'Mon travail est jugé de façon juste',
      es: 'Mi trabajo se juzga de forma justa',
    }),
    item({ ...team, ...plain(csps('B19')) }, {
      en: 'In my team, we look for ways to do our work better for others',
      de: 'In meinem Team suchen wir nach Wegen, besser für andere zu arbeiten',
      fr: 'Dans mon équipe, nous cherchons à mieux travailler pour les autres',
      es: 'En mi equipo buscamos cómo trabajar mejor para los demás',
    }),
    item({ ...team, ...plain(csps('B20')) }, {
      en: 'In my team, new and better ways to do things are welcome',
      de: 'In meinem Team sind neue und bessere Wege willkommen',
      fr: 'Dans mon équipe, on accueille bien les meilleures façons de faire',
      es: 'En mi equipo son bienvenidas las formas nuevas y mejores de hacer las cosas',
    }),
    item({ ...fairness, ...plain(csps('B28')) }, {
      en: 'At [my organisation], each of us can be the way we are',
      de: 'Bei [my organisation] kann jede und jeder so sein, wie er oder sie ist',
      fr: 'Chez [my organisation], chaque personne peut être comme elle est',
      es: 'En [my organisation] cada persona puede ser como es',
    }),
  ],
};
