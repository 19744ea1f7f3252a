import { LOCALES } from '../wording/locale.ts';
import type { Locale } from '../wording/locale.ts';

/**
 * Words by which a question asks who somebody is, and words by which it asks what somebody is: both narrow an answer down
 * to a person. Hyphens, dots and capitals do not matter ("E-Mail", "e mail", "EMAIL").
 */
interface IdentityWords {
  /** Looked for in every text, whatever language it is said to be in. */
  readonly everywhere: readonly string[];
  /** Looked for only in texts of this language, because the word means something harmless in another. */
  readonly here: readonly string[];
}

const WHO: Readonly<Record<Locale, IdentityWords>> = {
  en: {
    everywhere: [
      'your name', 'my name', 'first name', 'last name', 'surname', 'full name', 'initials', 'e mail', 'email', 'mail address',
      'your address', 'my address', 'home address', 'postal address', 'phone number', 'telephone', 'mobile number', 'extension number',
      'personnel number', 'staff number', 'employee number', 'employee id', 'payroll number', 'badge number', 'user name', 'username',
      'login', 'social security number', 'passport', 'date of birth', 'birthday', 'signature', 'who are you', 'identify yourself',
      'desk number', 'room number',
    ],
    here: ['name', 'names', 'phone'],
  },
  de: {
    everywhere: [
      'ihr name', 'ihren namen', 'ihrem namen', 'mein name', 'meinen namen', 'dein name', 'vorname', 'vornamen', 'nachname', 'nachnamen',
      'familienname', 'personalnummer', 'personal nr', 'mitarbeiternummer', 'mitarbeiterkennung', 'benutzername', 'anmeldename',
      'e mail adresse', 'mailadresse', 'telefonnummer', 'handynummer', 'durchwahl', 'anschrift', 'wohnort', 'geburtsdatum', 'geburtstag',
      'unterschrift', 'kürzel', 'initialen', 'ausweisnummer', 'sozialversicherungsnummer', 'zimmernummer', 'raumnummer', 'wer sind sie',
      'wer bist du',
    ],
    here: ['name', 'namen', 'adresse', 'telefon'],
  },
  fr: {
    everywhere: [
      'votre nom', 'mon nom', 'ton nom', 'nom de famille', 'prénom', 'prénoms', 'matricule', 'numéro de matricule', 'numéro d employé',
      'numéro de salarié', 'courriel', 'adresse électronique', 'adresse postale', 'votre adresse', 'mon adresse', 'numéro de téléphone',
      'téléphone', 'portable', 'date de naissance', 'anniversaire', 'signature', 'initiales', 'identifiant', 'numéro de sécurité sociale',
      'numéro de bureau', 'numéro de badge', 'qui êtes vous',
    ],
    here: ['nom', 'noms'],
  },
  es: {
    everywhere: [
      'su nombre', 'tu nombre', 'mi nombre', 'apellido', 'apellidos', 'correo electrónico', 'número de empleado', 'número de empleada',
      'número de personal', 'número de legajo', 'número de teléfono', 'teléfono', 'móvil', 'fecha de nacimiento', 'cumpleaños', 'domicilio',
      'dirección postal', 'tu dirección', 'su dirección', 'mi dirección', 'dni', 'nie', 'pasaporte', 'iniciales', 'nombre de usuario',
      'número de despacho', 'quién eres', 'quién es usted',
    ],
    here: ['nombre', 'nombres', 'firma'],
  },
};

const WHAT: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'your age', 'my age', 'how old', 'years old', 'gender', 'your sex', 'nationality', 'religion', 'ethnic', 'ethnicity', 'disability', 'disabled',
    'pregnant', 'pregnancy', 'sexual orientation', 'trade union member', 'union member', 'married', 'do you earn', 'job title', 'length of service',
    'years of service', 'which department', 'which team', 'which office', 'which location', 'illness', 'diagnosis',
  ],
  de: [
    'ihr alter', 'mein alter', 'wie alt', 'jahre alt', 'geschlecht', 'staatsangehörigkeit', 'nationalität', 'religion', 'konfession', 'behinderung',
    'schwerbehindert', 'schwanger', 'schwangerschaft', 'sexuelle orientierung', 'gewerkschaftsmitglied', 'verheiratet', 'familienstand',
    'verdienen sie', 'stellenbezeichnung', 'betriebszugehörigkeit', 'dienstjahre', 'welche abteilung', 'welcher abteilung', 'welches team',
    'welchem team', 'welcher standort', 'welchem standort', 'krankheit', 'diagnose',
  ],
  fr: [
    'votre âge', 'mon âge', 'quel âge', 'votre sexe', 'votre genre', 'nationalité', 'religion', 'handicap', 'enceinte', 'grossesse',
    'orientation sexuelle', 'membre d un syndicat', 'syndiqué', 'syndiquée', 'situation familiale', 'gagnez vous', 'intitulé de poste', 'ancienneté',
    'quel service', 'quelle équipe', 'quel site', 'maladie', 'diagnostic',
  ],
  es: [
    'tu edad', 'su edad', 'mi edad', 'cuántos años', 'tu sexo', 'su sexo', 'género', 'nacionalidad', 'religión', 'discapacidad', 'embarazada',
    'embarazo', 'orientación sexual', 'sindicato', 'estado civil', 'cuánto ganas', 'cuánto gana', 'cargo exacto', 'antigüedad', 'qué departamento',
    'qué equipo', 'qué oficina', 'qué sede', 'enfermedad', 'diagnóstico',
  ],
};

/**
 * The first word or phrase by which a text asks who somebody is, or undefined.
 *
 * @example identityWordIn('Bitte geben Sie Ihre Personal-Nr. an.', 'de') // 'personal nr'
 */
export function identityWordIn(text: string, locale: Locale): string | undefined {
  const words = [...LOCALES.flatMap((language) => WHO[language].everywhere), ...WHO[locale].here];
  return firstPhraseIn(text, words);
}

/**
 * The first word or phrase by which a text asks for a trait that few share, or undefined.
 *
 * @example traitWordIn('I am pregnant or on parental leave.', 'en') // 'pregnant'
 */
export function traitWordIn(text: string, locale: Locale): string | undefined {
  return firstPhraseIn(text, [...WHAT[locale], ...WHAT.en]);
}

function firstPhraseIn(text: string, phrases: readonly string[]): string | undefined {
  const words = ` ${text.normalize('NFC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return phrases.find((phrase) => words.includes(` ${phrase} `));
}
