import { findingsOf, type Finding } from './finding.ts';

const ADDRESSES = [
  /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\]| at (?=\S+\.(?:com|org|net|de|fr|es|eu)\b))\s?[\p{L}\d-]+(?:(?:\.|\s?\(dot\)\s?)[\p{L}\d-]+)+/giu,
  /(?:https?:\/\/|www\.)\S+/gi,
  /(?:^|[^\w@])(?<it>@[a-z][\w.]{2,})/gi,
  // Streets with their number, before or after the name.
  /\b\d{1,4} (?:[A-Z]\w+ ){1,2}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square)\b/g,
  /\b\p{Lu}[\p{L}-]*(?:straße|strasse|weg|gasse|platz|allee|ring) \d{1,4}\b/gu,
  /\b(?:\d{1,4},? )?(?:rue|avenue|boulevard|place|calle|avenida|plaza|paseo) (?:de |du |des |la |las |los |del |l’|l')*\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?:,? \d{1,4})?/gu,
];

const PHONES = [
  /(?:\+|\b00)\d{1,3}[ ./()\d-]{6,}\d/g,
  /(?:^|[^\d.,])(?<it>\(?0\d{1,5}\)?[ ./-]\d{2,}(?:[ ./-]\d{2,})*)/g,
  /(?:^|[^\d.,/-])(?<it>\d{2,4}(?:[ .-]\d{2,4}){2,4})(?![\d/-]|[.,]\d|\s?(?:€|\$|£|euros?|dollars?))/g,
  /(?:^|[^\d.,/-])(?<it>0\d{9}|[6-9]\d{8})(?!\d)/g,
  /(?:^|[^\d.,/-])(?<it>9\d{2}\.\d{3}\.\d{3})(?!\d)/g,
  /\b(?:ext(?:ension)?\.?|Durchwahl|Apparat|App\.|poste|extensión|ext\.|anexo|extensi[oó]n) ?(?:no\.?|n\.?º|n°|:)? ?\d{2,6}\b/gi,
];

/** Standards and the like carry numbers that everybody has; years and sums of money are no one's either. */
const NOBODYS = '(?!ISO|DIN|EN|GDPR|DSGVO|RGPD|ITIL|COVID|Covid|IPv|USB|HTTP|SQL|OKR|KPI)';

const NUMBERS = [
  new RegExp(`\\b${NOBODYS}[A-Z]{2,8}[-_# ]?\\d{3,}\\b`, 'g'),
  /\b[A-Z]{1,3}[- ][A-Z]{1,2}[- ]\d{1,4}\b|\b[A-Z]{2} ?\d{2} ?(?:[A-Z]{3}|\d{4})\b/g,
  /\b[A-Z]{2}-\d{3}-[A-Z]{2}\b|\b\d{4} [B-DF-HJ-NP-TV-Z]{3}\b/g,
  /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}\b/g,
  /(?:^|[^\d.,/-])(?<it>\d{5,})(?![\d.,]\d|\s?(?:€|%|\$|£|euros?|dollars?|people|users|customers|tickets|Kunden|Euro|clients|clientes|horas|hours|Stunden|heures))/g,
  /#\d{2,}\b/g,
  /\b(?:personnel|employee|staff|badge|ticket|case|order|customer|contract|invoice|incident|vehicle|payroll) ?(?:number|no\.?|nr\.?|id|#)?:? ?(?:[A-Z]{0,4}-?)\d[\d-]{2,}\b/gi,
  /\b(?:Personal|Mitarbeiter|Ausweis|Ticket|Fall|Auftrags?|Kunden|Vertrags?|Rechnungs?)-?(?:nummer|nr\.?):? ?[A-Z]{0,4}-?\d{2,}\b/gi,
  /\b(?:matricule|numéro|n°|ticket|dossier|contrat|facture|badge)(?: (?:d’employé|d'employé|de dossier|client|de badge|de contrat))? ?:? ?(?:n° ?)?[A-Z]{0,4}-?\d{3,}\b/gi,
  /\b(?:número|nº|n\.º|expediente|ticket|incidencia|contrato|factura|empleado|pedido)(?: (?:de (?:empleado|cliente|expediente|contrato)))? ?:? ?(?:nº ?)?[A-Z]{0,4}-?\d{3,}\b/gi,
  /\b(?:room|office|desk|building|Raum|Zimmer|Büro|Gebäude|Platz|Halle|salle|bureau|bâtiment|sala|despacho|oficina|edificio|puesto) (?:no\.? |nº |n° )?[A-Z]{0,2}[-.]?\d[\d.-]*[A-Z]?\b/gi,
];

/**
 * Mail addresses, links, handles and streets; telephone numbers; and numbers that belong to one person, thing or place.
 *
 * @example addressesAndNumbers('Ring me on 0151 234567') // [{ kind: 'phone', start: 11, end: 22, text: '0151 234567' }]
 */
export function addressesAndNumbers(text: string): Finding[] {
  return [...findingsOf('address', text, ADDRESSES), ...findingsOf('phone', text, PHONES), ...findingsOf('number', text, NUMBERS)];
}
