import type { RosterWords } from './en.ts';

export const fr: RosterWords = {
  ourFault: () => 'Le fichier n’a pas pu être lu à cause d’une erreur de notre côté. Rien n’a été modifié ; envoyez-le de nouveau.',
  encoding: (other) => `Le fichier est ${other === 'UTF-16' ? 'en UTF-16' : 'un classeur (xlsx ou ods)'}, pas en UTF-8. Enregistrez-le en « CSV UTF-8 » et envoyez-le de nouveau.`,
  brokenByte: (byte) => `L’octet ${byte} n’est pas du texte UTF-8. Enregistrez le fichier en « CSV UTF-8 » et envoyez-le de nouveau.`,
  longLine: () => 'Cette ligne dépasse 65 536 octets. Une liste de personnes est un tableau avec une courte ligne par personne, enregistré en « CSV UTF-8 » : envoyez ce fichier.',
  manyLines: () => 'Le fichier a plus de 500 000 lignes. Une liste de personnes a une ligne par personne : envoyez ce fichier.',
  openQuote: () => 'Un guillemet ouvert dans cet enregistrement n’est pas bien fermé. Fermez-le, ou écrivez "" pour un guillemet à l’intérieur d’un champ.',
  manyFields: (most) => `Cette ligne a plus de ${most} champs. Une liste de personnes demande cinq colonnes : retirez les autres.`,
  emptyFile: (columns) => `Le fichier est vide. La première ligne doit être : ${columns} ; puis une ligne par personne.`,
  nobody: () => 'Il y a une ligne de titre, mais personne en dessous. Ajoutez une ligne par personne.',
  columnMissing: (column, columns) => `La colonne « ${column} » manque. La première ligne doit être : ${columns}.`,
  columnTwice: (column, count) => `La colonne « ${column} » figure ${count} fois. Gardez-en une.`,
  wrongWidth: (fields, expected) => `Cette ligne a ${fields} champs, la ligne de titre en a ${expected}. Mettez entre guillemets le texte qui contient le séparateur, et n’omettez aucun champ.`,
  emptyCell: (column) => `Le champ « ${column} » est vide. Chaque personne en a besoin.`,
  controlCharacter: () => 'Ce champ contient un caractère de contrôle invisible. Tapez de nouveau le texte.',
  tooLong: (most) => `C’est plus long que ${most} caractères. Raccourcissez-le.`,
  noAddress: (cell) => `« ${cell} » n’est pas une adresse électronique. Corrigez-la : c’est avec elle que l’on se connecte.`,
  unknownLanguage: (cell) => `« ${cell} » n’est pas une langue de ce produit. Écrivez en, de, fr ou es, ou laissez le champ vide.`,
  twice: (email, line) => `${email} figure déjà à la ligne ${line}. Gardez une des deux lignes.`,
  ledTwice: (unit, leader, line) => `« ${unit} » est déjà dirigée par ${leader} (ligne ${line}). Une partie a un seul responsable : renommez une partie ou videz ce champ.`,
  noHead: () => 'Personne n’est à la tête de l’organisation. Laissez unit et manager_email vides à la ligne de la personne qui n’a pas de responsable.',
  secondHead: (head, line, other) => `${head} (ligne ${line}) n’a pas non plus de responsable. Il ne peut y avoir qu’une tête : donnez à ${other} une partie et un responsable.`,
  headLeadsNothing: () => 'La tête de l’organisation la dirige : écrivez ici le nom de l’organisation.',
  unitEmpty: () => 'La partie est vide, mais pas le responsable. Écrivez la partie qu’il dirige.',
  managerEmpty: (unit, leader) => `Le responsable est vide, mais pas la partie. Écrivez l’adresse du responsable de « ${unit} »${leader === null ? '' : ` : ${leader}`}.`,
  managerUnknown: (email) => `${email} n’est l’adresse de personne dans ce fichier. Ajoutez la ligne du responsable ou corrigez l’adresse.`,
  ownManager: (name, unit) => `${name} figure comme son propre responsable. Écrivez qui dirige « ${unit} ».`,
  otherLeader: ({ unit, leader, line, manager, managersUnit }) => `« ${unit} » est dirigée par ${leader} (ligne ${line}), mais le responsable indiqué est ${manager}, qui dirige « ${managersUnit} ». Corrigez la partie ou le responsable.`,
  leadsNothing: ({ report, line, manager, unit }) => `${report} (ligne ${line}) a pour responsable ${manager}, qui ne dirige aucune partie. Écrivez la partie ici, par exemple « ${unit} ».`,
  unknownUnit: (unit) => `Personne ne dirige une partie nommée « ${unit} ». Écrivez « ${unit} » dans leads_unit de la personne qui la dirige, ou corrigez le nom.`,
  misspeltUnit: (unit, meant) => `Personne ne dirige une partie nommée « ${unit} ». Vouliez-vous dire « ${meant} » ? Écrivez-la partout de la même façon.`,
  circle: (people, more) => {
    const names = people.map(({ name, line }) => `${name} (ligne ${line})`).join(' → ');
    return `Ces personnes sont responsables les unes des autres, en cercle : ${names}${more === 0 ? '' : ` → ${more} de plus`} → ${people[0]?.name ?? ''}. Donnez à l’une d’elles un responsable hors du cercle.`;
  },
};
