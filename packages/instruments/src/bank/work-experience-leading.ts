import { csps, item, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const experience = { construct: 'work-experience', direction: 1, responseSet: 'agree5' } as const;
const pay = { ...experience, facet: 'pay-and-benefits', theme: 'pay-and-benefits' } as const;
const leading = { ...experience, facet: 'leadership-and-managing-change', theme: 'senior-leaders' } as const;
const change = { ...leading, theme: 'learning-and-change' } as const;

/** Civil Service People Survey: pay and benefits, leadership and managing change. B45 stands in "stress-proxy", B46 in "fear-candour". */
export const workExperienceLeading: ItemBank = {
  id: 'work-experience-leading',
  version: '1',
  items: [
    item({ ...pay, ...csps('B35') }, {
      en: 'I feel that my pay adequately reflects my performance',
      de: 'Ich finde, dass mein Gehalt meiner Leistung entspricht',
      fr: 'Je trouve que mon salaire correspond bien à mon travail',
      es: 'Siento que mi sueldo refleja bien mi rendimiento',
    }),
    item({ ...pay, ...csps('B36') }, {
      en: 'I am satisfied with the total benefits package (e.g. base pay, benefits and pension)',
      de: 'Ich bin mit dem Gesamtpaket zufrieden (z. B. Grundgehalt, Zusatzleistungen und Altersvorsorge)',
      fr: 'L’ensemble de ma rémunération me satisfait (par exemple salaire de base, avantages et retraite)',
      es: 'Me satisface el conjunto de la retribución (p. ej., sueldo base, beneficios y pensión)',
    }),
    item({ ...pay, ...csps('B37') }, {
      en: 'Compared to people doing a similar job in other organisations I feel my pay is reasonable',
      de: 'Verglichen mit Menschen, die anderswo eine ähnliche Arbeit machen, finde ich mein Gehalt angemessen',
      fr: 'Par rapport aux personnes qui font un travail semblable ailleurs, je trouve mon salaire raisonnable',
      es: 'Comparado con quienes hacen un trabajo parecido en otras organizaciones, mi sueldo me parece razonable',
    }),
    item({ ...leading, ...csps('B38') }, {
      en: 'Senior managers in [my organisation] are sufficiently visible',
      de: 'Die oberen Führungskräfte bei [my organisation] sind ausreichend sichtbar',
      fr: 'Les hauts responsables chez [my organisation] sont assez visibles',
      es: 'Los altos responsables de [my organisation] son suficientemente visibles',
    }),
    item({ ...leading, ...csps('B39') }, {
      en: "I believe the actions of senior managers are consistent with [my organisation]'s values",
      de: 'Ich glaube, dass die oberen Führungskräfte nach den Werten von [my organisation] handeln',
      fr: 'Je crois que les hauts responsables agissent selon les valeurs que défend [my organisation]',
      es: 'Creo que los altos responsables actúan de acuerdo con los valores de [my organisation]',
    }),
    item({ ...leading, ...csps('B40') }, {
      en: "I believe that [my organisation]'s senior leaders have a clear vision for the future of [my organisation]",
      de: 'Ich glaube, dass die oberste Leitung von [my organisation] eine klare Vorstellung von der Zukunft von [my organisation] hat',
      fr: 'Je crois que la direction a une vision claire de l’avenir chez [my organisation]',
      es: 'Creo que la alta dirección de [my organisation] tiene una visión clara del futuro de [my organisation]',
    }),
    item({ ...leading, ...csps('B41') }, {
      en: "Overall, I have confidence in the decisions made by [my organisation]'s senior managers",
      de: 'Insgesamt habe ich Vertrauen in die Entscheidungen der oberen Führungskräfte von [my organisation]',
      fr: 'Dans l’ensemble, j’ai confiance dans les décisions des hauts responsables chez [my organisation]',
      es: 'En general, confío en las decisiones de los altos responsables de [my organisation]',
    }),
    item({ ...change, ...csps('B42') }, {
      en: 'I feel that change is managed well in [my organisation]',
      de: 'Ich finde, dass Veränderungen bei [my organisation] gut gesteuert werden',
      fr: 'Je trouve que le changement est bien conduit chez [my organisation]',
      es: 'Siento que el cambio se gestiona bien en [my organisation]',
    }),
    item({ ...change, ...csps('B43') }, {
      en: 'When changes are made in [my organisation] they are usually for the better',
      de: 'Wenn sich bei [my organisation] etwas ändert, wird es meistens besser',
      fr: 'Quand il y a des changements chez [my organisation], c’est en général pour le mieux',
      es: 'Cuando hay cambios en [my organisation], suelen ser para mejor',
    }),
    item({ ...change, ...csps('B44') }, {
      en: '[My organisation] keeps me informed about matters that affect me',
      de: '[My organisation] hält mich über Dinge auf dem Laufenden, die mich betreffen',
      fr: '[My organisation] me tient au courant de ce qui me concerne',
      es: '[My organisation] me mantiene al tanto de los asuntos que me afectan',
    }),
    item({ ...pay, ...plain(csps('B35')) }, {
      en: 'My pay fits how well I work',
      de: 'Mein Gehalt passt dazu, wie gut ich arbeite',
      fr: 'Mon salaire va avec la qualité de mon travail',
      es: 'Mi sueldo va con lo bien que trabajo',
    }),
    item({ ...pay, ...plain(csps('B36')) }, {
      en: 'I am happy with my pay and all that comes with it',
      de: 'Ich bin zufrieden mit dem Gehalt und allem, was dazugehört',
      fr: 'Mon salaire et tout ce qui va avec me conviennent',
      es: 'Estoy a gusto con mi sueldo y con todo lo que lo acompaña',
    }),
    item({ ...pay, ...plain(csps('B37')) }, {
      en: 'My pay is fair next to what people get for the same work in other firms',
      de: 'Mein Gehalt ist gerecht, verglichen mit dem, was andere Firmen für die gleiche Arbeit zahlen',
      fr: 'Mon salaire est juste par rapport à ce que l’on paie ailleurs pour le même travail',
      es: 'Mi sueldo es justo comparado con lo que se paga por el mismo trabajo en otras empresas',
    }),
    item({ ...leading, ...plain(csps('B38')) }, {
      en: 'We see enough of our top leaders at [my organisation]',
      de: 'Von der obersten Leitung bei [my organisation] bekommen wir genug zu sehen',
      fr: 'Chez [my organisation], nous voyons assez nos dirigeants',
      es: 'En [my organisation] vemos lo suficiente a quienes dirigen',
    }),
    item({ ...leading, ...plain(csps('B39')) }, {
      en: 'Our top leaders do what [my organisation] says it stands for',
      de: 'Unsere oberste Leitung tut, wofür [my organisation] stehen will',
      fr: 'Nos dirigeants font ce que [my organisation] dit défendre',
      es: 'Quienes dirigen hacen lo que [my organisation] dice defender',
    }),
    item({ ...leading, ...plain(csps('B40')) }, {
      en: 'Our top leaders know where [my organisation] should go',
      de: 'Unsere oberste Leitung weiß, wohin [my organisation] gehen soll',
      fr: 'Nos dirigeants savent où [my organisation] doit aller',
      es: 'Quienes dirigen saben adónde debe ir [my organisation]',
    }),
    item({ ...leading, ...plain(csps('B41')) }, {
      en: 'I trust what our top leaders decide at [my organisation]',
      de: 'Ich vertraue dem, was die oberste Leitung bei [my organisation] entscheidet',
      fr: 'Chez [my organisation], je fais confiance à ce que décident nos dirigeants',
      es: 'En [my organisation] confío en lo que deciden quienes dirigen',
    }),
    item({ ...change, ...plain(csps('B43')) }, {
      en: 'When things change at [my organisation], they mostly get better',
      de: 'Wenn sich bei [my organisation] etwas ändert, wird es meist besser',
      fr: 'Quand les choses changent chez [my organisation], elles vont plutôt mieux',
      es: 'Cuando las cosas cambian en [my organisation], casi siempre mejoran',
    }),
    item({ ...change, ...plain(csps('B44')) }, {
      en: '[My organisation] tells me what I should know',
      de: '[My organisation] sagt mir, was ich wissen sollte',
      fr: '[My organisation] me dit ce que je dois savoir',
      es: '[My organisation] me dice lo que debo saber',
    }),
  ],
};
