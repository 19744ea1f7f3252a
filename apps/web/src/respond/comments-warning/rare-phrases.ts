import { findingsOf, type Finding } from './finding.ts';

/** A day or a time of day: few were there then. */
const MOMENTS: readonly RegExp[] = [
  /\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})\b/g,
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\b\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b/g,
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)?\b/g,
  /\b\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/gi,
  /\b\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/gi,
];

const YEARS = '(?:19|20)\\d{2}';

/** What only one person, or very few, could say of themselves: being the only one, years of service, a private matter, a post. */
const PHRASES: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\b(?:I am|I’m|I'm|as|being|was|am I) (?:the )?(?:only|sole|first|youngest|oldest|newest|longest[- ]serving|last) (?:\w+[ -]){0,3}\w+/gi,
    /\bthe only (?:one|person|woman|man|female|male|part[- ]timer|apprentice|engineer|nurse|driver|developer|parent|foreigner|\w+er|\w+ist) /gi,
    /\b(?:nobody|no one|none) (?:else )?(?:but|except|apart from|other than) me\b/gi,
    /\b(?:after|for|in) (?:my |nearly |almost |over |more than )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty) (?:years|months) (?:here|in this (?:team|company|department|job|role)|with (?:the|this) company|of service|on the job)\b/gi,
    new RegExp(`\\b(?:since|joined|started|hired|came here|moved here|promoted|transferred|retire|retiring)(?: (?:I|here|in|back|the|team|company|this|from|joined|started|at|of|year)){0,6} (?:\\w+ )?${YEARS}\\b`, 'gi'),
    /\b(?:when|since|after|before|because) I (?:was |am |had |got |came |joined |started |became )?(?:on (?:parental|maternity|paternity|sick) leave|pregnant|divorced|promoted|hired|transferred|married|back from|joined|started here|became)\b/gi,
    /\bmy (?:own )?(?:pregnancy|maternity leave|paternity leave|parental leave|disability|wheelchair|diagnosis|cancer|chemo\w*|surgery|operation|illness|depression|burn-?out|divorce|religion|faith|visa|work permit|retirement|resignation|husband|wife|daughter|son|twins|native language|mother tongue|accent|apprenticeship|internship|PhD|thesis|probation|part[- ]time contract|night shifts?|grievance|complaint to|warning letter|knee|back surgery|hearing aids?|headscarf|guide dog)\b/gi,
    /\b(?:as|being) (?:a|an|the) (?:\w+ ){0,2}(?:shop steward|union rep\w*|works council\w*|apprentice|trainee|intern|team leader|team lead|shift leader|foreman|manager|deputy|treasurer|accountant|secretary|receptionist|caretaker|doctor|nurse|vegan|vegetarian|muslim|jew|christian|sikh|foreigner|immigrant|refugee|single (?:mother|father|parent|mum|mom|dad)|mother of \w+|father of \w+|veteran|wheelchair user|trans \w+|gay \w+|lesbian|part[- ]timer|first aider|fire warden)\b/gi,
    /\b(?:I|my project|I alone|I personally) (?:invented|wrote|built|lead|led|run|ran|introduced|designed|set up|organised|organized|reported|complained about|won|lost|crashed|deleted) (?:the|our|a|my) [\w-]+(?: [\w-]+){0,2}/gi,
    /\b(?:the (?:accident|incident|fire|flood|theft|fight|outage|robbery|strike)) (?:in|at|on|last|of|with)\b/gi,
    /\b(?:[Ll]ast|[Tt]his) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:’s|'s)?\b/g,
    /\bat \d{1,2}[:.]\d{2}\b/g,
    /\b(?:I am|I’m|I'm|at) (?:\d{2}|over \d{2}|nearly \d{2}) (?:years old|years of age)\b|\bI(?:’m| am|'m) \d{2}\b/gi,
  ],
  de: [
    /\b(?:als|bin(?: ich)?|war(?: ich)?|ich bin|ich war) (?:hier |dort |im Team |bei uns )?(?:der|die|das)? ?(?:einzige[rn]?|erste[rn]?|jüngste[rn]?|älteste[rn]?|neueste[rn]?|dienstälteste[rn]?|letzte[rn]?) (?:\S+ ?){1,3}/gi,
    /\b(?:außer mir|niemand (?:sonst )?außer mir|nur ich|ich allein|ich als einzige[rn]?)\b/gi,
    /\b(?:seit|nach|in) (?:(?:meinen|fast|über|mehr als|rund) )?(?:\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig) (?:Jahren?|Monaten?) (?:hier|im Team|in der Firma|im Betrieb|im Haus|in dieser Abteilung|Betriebszugehörigkeit|dabei|bin ich|arbeite ich)/gi,
    new RegExp(`\\b(?:seit|ab|im Jahr|Ende|Anfang|Sommer|Herbst|Frühjahr|Winter) (?:\\p{L}+ )?${YEARS}\\b`, 'giu'),
    /\bmein(?:e|er|em|en|es)? (?:eigene\w* )?(?:Schwangerschaft|Elternzeit|Mutterschutz\w*|Behinderung|Rollstuhl|Diagnose|Krebs\w*|Chemo\w*|Operation|Knie\w*|Krankheit|Depression\w*|Burn-?out|Scheidung|Religion|Glaube\w*|Visum|Aufenthalts\w*|Arbeitserlaubnis|Rente\w*|Ruhestand|Kündigung|Mann|Frau|Ehemann|Ehefrau|Tochter|Sohn|Zwillinge\w*|Muttersprache|Akzent|Ausbildung|Praktikum|Promotion|Masterarbeit|Probezeit|Teilzeit\w*|Abmahnung|Beschwerde bei|Hörgerät\w*|Kopftuch|Nachtschicht\w*|Altersteilzeit)\b/gi,
    /\b(?:als|bin) (?:ein\w* |der |die )?(?:\S+ ){0,2}?(?:Betriebsr(?:at|ätin)|Vertrauens(?:mann|frau|person)|Azubi(?:ne)?|Auszubildende[rn]?|Praktikant(?:in)?|Werkstudent(?:in)?|Teamleiter(?:in)?|Schichtleiter(?:in)?|Abteilungsleiter(?:in)?|Meister(?:in)?|Stellvertreter(?:in)?|Buchhalter(?:in)?|Sekretär(?:in)?|Hausmeister(?:in)?|Ärztin|Arzt|Pfleger(?:in)?|Veganer(?:in)?|Muslim(?:a|in)?|Christ(?:in)?|Jüdin|Jude|Ausländer(?:in)?|Geflüchtete[rn]?|Alleinerziehende[rn]?|Mutter von \S+|Vater von \S+|Rollstuhlfahrer(?:in)?|Schwerbehinderte[rn]?|Transfrau|Transmann|Ersthelfer(?:in)?|Quereinsteiger(?:in)?|Grenzgänger(?:in)?)\b/gi,
    /\b(?:als|seit|nachdem|bevor|weil) ich (?:\S+ ){0,4}?(?:schwanger|in Elternzeit|krankgeschrieben|im Krankenhaus|befördert|eingestellt|versetzt|geschieden|aus der Elternzeit|angefangen|gekündigt)\b/gi,
    /\bich (?:habe|hatte|leite|leitete|betreue|betreute|führe|baute|schrieb)(?: \S+){1,5} (?:eingeführt|gebaut|geschrieben|entwickelt|gemeldet|gelöscht|organisiert|gewonnen|erfunden|aufgebaut|Projekt\w*)\b/gi,
    /\b(?:der|dem|den|das|die) (?:Unfall|Brand|Vorfall|Diebstahl|Streit|Wasserschaden|Ausfall) (?:in|am|im|auf|bei|vom|mit|letzte\w*)\b/gi,
    /\b(?:letzten|vergangenen|diesen) (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\b/gi,
    /\bum \d{1,2}[:.]\d{2}(?: Uhr)?\b/gi,
    /\b(?:ich bin|mit) (?:fast |über )?\d{2} (?:Jahre alt|Jahren)\b/gi,
  ],
  fr: [
    /\b(?:je suis|j’étais|j'étais|étant|comme|en tant que) (?:ici )?(?:l[ea’'] ?)?(?:seule?|unique|premi(?:er|ère)|plus jeune|plus ancien(?:ne)?|derni(?:er|ère)|doyen(?:ne)?)\b[^.,;]{0,30}/gi,
    /\b(?:la seule|le seul|l’unique|l'unique) (?:femme|homme|personne|à|qui|de|du|dans|\w+e?)/gi,
    /(?:personne d[’']autre que moi|sauf moi|à part moi|excepté moi|moi seule?)\b/gi,
    /\b(?:après|depuis|en|mes) (?:presque |plus de |près de )?(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente) (?:ans|années|mois) (?:ici|dans (?:cette|l’|l'|ce)|d’ancienneté|d'ancienneté|de service|de maison|que je)/gi,
    new RegExp(`\\b(?:depuis|en|arrivée? en|embauchée? en|dès) (?:\\p{L}+ )?${YEARS}(?![\\d])`, 'giu'),
    /\b(?:ma|mon|mes) (?:propre )?(?:grossesse|congé (?:maternité|paternité|parental|maladie)|handicap|fauteuil roulant|diagnostic|cancer|chimio\w*|opération|maladie|dépression|burn-?out|divorce|religion|foi|visa|titre de séjour|permis de travail|retraite|démission|mari|femme|épouse|fille|fils|jumeaux|jumelles|langue maternelle|accent|apprentissage|alternance|stage|thèse|période d’essai|période d'essai|temps partiel|avertissement|plainte|genou|appareils? auditifs?|voile|mi-temps)/gi,
    /\b(?:en tant qu(?:e |’|')|comme) ?(?:une? |la |le )?(?:\S+ )?(?:délégué\w*|élu\w* (?:du|au) CSE|représentante? du personnel|apprentie?|alternante?|stagiaire|chef(?:fe)? d’équipe|chef(?:fe)? d'équipe|responsable|adjointe?|comptable|secrétaire|concierge|médecin|infirmi(?:er|ère)|végan\w*|végétarien\w*|musulmane?|chrétien\w*|juive?|étrang(?:er|ère)|réfugiée?|mère (?:célibataire|de \S+)|père (?:célibataire|de \S+)|travailleu(?:r|se) handicapée?|femme trans|homme trans|frontali(?:er|ère)|secouriste|intérimaire)/gi,
    /\b(?:quand|depuis que|après que|avant que|parce que) j(?:e |’|')(?:\S+ ){0,3}?(?:enceinte|en congé (?:maternité|paternité|parental|maladie)|en arrêt|promue?|embauchée?|mutée?|divorcée?|hospitalisée?|revenue? d)/gi,
    /\bj(?:’ai|'ai|e dirige|e gère|e pilote|’avais|'avais) (?:créé|écrit|inventé|développé|signalé|supprimé|organisé|gagné|monté|lancé|seul\w*|le projet|l’équipe|l'équipe)[^.,;]{0,40}/gi,
    /\b(?:l’|l'|cet |le |la |ce |cette )(?:accident|incendie|incident|vol|dispute|bagarre|inondation|panne) (?:de|du|dans|au|à|sur|avec|d’|d')/gi,
    /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:dernier|passé)\b/gi,
    /(?:^|[^\p{L}])(?<it>à \d{1,2}\s?h\s?\d{2})\b/giu,
    /\bj(?:’ai|'ai) \d{2} ans\b|\bà \d{2} ans\b/gi,
  ],
  es: [
    /\b(?:soy|era|como|siendo|fui) (?:aquí )?(?:el|la) (?:únic[oa]|primer[oa]?|más joven|mayor|más antigu[oa]|últim[oa]|veteran[oa])(?![\p{L}])[^.,;]{0,30}/giu,
    /\b(?:la única|el único) (?:mujer|hombre|persona|que|de|del|en|\p{L}+)/giu,
    /\b(?:nadie (?:más )?(?:que|excepto|salvo) yo|salvo yo|excepto yo|solo yo|sólo yo|menos yo)\b/gi,
    /\b(?:tras|después de|desde hace|llevo|en mis|con) (?:casi |más de |ya )?(?:\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta) (?:años|meses)(?: (?:aquí|en (?:este|esta|la|el)|de (?:antigüedad|servicio)|trabajando))/gi,
    new RegExp(`\\b(?:desde|en|entré en|llegué en) (?:\\p{L}+ de )?${YEARS}(?!\\d)`, 'giu'),
    /\bmis? (?:propi[oa] )?(?:embarazo|baja (?:maternal|paternal|médica|por)|permiso (?:de maternidad|de paternidad|parental)|discapacidad|silla de ruedas|diagnóstico|cáncer|quimio\p{L}*|operación|enfermedad|depresión|divorcio|religión|fe|visado|permiso de (?:trabajo|residencia)|jubilación|dimisión|marido|mujer|esposa|hija|hijo|gemelos|gemelas|lengua materna|acento|prácticas|beca|tesis|período de prueba|periodo de prueba|jornada (?:reducida|parcial)|reducción de jornada|amonestación|denuncia|queja ante|rodilla|audífonos?|velo|contrato de relevo|turno de noche)/giu,
    /\bcomo (?:un[oa]? |la |el )?(?:\S+ )?(?:delegad[oa]|enlace sindical|miembro del comité|aprendiz\p{L}*|becari[oa]|jef[ea] de (?:equipo|turno|sección)|responsable de|encargad[oa]|adjunt[oa]|contable|secretari[oa]|recepcionista|conserje|médic[oa]|enfermer[oa]|vegan[oa]|vegetarian[oa]|musulm[aá]n\p{L}*|cristian[oa]|judí[oa]|extranjer[oa]|inmigrante|refugiad[oa]|madre (?:soltera|de \S+)|padre (?:soltero|de \S+)|persona con discapacidad|mujer trans|hombre trans|interin[oa]|socorrista)/giu,
    /\b(?:cuando|desde que|después de que|antes de que|porque) (?:yo )?(?:estaba|estuve|volví|me|fui) (?:\S+ ){0,3}?(?:embarazada|de baja|ascend\p{L}+|contrat\p{L}+|traslad\p{L}+|divorci\p{L}+|hospital\p{L}*|permiso|incorpor\p{L}+)/giu,
    /\b(?:yo (?:inventé|escribí|creé|monté|dirijo|dirigí|organicé|denuncié|borré|gané|diseñé)|(?:inventé|escribí|creé|monté|dirijo|dirigí|organicé|denuncié|diseñé) (?:el|la|los|las|un|una))[^.,;]{0,40}/gi,
    /\b(?:el|la|del|al) (?:accidente|incendio|incidente|robo|pelea|inundación|avería) (?:de|del|en|con)(?![\p{L}])/giu,
    /\b(?:el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo) (?:pasado|último)\b/gi,
    /\ba las \d{1,2}[:.]\d{2}\b/gi,
    /\b(?:tengo|a mis|con) \d{2} años\b/gi,
  ],
};

/**
 * Phrases that only few could write: by the rules of a language, and days and times in all of them.
 *
 * @example rarePhrases('I am the only woman on the night shift.', 'en').length // 1, or more where findings overlap
 */
export function rarePhrases(text: string, language: string): Finding[] {
  return findingsOf('phrase', text, [...MOMENTS, ...(PHRASES[language] ?? [])]);
}
