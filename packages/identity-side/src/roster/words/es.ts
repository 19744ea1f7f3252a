import type { RosterWords } from './en.ts';

export const es: RosterWords = {
  ourFault: () => 'No se pudo leer el archivo por un fallo nuestro. No se ha cambiado nada; súbalo otra vez.',
  encoding: (other) => `El archivo es ${other === 'UTF-16' ? 'UTF-16' : 'una hoja de cálculo (xlsx u ods)'}, no UTF-8. Guárdelo como «CSV UTF-8» y súbalo otra vez.`,
  brokenByte: (byte) => `El byte ${byte} no es texto UTF-8. Guarde el archivo como «CSV UTF-8» y súbalo otra vez.`,
  longLine: () => 'Esta línea tiene más de 65 536 bytes. Una lista de personas es una tabla con una línea corta por persona, guardada como «CSV UTF-8»: suba ese archivo.',
  manyLines: () => 'El archivo tiene más de 500 000 líneas. Una lista de personas tiene una línea por persona: suba ese archivo.',
  openQuote: () => 'Una comilla que se abre en este registro no se cierra bien. Ciérrela, o escriba "" para una comilla dentro de un campo.',
  manyFields: (most) => `Esta línea tiene más de ${most} campos. Una lista de personas necesita cinco columnas: quite las demás.`,
  emptyFile: (columns) => `El archivo está vacío. La primera línea debe ser: ${columns}; después, una línea por persona.`,
  nobody: () => 'Hay un encabezado, pero nadie debajo. Añada una línea por persona.',
  columnMissing: (column, columns) => `Falta la columna «${column}». La primera línea debe ser: ${columns}.`,
  columnTwice: (column, count) => `La columna «${column}» aparece ${count} veces. Deje una.`,
  wrongWidth: (fields, expected) => `Esta línea tiene ${fields} campos; el encabezado, ${expected}. Ponga entre comillas el texto que contiene el separador y no omita ningún campo.`,
  emptyCell: (column) => `El campo «${column}» está vacío. Cada persona necesita uno.`,
  controlCharacter: () => 'En este campo hay un carácter de control invisible. Escriba el texto de nuevo.',
  tooLong: (most) => `Tiene más de ${most} caracteres. Acórtelo.`,
  noAddress: (cell) => `«${cell}» no es una dirección de correo. Corríjala: con ella se entra.`,
  unknownLanguage: (cell) => `«${cell}» no es un idioma de este producto. Escriba en, de, fr o es, o deje el campo vacío.`,
  twice: (email, line) => `${email} ya está en la línea ${line}. Deje una de las dos líneas.`,
  ledTwice: (unit, leader, line) => `«${unit}» ya la dirige ${leader} (línea ${line}). Una parte tiene un responsable: cambie el nombre de una parte o vacíe este campo.`,
  noHead: () => 'Nadie dirige la organización. Deje vacíos unit y manager_email en la línea de la persona que no tiene responsable.',
  secondHead: (head, line, other) => `${head} (línea ${line}) tampoco tiene responsable. Solo puede haber una persona al frente: dé a ${other} una parte y un responsable.`,
  headLeadsNothing: () => 'Quien está al frente de la organización la dirige: escriba aquí el nombre de la organización.',
  unitEmpty: () => 'La parte está vacía, pero el responsable no. Escriba la parte que dirige.',
  managerEmpty: (unit, leader) => `El responsable está vacío, pero la parte no. Escriba la dirección de quien dirige «${unit}»${leader === null ? '' : `: ${leader}`}.`,
  managerUnknown: (email) => `${email} no es la dirección de nadie en este archivo. Añada la línea del responsable o corrija la dirección.`,
  ownManager: (name, unit) => `${name} figura como su propio responsable. Escriba quién dirige «${unit}».`,
  otherLeader: ({ unit, leader, line, manager, managersUnit }) => `«${unit}» la dirige ${leader} (línea ${line}), pero el responsable indicado es ${manager}, que dirige «${managersUnit}». Corrija la parte o el responsable.`,
  leadsNothing: ({ report, line, manager, unit }) => `${report} (línea ${line}) depende de ${manager}, que no dirige ninguna parte. Escriba aquí la parte, por ejemplo «${unit}».`,
  unknownUnit: (unit) => `Nadie dirige una parte llamada «${unit}». Escriba «${unit}» en leads_unit de la persona que la dirige, o corrija el nombre.`,
  misspeltUnit: (unit, meant) => `Nadie dirige una parte llamada «${unit}». ¿Quería decir «${meant}»? Escríbala igual en todas partes.`,
  circle: (people, more) => {
    const names = people.map(({ name, line }) => `${name} (línea ${line})`).join(' → ');
    return `Estas personas son responsables unas de otras en círculo: ${names}${more === 0 ? '' : ` → ${more} más`} → ${people[0]?.name ?? ''}. Dé a una de ellas un responsable fuera del círculo.`;
  },
};
