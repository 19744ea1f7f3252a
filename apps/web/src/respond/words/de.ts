import type { ClaimTrouble } from '../respond-state.ts';
import type { Words } from './en.ts';

/** Every word of the answer app in German. */

const numberWords = ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf', 'dreizehn', 'vierzehn', 'fünfzehn'];

function inWords(count: number): string {
  return numberWords[count] ?? String(count);
}

const plurals = new Intl.PluralRules('de');
const numbers = new Intl.NumberFormat('de');

function counted(count: number, one: string, many: string): string {
  return `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : many}`;
}

interface Group { label: string; rosterCount: number }

function theGroup({ label, rosterCount }: Group): string {
  return `den ${numbers.format(rosterCount)} Personen von ${label}`;
}

const inFull = new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const onDay = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day is never parted from its month at the end of a line. */
function unbroken(date: string): string {
  return date.replace(/(\d\S*) (?=\p{L})/u, '$1\u00a0');
}

export const de: Words = {
  locale: 'de',
  direction: 'ltr',
  languageLabel: 'Sprache',
  product: 'Unguarded',
  strapline: 'Ohne Ihren Namen',
  moment: (iso) => unbroken(inFull.format(new Date(iso))),
  day: (iso) => unbroken(onDay.format(new Date(iso))),
  checkWordsLabel: 'Prüfwörter',
  checkWordsNote: 'Dieselben acht Wörter stehen in Ihrer E-\u2060Mail und auf Ihrer persönlichen Seite. Sind es bei Ihnen andere, antworten Sie nicht. Fragen Sie erst nach dem Grund.',
  checkCodeLabel: 'Prüfcode',
  toSignIn: 'Zu Ihrer persönlichen Seite',
  tryAgain: 'Noch einmal versuchen',
  reallyRemove: 'Wirklich entfernen?',

  hidesLittle: 'Weniger als fünf Personen Ihrer Gruppe hatten bei der letzten Zählung um Mitternacht einen Pass. Solange das so ist, verbirgt Ihr Pass nicht viel: Er könnte einer von ganz wenigen sein. Sie können an einem anderen Tag wiederkommen.',
  starting: { heading: 'Einen Moment', text: 'Auf diesem Gerät wird nach Ihrem Pass gesucht.' },

  cannotKeep: {
    heading: {
      'storage-blocked': 'Dieser Browser behält nichts',
      'in-app-browser': 'Bitte öffnen Sie diese Seite in Ihrem eigenen Browser',
      'old-browser': 'Dieser Browser ist zu alt',
      'insecure-address': 'Diese Adresse ist nicht geschützt',
    },
    text: {
      'storage-blocked': 'Ihr anonymer Pass muss auf Ihrem Gerät bleiben, bis Sie geantwortet haben.\nDieser Browser lässt das nicht zu: Vielleicht ist es ein privates Fenster, oder das Speichern ist für diese Seite abgeschaltet.',
      'in-app-browser': 'Diese Seite scheint in einer anderen App geöffnet zu sein.\nWas ein solches Fenster behält, wird beim Schließen der App oft verworfen, und Ihr Pass mit ihm.',
      'old-browser': 'Diese Seite braucht etwas, das dieser Browser nicht hat.\nSafari ab 15.4, Chrome ab 100 und Firefox ab 100 haben es.',
      'insecure-address': 'Die Adresse beginnt nicht mit https.\nWas dieses Gerät verlässt, könnte unterwegs gelesen und verändert werden. An einer solchen Adresse wird kein Pass hergestellt.',
    },
    whatToDo: {
      'storage-blocked': 'Öffnen Sie den Link noch einmal in einem gewöhnlichen Fenster Ihres Browsers oder auf einem anderen eigenen Gerät. Es wurde nichts geholt; Ihr Link gilt noch.',
      'in-app-browser': 'Kopieren Sie die Adresse und öffnen Sie sie in Safari, Chrome oder Firefox. Es wurde noch nichts geholt.',
      'old-browser': 'Öffnen Sie den Link auf einem anderen eigenen Gerät. Es wurde nichts geholt; Ihr Link gilt noch.',
      'insecure-address': 'Fragen Sie, wer diese Umfrage betreut, nach der richtigen Adresse. Es wurde nichts geholt.',
    },
    copy: 'Adresse kopieren',
    copied: 'Kopiert. Fügen Sie sie jetzt in Ihrem Browser ein.',
    copyByHand: 'Oder kopieren Sie sie von Hand:',
    goOn: 'Das ist mein eigener Browser: hier weitermachen',
  },

  unreachable: {
    heading: 'Keine Verbindung',
    text: 'Diese Seite konnte ihren Server nicht erreichen, und auf diesem Gerät ist noch nichts gespeichert.\nVersuchen Sie es noch einmal, sobald Sie eine Verbindung haben.',
  },

  broken: {
    heading: 'Hier ist etwas schiefgegangen',
    text: 'Das ist ein Fehler der Seite, nicht von Ihnen.\nWas auf diesem Gerät gespeichert ist, ist noch da.',
    reload: 'Neu laden',
  },

  stopped: {
    heading: 'Bitte hören Sie hier auf',
    lead: 'Etwas, das sich nie ändern darf, stimmt nicht überein.\nAntworten Sie nicht, und holen Sie keinen Pass.',
    text: {
      'deployment-key-changed': 'Der Schlüssel, mit dem hier alles unterschrieben ist, ist nicht der, den dieses Gerät zuerst gesehen hat.',
      'description-changed': 'Die öffentliche Beschreibung dieser Umfrage ist nicht die, die dieses Gerät zuerst gesehen hat. Sie muss für alle dieselbe sein, vom ersten bis zum letzten Tag.',
      'chain-broken': 'Jede öffentliche Beschreibung nennt die vorige. Diese führt nicht zur letzten zurück, die dieses Gerät gesehen hat; sie könnte also nur für Sie gemacht sein.',
      'description-not-genuine': 'Die öffentliche Beschreibung dieser Umfrage trägt keine gültige Unterschrift.',
      'questions-changed': 'Die Fragen sind nicht die, die in der öffentlichen Beschreibung dieser Umfrage stehen.',
      'weak-key': 'Ein Schlüssel in der öffentlichen Beschreibung dieser Umfrage ist zu schwach, um Sie zu schützen.',
      'group-missing': 'Die Gruppe, in der Sie gezählt würden, steht nicht in der öffentlichen Beschreibung dieser Umfrage.',
      'signature-wrong': 'Ihr Pass kam mit einem Zeichen zurück, das nicht passt. Man hätte ihn damit wiedererkennen können, deshalb hat dieses Gerät ihn nicht verwendet.',
    },
    whatToDo: 'Zeigen Sie diese Seite den hier genannten Personen oder Ihrem Betriebsrat:',
    nothingSent: 'Von dieser Seite wurde nichts gesendet.',
  },

  severalPeople: {
    heading: 'Hier antwortet mehr als eine Person',
    text: 'Dieser Browser behält die Pässe mehrerer Personen, jeden für sich.\nDamit niemand den falschen öffnet, kommen Sie bitte von Ihrer persönlichen Seite: Die Schaltfläche dort öffnet Ihren.',
  },

  noPass: {
    heading: {
      'none-here': 'Kein Pass auf diesem Gerät',
      'joined-later': 'Ihre erste Umfrage ist die nächste',
      'other-device': 'Ihr Pass ist auf einem anderen Gerät',
      'code-used-up': 'Dieser Link wurde schon benutzt oder ist abgelaufen',
      'enrolment-closed': 'Pässe werden nicht mehr ausgegeben',
    },
    text: {
      'none-here': 'Zum Antworten brauchen Sie einen anonymen Pass, und dieser Browser behält keinen für Sie.',
      'joined-later': 'Die Personenliste für diese Umfrage war schon geschlossen, als Sie dazukamen oder das Team wechselten.\nSie ist für alle dieselbe und lässt sich nicht nachträglich ändern. Bei der nächsten sind Sie dabei.',
      'other-device': 'Ihr Pass für diese Umfrage wurde schon geholt, und jede Person hat nur einen.\nEr liegt in dem Browser, in dem Sie ihn geholt haben: Bitte antworten Sie dort.',
      'code-used-up': 'Ein Link gilt einmal, zehn Minuten lang.\nAuf Ihrer persönlichen Seite bekommen Sie einen neuen. War Ihr Pass schon unterwegs zu diesem Browser, als die Verbindung abbrach, bringt der neue Link denselben Pass.',
      'enrolment-closed': 'Das Ende ist weniger als einen Tag entfernt.\nEin jetzt geholter Pass würde sofort benutzt, und wer die Zeiten vergliche, könnte erkennen, welche Antworten von wem sind.',
    },
    whyTitle: 'Wie das sein kann',
    why: [
      'Sie haben Ihren Pass in einem anderen Browser oder auf einem anderen Gerät geholt. Bitte antworten Sie dort.',
      'Die Daten dieser Seite wurden gelöscht, oder es war ein privates Fenster. Ohne Ihre zwölf Wörter oder Ihren Passkey lässt sich ein Pass nicht zweimal holen: Sie sind dann bei dieser Umfrage nicht dabei, bei der nächsten wieder.',
      'Sie sind dazugekommen, nachdem diese Umfrage eingerichtet war. Ihre erste Umfrage ist die nächste.',
      'Sie haben ihn noch nicht geholt: Auf Ihrer persönlichen Seite gibt es dafür eine Schaltfläche.',
    ],
    nobodyKnows: 'Niemand erfährt, dass dieses Gerät ohne Pass gekommen ist.',
  },

  ownDevice: {
    heading: 'Ist das Ihr eigenes Gerät?',
    text: (name) => `Gleich entsteht ein anonymer Pass für ${name}.\nEr bleibt in diesem Browser, bis Sie geantwortet haben. Deshalb sollte es ein Gerät sein, das nur Sie benutzen, und kein privates Fenster.`,
    group: (title, group) => `Damit beantworten Sie „${title}“ und werden mit ${theGroup(group)} gezählt.`,
    groupNote: 'Auf Ihrer persönlichen Seite stehen die Namen in dieser Gruppe. Überrascht Sie einer davon, fragen Sie nach, bevor Sie den Pass holen.',
    others: 'In diesem Browser liegt schon der Pass einer anderen Person. Ihrer bleibt davon getrennt. Wer diesen Browser benutzt, kann ihn aber öffnen, außer Sie sperren ihn mit einer PIN.',
    mine: 'Ja, es ist meines: Pass holen',
    notMine: 'Nein, hier nichts behalten',
  },

  recovery: {
    offerTitle: 'Falls dieser Browser seine Daten verliert',
    offer: {
      none: 'Dann ist mein Pass verloren, und ich bin bei der nächsten Umfrage wieder dabei.',
      words: 'Zwölf Wörter auf Papier bringen ihn zurück.',
      passkey: 'Ein Passkey bringt ihn zurück, auf jedem Gerät, das ihn hat.',
    },
    haveTitle: 'Sie haben diesen Pass schon einmal geholt?',
    haveWords: 'Ich habe zwölf Wörter',
    havePasskey: 'Ich habe einen Passkey',
    passkeyName: 'Anonymer Pass',
    showHeading: 'Schreiben Sie diese zwölf Wörter auf',
    showText: 'Aus ihnen entsteht Ihr Pass.\nSie stehen nirgends sonst: nicht auf einem Server und nach dieser Seite auch nicht auf diesem Gerät.',
    showNote: 'Schreiben Sie sie von Hand in dieser Reihenfolge auf. Wer sie hat, könnte Ihren Pass holen und lesen, bis die Umfrage schließt. Danach können Sie das Papier wegwerfen.',
    written: 'Ich habe sie aufgeschrieben: Pass holen',
    without: 'Ohne Sicherung weiter',
    typeHeading: 'Den Pass zurückholen',
    typeText: 'Dieselben Wörter ergeben denselben Pass, und der Server unterschreibt denselben Pass noch einmal.\nEinen zweiten gibt er nicht.',
    typeLabel: 'Ihre zwölf Wörter, der Reihe nach',
    bringBack: 'Meinen Pass zurückholen',
    againHeading: 'Was soll diesen Pass zurückbringen?',
    againText: {
      words: 'Letztes Mal haben Sie zwölf Wörter gewählt.\nDieses Gerät hat sie nicht behalten.',
      passkey: 'Letztes Mal haben Sie einen Passkey gewählt.\nAus ihm entsteht auch dieser Pass.',
    },
    typeThem: 'Meine zwölf Wörter eingeben',
    newWords: 'Zwölf neue Wörter',
    usePasskey: 'Meinen Passkey benutzen',
    trouble: (trouble: ClaimTrouble): string => {
      switch (trouble.reason) {
        case 'not-twelve': return `Das sind ${counted(trouble.count, 'Wort', 'Wörter')}. Es müssen zwölf sein.`;
        case 'not-in-list': return `„${trouble.word}“ gehört nicht zu den Wörtern, die hier verwendet werden. Prüfen Sie die Schreibweise.`;
        case 'does-not-add-up': return 'Diese Wörter passen nicht zusammen. Eines ist ein anderes, oder die Reihenfolge stimmt nicht.';
        case 'no-list': return 'Die Wortliste konnte nicht geladen werden. Versuchen Sie es noch einmal, wenn Sie eine Verbindung haben.';
        case 'passkey-unsupported': return 'Die Passkeys dieses Browsers können keinen Pass zurückbringen. Bitte wählen Sie zwölf Wörter, oder machen Sie ohne Sicherung weiter.';
        case 'pin-too-short': return 'Eine PIN braucht mindestens sechs Ziffern.';
        case 'pins-differ': return 'Die beiden PINs sind verschieden. Bitte geben Sie beide noch einmal ein.';
        case 'passkey-not-used': return 'Es wurde kein Passkey benutzt. Es wurde nichts geholt.';
      }
    },
  },

  lock: {
    offerTitle: 'Mit einer PIN sperren',
    offerText: 'Dann lässt sich in diesem Browser ohne sie nichts von Ihnen lesen. Sie geben sie bei jedem Besuch ein.',
    label: 'PIN, mindestens sechs Ziffern',
    again: 'Noch einmal',
    limits: 'Sie hält ab, wer sich dieses Gerät ausleiht. Sie hält nicht ab, wer das Gerät zerlegt und jede PIN durchprobiert. Vergessen Sie die PIN, ist verloren, was hier gespeichert ist.',
    heading: 'Ihre PIN, bitte',
    text: 'Was dieser Browser für Sie behält, ist gesperrt.',
    open: 'Öffnen',
    wrong: 'Das ist eine andere PIN. Es wurde nichts geöffnet.',
    forgottenTitle: 'Ich weiß sie nicht mehr',
    forgotten: 'Ohne die PIN kann es niemand öffnen. Sie können entfernen, was hier gespeichert ist. Solange Pässe ausgegeben werden, bringen zwölf Wörter oder ein Passkey Ihren zurück; ohne sie sind Sie bei dieser Umfrage nicht dabei, außer Ihre Antworten wurden schon gesendet: Die bleiben gesendet.',
    remove: 'Entfernen, was hier für mich gespeichert ist',
  },

  nothingKept: {
    heading: 'Hier wurde nichts gespeichert',
    text: 'Es wurde kein Pass geholt, und dieser Browser merkt sich nichts von Ihnen.\nÖffnen Sie Ihre persönliche Seite auf Ihrem eigenen Telefon oder Computer und holen Sie Ihren Pass dort.',
    close: 'Sie können diese Seite schließen.',
  },

  preparing: {
    heading: 'Ihr Pass entsteht',
    text: 'Ihr Gerät stellt den Pass selbst her.\nDer Server unterschreibt ihn blind: Er sieht, dass Sie einen haben dürfen, aber nicht, wie er aussieht.',
  },

  claimInterrupted: {
    heading: 'Die Verbindung ist abgebrochen',
    text: 'Ihr Pass war gerade unterwegs.\nEs ist nichts verloren: Dieses Gerät fragt noch einmal nach genau demselben Pass.',
  },

  ready: {
    drawn: {
      'with-name': 'Das Los hat entschieden, dass Sie fünf Fragen dieser Umfrage mit Namen beantworten: Melden Sie sich an, solange Pässe geholt werden, und öffnen Sie den Check-in. Nur dieses Gerät weiß davon. Hier fehlen diese fünf.',
      'without-name': 'Das Los hat entschieden, dass Sie alle Fragen dieser Umfrage hier und ohne Namen beantworten. Bitte unterschreiben Sie diesmal keinen Check-in. Nur dieses Gerät weiß davon.',
    },
    heading: 'Ihr Pass ist fertig',
    lead: 'Zu beantworten gibt es noch nichts.',
    opens: (title, moment) => `„${title}“ öffnet am ${moment}.`,
    stays: 'Wenn es so weit ist, bekommen alle eine E-\u2060Mail. Öffnen Sie dann diese Seite wieder, auf diesem Gerät und in demselben Browser. Anmelden müssen Sie sich nicht.',
    whyTitle: 'Warum so früh?',
    why: 'Alle holen ihren Pass, bevor die Fragen öffnen. So kann niemand daraus, wer wann kam, schließen, welche Antworten von wem sind.',
    group: (group) => `Sie werden mit ${theGroup(group)} gezählt.`,
    safari: 'Ihr Browser löscht, was eine Seite behält, wenn Sie sie eine Woche lang nicht besuchen. Öffnen Sie diese Seite zwischendurch einmal, dann bleibt Ihr Pass erhalten.',
  },

  firstScreen: {
    count: (items, minutes) => `${counted(items, 'Frage', 'Fragen')}, etwa ${counted(minutes, 'Minute', 'Minuten')}`,
    countedWith: (group, least) =>
      `Sie werden mit ${theGroup(group)} gezählt. Antworten weniger als ${inWords(least)} davon, werden Ihre Antworten zusammen mit anderen Teams gezählt, nie allein.`,
    thresholds: ({ scores, comments, distributions }) =>
      `Ergebnisse werden ab ${inWords(scores)} Antworten gezeigt, Kommentare ab ${inWords(comments)} und die Verteilung der Antworten ab ${inWords(distributions)}. Diese Grenzen lassen sich nicht senken.`,
    noName: 'Keine Anmeldung, kein Cookie, kein Name.',
    questionsIn: (language) => `Die Fragen sind auf ${language}.`,
    until: (moment) => `Sie können bis ${moment} antworten und Ihre Antworten ändern. Nach dem Senden können Sie einen Kommentar schreiben.`,
    approvedBy: (name) => `Geprüft und unterschrieben von: ${name}.`,
    start: 'Beginnen',
    goOn: 'Weitermachen, wo Sie aufgehört haben',
    howTitle: 'Woher können Sie das wissen?',
    how: [
      'Ihr Gerät hat Ihren Pass hergestellt, und der Server hat ihn blind unterschrieben, wie auf einem verschlossenen Umschlag. Kommen Ihre Antworten mit dieser Unterschrift, sieht er, dass sie gültig sind, aber nicht, von wem.',
      'Ihre Antworten werden auf diesem Gerät verschlossen, bevor sie es verlassen. Geöffnet werden sie einmal, alle zusammen, nach dem Ende; dann wird der Schlüssel vernichtet und mit ihm jeder einzelne Antwortsatz.',
      'Nach dem Ende zeigt eine öffentliche Liste alle verschlossenen Antwortsätze. Dieses Gerät sucht Ihren darin.',
      'Worauf Sie weiter vertrauen müssen: den Code dieser Seite, Ihr eigenes Gerät und das Netz, in dem Sie sind.',
    ],
    buildNumber: 'Die Nummer des Codes dieser Seite. Jeder kann die Seite aus dem öffentlichen Code bauen und muss diese Nummer erhalten; sie steht auch auf Ihrer persönlichen Seite unter „Wer was sehen kann“. Eine veränderte Seite könnte hier eine falsche Nummer zeigen, vergleichen Sie sie deshalb auch von einem anderen Gerät aus.',
  },

  questions: {
    progress: (screen, of) => `Seite ${screen} von ${of}`,
    part: (heading, part, of) => (of === 1 ? heading : `${heading} (${part} von ${of})`),
    ownQuestion: 'Eigene Frage Ihres Unternehmens.',
    preferNotToSay: 'Möchte ich nicht sagen',
    next: 'Weiter',
    back: 'Zurück',
    toReview: 'Durchsehen',
    kept: 'Bleibt nur auf diesem Gerät, bis Sie senden.',
  },

  review: {
    heading: 'Ihre Antworten',
    complete: 'Alle Fragen sind beantwortet.',
    leftOut: (count) => `${counted(count, 'Frage hat', 'Fragen haben')} keine Antwort; das ist in Ordnung.`,
    notAnswered: 'Keine Antwort',
    change: 'Ändern',
    changeOf: (heading) => `Ändern: ${heading}`,
    send: 'Meine Antworten senden',
    sendChange: 'Die Änderung senden',
    note: 'Ihre Antworten werden auf diesem Gerät verschlossen und gehen ohne Ihren Namen hinaus.',
  },

  move: {
    offer: 'Meinen Pass auf ein anderes Gerät bringen',
    outHeading: 'Scannen Sie das mit dem anderen Gerät',
    outText: 'Öffnen Sie die Kamera des anderen Geräts, richten Sie sie auf diese Quadrate und folgen Sie dem Link.\nEr geht vom Bildschirm in die Kamera; kein Server ist beteiligt.',
    qrLabel: 'Quadrate mit dem Link für das andere Gerät',
    outNote: 'Darin steckt Ihr Pass, verschlossen mit einem Schlüssel, den diese Seite erst danach zeigt. Ein Foto davon nützt also nichts, solange niemand auch den Schlüssel sieht. Ein Entwurf kommt nicht mit.',
    orCopy: 'Keine Kamera? Den Link selbst hinüberbringen',
    scanned: 'Gescannt: Schlüssel zeigen',
    keyHeading: 'Geben Sie das jetzt auf dem anderen Gerät ein',
    keyText: 'Damit öffnet das andere Gerät Ihren Pass.',
    keyNote: 'Wer die Quadrate fotografiert hat und diesen Schlüssel sieht, hat Ihren Pass ebenfalls und könnte an Ihrer Stelle antworten. Sehen Sie sich um, bevor Sie weitermachen.',
    doneNote: 'Drücken Sie das erst, wenn Ihr Pass auf dem anderen Gerät gezeigt wird. Von diesem wird er dann entfernt.',
    done: 'Er ist dort: hier entfernen',
    cancel: 'Abbrechen',
    inHeading: 'Ihren Pass hierher holen',
    inText: 'Ihr anderes Gerät zeigt einen Schlüssel aus acht Buchstaben und Ziffern.\nGeben Sie ihn hier ein.',
    inLabel: 'Schlüssel vom anderen Gerät',
    inNote: 'Machen Sie nur weiter, wenn Sie das selbst begonnen haben, auf Ihrem eigenen Gerät. Ein Pass, den Ihnen jemand schickt, gehört dieser Person: Sie könnte ändern, was Sie antworten.',
    bring: 'Hierher holen',
    trouble: {
      'wrong-key': 'Mit diesem Schlüssel öffnet sich nichts. Vergleichen Sie ihn Zeichen für Zeichen mit dem anderen Gerät.',
      'no-pass': 'Was ankam, ist kein Pass für die Umfrage dieser Organisation. Beginnen Sie auf dem anderen Gerät noch einmal.',
      'no-line': 'Die öffentliche Beschreibung der Umfrage konnte nicht geladen werden. Versuchen Sie es noch einmal, wenn Sie eine Verbindung haben.',
    },
    movedHeading: 'Ihr Pass ist auf dem anderen Gerät',
    movedText: 'Von diesem wurde er entfernt.\nAntworten Sie von nun an dort.',
  },

  later: {
    title: 'Sie waren auf diesem Gerät vor weniger als einem Tag angemeldet',
    fetchedLate: 'Die Fragen sind schon offen. Zwischen dem Holen des Passes und dem Antworten liegen dann keine Tage mehr.',
    figures: 'Wer beide Server beobachtet, könnte erraten, welche Antworten Ihre sind. Warten macht das viel schwerer.',
    measuredTitle: 'Was gemessen wurde',
    measured: 'In einem Team von zehn verrät allein die Reihenfolge, welche Antworten von wem sind: nach zwei Minuten in 99,7 von 100 Fällen, nach einer Stunde in 93, innerhalb eines Tages in 58. Zufall sind 10.',
    when: 'Wann Ihre Antworten hinausgehen',
    now: 'Jetzt senden.',
    atRandom: (from, to) => `Später senden, zu einer zufälligen Zeit zwischen ${from} und ${to}.`,
    how: {
      wakes: 'Dieser Browser tut das von selbst, auch bei geschlossener Seite.',
      visits: 'Dieser Browser tut das nur, solange diese Seite offen ist, oder bei Ihrem nächsten Besuch. Kommen Sie nicht wieder, werden sie nicht gezählt.',
    },
    tooNear: 'Das Ende ist zu nah, um sie später zu senden. Wenn Sie das beunruhigt, antworten Sie diesmal nicht: Niemand wird es erfahren.',
    send: 'Später senden',
    leaves: (moment) => `Sie gehen von selbst ab ${moment} hinaus, einer zufällig gewählten Zeit.`,
    noMomentLeft: 'Sie gehen nicht mehr von selbst hinaus: Sie haben sich inzwischen angemeldet, und das Ende ist nah. Sollen sie gezählt werden, senden Sie sie jetzt.',
  },

  sending: { heading: 'Wird gesendet', text: 'Ihre Antworten werden verschlossen und abgegeben.' },

  notSent: {
    heading: 'Noch nicht gesendet',
    text: {
      'unreachable': 'Ihre Antworten sind verschlossen und warten auf diesem Gerät.\nSie gehen hinaus, sobald es eine Verbindung gibt und diese Seite offen ist.',
      'held': 'Ihre Antworten sind verschlossen und warten auf diesem Gerät.',
      'reply-not-genuine': 'Es kam eine Empfangsbestätigung, aber ohne die richtige Unterschrift.\nDeshalb gelten Ihre Antworten für dieses Gerät nicht als angekommen. Versuchen Sie es noch einmal, und fragen Sie nach, wenn es dabei bleibt.',
    },
    earlier: 'Was Sie zuvor gesendet haben, gilt weiter.',
    until: (moment) => `Sie müssen bis ${moment} ankommen.`,
    sendNow: 'Jetzt senden',
    change: 'Ändern',
  },

  refused: {
    heading: 'Ihre Antworten wurden nicht angenommen',
    text: 'Der Server nennt absichtlich keinen Grund: Ein Grund könnte etwas über Sie verraten.',
    earlier: 'Was Sie zuvor gesendet haben, gilt weiter.',
    whatToDo: 'Vielleicht wurde die Umfrage gerade geschlossen. Versuchen Sie es noch einmal; bleibt es dabei, fragen Sie nach und zeigen Sie diese Seite.',
  },

  sent: {
    heading: 'Gesendet. Danke.',
    headingChanged: 'Gesendet, einige Änderungen noch nicht',
    text: 'Ihre Antworten sind angekommen, und dieses Gerät hat die Empfangsbestätigung geprüft.',
    code: 'Nach dem Ende steht dieser Code in der öffentlichen Liste. Dieses Gerät sucht ihn von selbst; behalten Sie ihn für sich.',
    pressure: (moment) => `Hat Ihnen jemand gesagt, wie Sie antworten sollen? Sie können es bis ${moment} ändern.`,
    change: 'Meine Antworten ändern',
    changeGoOn: 'Mit der Änderung weitermachen',
    forgotten: 'Was Sie geantwortet haben, lässt sich auf diesem Gerät nicht mehr lesen. Eine Änderung begänne von vorn.',
    afterTitle: 'Wie es weitergeht',
    after: ({ closes, counted: counts, keepsAnswers }) => [
      `Am ${closes} schließt die Umfrage. Kommen Sie danach einmal zurück: Diese Seite sucht Ihre Antworten in der öffentlichen Liste.`,
      `Danach ${keepsAnswers ? 'behält dieses Gerät Ihre Antworten, bis Sie sie verglichen haben, längstens bis Sie den nächsten Pass holen' : 'vergisst dieses Gerät Ihre Antworten'}.`,
      `Ab ${counts} werden die Antworten gezählt. Dann lesen alle die Ergebnisse auf ihren persönlichen Seiten.`,
    ],
    keep: 'Meine Antworten auf diesem Gerät behalten, um sie mit den Ergebnissen zu vergleichen',
    deviceTitle: 'Empfangsbestätigung und Gerät',
  },

  receiptFile: {
    save: 'Empfangsbestätigung als Datei speichern',
    note: 'In der Datei steht nicht, was Sie geantwortet haben. Wer sie aber hat und weiß, dass sie Ihnen gehört, kann erkennen, dass Sie teilgenommen haben. Speichern Sie sie deshalb nur, wo niemand sonst hineinsieht.',
  },

  noticed: {
    title: 'Daran könnte man erkennen, wer das geschrieben hat oder wer gemeint ist:',
    kinds: {
      name: 'sieht wie ein Name aus.',
      address: 'sieht wie eine Adresse aus.',
      phone: 'sieht wie eine Telefonnummer aus.',
      number: 'ist eine Nummer, die zu einer Person oder Sache gehört.',
      phrase: 'könnten nur wenige schreiben.',
    },
    language: 'In dieser Sprache schreiben hier vielleicht nur wenige.',
    yours: 'Schreiben Sie so, dass es von jedem stammen könnte. Bemerkt hat das Ihr Gerät; sonst hat es niemand gelesen, und Sie entscheiden.',
  },

  comments: {
    cardTitle: 'Ein Kommentar',
    invite: 'Sie können in eigenen Worten etwas hinzufügen. Es geht mit einem eigenen Pass ab, den niemand mit dem Ihrer Antworten verbinden kann.',
    write: 'Kommentar schreiben',
    change: 'Meinen Kommentar ändern',
    waitingTitle: 'Ihr Kommentar ist noch nicht gesendet',
    waiting: (leaves: string, closes: string) =>
      `Er geht ab ${leaves} von selbst ab, getrennt von Ihren Antworten, solange diese Seite offen ist oder bei Ihrem nächsten Besuch. Kommen Sie vor ${closes} wieder, sonst wird er nicht gesendet.`,
    sendNow: 'Jetzt senden',
    sendNowNote: 'Jetzt gesendet, kommt er in der Nähe Ihrer Antworten an. Wer den Server in diesem Augenblick beobachtet, könnte beides für das Werk einer Person halten.',
    trouble: {
      'unreachable': 'Er konnte gerade nicht gesendet werden. Es wird wieder versucht.',
      'reply-not-genuine': 'Er wurde gesendet, aber die Antwort trägt nicht die richtige Unterschrift. Es wird wieder versucht. Bleibt es dabei, fragen Sie die Stelle, die auf Ihrer persönlichen Seite genannt ist.',
      'refused': 'Er wurde nicht angenommen. Öffnen Sie ihn und senden Sie ihn noch einmal.',
    },
    received: 'Ihr Kommentar ist angekommen, und dieses Gerät hat die Empfangsbestätigung geprüft. Bis zum Ende der Umfrage können Sie ihn ändern oder zurücknehmen.',
    changedNotSent: 'Sie haben Ihren Kommentar geändert und die Änderung nicht gesendet.',
    heading: 'In eigenen Worten',
    lead: 'Was Sie schreiben, wird Wort für Wort veröffentlicht, mit dem, was andere geschrieben haben.\nFührungskräfte und Personalabteilung lesen es, und Ihre Organisation kann die Datei für alle öffnen.',
    shownFrom: (least: number) => `Es trägt keinen Namen, kein Datum und keine Reihenfolge, aber Worte können verraten, wer sie geschrieben hat. Gezeigt wird es für einen Teil der Organisation, in dem mindestens ${inWords(least)} Menschen geantwortet haben, nie für einen kleineren.`,
    inFile: 'Mit der Datei lassen sich die Ergebnisse nachprüfen.',
    nobodyActs: 'Niemand kann daraufhin für Sie persönlich etwas tun. Um Belästigung oder Gefahr zu melden:',
    left: (characters: number) => `Noch ${counted(characters, 'Zeichen', 'Zeichen')} für alle Themen zusammen`,
    tooLong: (characters: number) => `Das sind ${counted(characters, 'Zeichen', 'Zeichen')} zu viel. Es wurde nichts abgeschnitten; bitte kürzen Sie.`,
    nothingYet: 'Es ist noch nichts geschrieben.',
    written: 'geschrieben',
    keep: 'Meinen Kommentar senden',
    takeBack: 'Meinen Kommentar zurücknehmen',
    back: 'Zurück',
    settled: {
      'counted': 'Ihr Kommentar steht in der öffentlichen Liste der Kommentare.',
      'not-counted': 'Sie haben eine unterschriebene Empfangsbestätigung für Ihren Kommentar, aber in der Liste der Kommentare steht er nicht. Das darf nicht vorkommen.',
      'never-arrived': 'Ihr Kommentar hat dieses Gerät nie verlassen: Zwischen seinem Zeitpunkt und dem Ende war diese Seite nicht mit Verbindung offen.',
      'unused': 'Sie haben keinen Kommentar gesendet.',
    },
  },

  hidden: {
    button: 'Verbergen',
    buttonLabel: 'Meine Antworten verbergen',
    heading: 'Verborgen',
    text: 'Es wird nichts gezeigt, bis Sie es verlangen.',
    show: 'Wieder zeigen',
    forget: 'Meine Antworten von diesem Gerät entfernen',
    forgetNote: 'Was gesendet ist oder auf das Senden wartet, bleibt es. Der Rest wäre weg.',
  },

  checkingList: { heading: 'Suche in der öffentlichen Liste', text: 'Dieses Gerät liest die ganze Liste und sucht Ihre Antworten darin.' },

  listUnavailable: {
    heading: {
      'not-yet': 'Die öffentliche Liste ist noch nicht da',
      'unreachable': 'Keine Verbindung zur öffentlichen Liste',
      'not-genuine': 'Die öffentliche Liste stimmt nicht',
    },
    text: {
      'not-yet': 'Die Umfrage ist geschlossen.\nDie Liste erscheint in Kürze; öffnen Sie diese Seite dann wieder.',
      'unreachable': 'Die Umfrage ist geschlossen.\nSobald Sie eine Verbindung haben, sucht dieses Gerät Ihre Antworten in der Liste.',
      'not-genuine': 'Die Liste trägt nicht die richtige Unterschrift oder gehört nicht zu dieser Umfrage.\nIhre Empfangsbestätigung bleibt auf diesem Gerät. Bitte fragen Sie nach:',
    },
    forgotten: 'Ihre Antworten sind von diesem Gerät schon entfernt; nur Ihre Empfangsbestätigung ist noch da.',
    kept: 'Ihre Antworten bleiben zum Vergleichen auf diesem Gerät, wie Sie es wollten; mit ihnen Ihre Empfangsbestätigung.',
  },

  settled: {
    heading: {
      'counted': 'Ihre Antworten stehen in der öffentlichen Liste',
      'not-counted': 'Ihre Antworten stehen nicht in der öffentlichen Liste',
      'never-arrived': 'Ihre Antworten sind nicht rechtzeitig angekommen',
      'unused': 'Diese Umfrage ist geschlossen',
    },
    text: {
      'counted': 'Dieses Gerät hat die ganze Liste gelesen und sie gefunden.\nSie zählen wie alle anderen.',
      'not-counted': 'Sie haben eine unterschriebene Empfangsbestätigung, aber Ihre Antworten fehlen in der Liste.\nDas darf nicht vorkommen. Ihre Bestätigung beweist es, ohne zu zeigen, was Sie geantwortet haben.',
      'never-arrived': 'Sie lagen verschlossen auf diesem Gerät bereit, haben es aber vor dem Ende nicht verlassen.\nSie wurden nicht gezählt, und niemand weiß, dass es sie gab.',
      'unused': 'Von diesem Gerät wurden keine Antworten gesendet.\nNiemand weiß, wer geantwortet hat und wer nicht.',
    },
    forgotten: 'Dieses Gerät hat Ihre Antworten vergessen. Übrig ist nur dieser Nachweis, dass Sie dabei waren; er öffnet nichts.',
    comparedTitle: 'Was Sie geantwortet haben',
    comparedNote: 'Sie wollten das zum Vergleichen behalten. Es liegt nur auf diesem Gerät und verschwindet, sobald Sie es mit den Ergebnissen verglichen haben, spätestens wenn Sie Ihren nächsten Pass holen.',
    forgetCompared: 'Meine Antworten jetzt entfernen',
    notCountedDo: 'Zeigen Sie Ihre Empfangsbestätigung diesen Personen oder Ihrem Betriebsrat. Tun Sie es innerhalb von zwei Tagen, bevor die Antworten geöffnet werden:',
    resultsTitle: 'Ergebnisse und Zusagen',
    results: 'Sobald gezählt ist, stehen die Ergebnisse der Organisation und Ihres Teams auf Ihren persönlichen Seiten, auch was zugesagt wurde und was daraus geworden ist.',
    resultsFrom: (moment) => `Die Antworten werden alle zusammen gezählt, ab ${moment}. Dann stehen die Ergebnisse der Organisation und Ihres Teams auf Ihren persönlichen Seiten, auch was zugesagt wurde und was daraus geworden ist.`,
    resultsOut: (moment) => `Seit ${moment} wird gezählt. Die Ergebnisse der Organisation und Ihres Teams stehen auf Ihren persönlichen Seiten, auch was zugesagt wurde und was daraus geworden ist. Sind sie noch nicht da, kommen sie in Kürze.`,
    resultsBeside: 'Drücken Sie auf der Ergebnisseite „Meine Antworten danebenlegen“: Dann stehen Ihre Antworten neben den Zahlen, nur auf diesem Gerät.',
    toPromises: 'Was zugesagt wurde',
    toResults: 'Zu den Ergebnissen',
    receiptTitle: 'Ihre Empfangsbestätigung',
    nullifier: 'Nummer in der Liste',
    sealedHash: 'Fingerabdruck der verschlossenen Antworten',
    sequence: 'Fassung',
    acknowledgement: 'Unterschrift der Empfangsbestätigung',
    codeNote: 'Dieser Code steht in der öffentlichen Liste.',
  },

  compared: {
    heading: 'Ihre Antworten neben den Ergebnissen',
    lead: 'Nur auf diesem Gerät: Nichts wurde abgefragt und nichts gesendet.',
    taken: 'Ihre Antworten stehen jetzt nur noch auf dieser Seite. Wenn Sie sie verlassen, sind sie vergessen, es sei denn, Sie behalten sie mit dem Knopf am Ende.',
    keptOn: 'Ihre Antworten bleiben auf diesem Gerät, bis Sie Ihren nächsten Pass holen.',
    cannotStay: 'Sie lassen sich nicht behalten: Ihr Pass für diese Umfrage ist inzwischen nicht mehr auf diesem Gerät. Ihre Antworten stehen auf dieser Seite, bis Sie sie verlassen.',
    team: (label, answers) => `Ihr Team: ${label}, ${counted(answers, 'Antwort', 'Antworten')}.`,
    together: ({ label, answers, labels, more }) => `Ihr Team: ${label}, zusammen gezählt mit ${labels.join(', ')}${more > 0 ? ` und ${numbers.format(more)} weiteren` : ''}, insgesamt ${counted(answers, 'Antwort', 'Antworten')}. „Ihr Team“ meint unten sie alle.`,
    noTeam: 'Zahlen eines eigenen Teams gibt es hier nicht, nur die von allen.',
    whole: (label, answers) => `Alle: ${label}, ${counted(answers, 'Antwort', 'Antworten')}.`,
    howTitle: 'Wie das zu lesen ist',
    how: [
      'Die Zahlen sind im Link von Ihrer Ergebnisseite mitgekommen; dort stehen sie genauso.',
      'Sie reichen von 0, alle gaben die erste Antwort der Skala, bis 100, alle gaben die letzte. In Klammern: der Bereich, der zu den Antworten passt. Auf den Linien: ein Ring für die Zahl, ein dicker Balken für ihren Bereich, ein senkrechter Strich für Ihre Antwort.',
      'Eine Zahl ist ein Durchschnitt. In jedem Team gibt es Menschen, die anders geantwortet haben, und niemand weiß, wer.',
    ],
    you: 'Sie',
    yourTeam: 'Ihr Team',
    everybody: 'Alle',
    near: (label) => `nahe bei „${label}“`,
    between: (low, high) => `zwischen „${low}“ und „${high}“`,
    figure: ({ value, low, high }, answers) => `${value} (${low} bis ${high}), n\u00a0=\u00a0${answers}`,
    tooFew: 'keine Zahl: zu wenige Bewertungen',
    wholeOnly: 'nur von allen zusammen angegeben',
    turned: 'Auf der Ergebnisseite ist diese Aussage umgedreht, weil Zustimmung hier eine schlechte Nachricht ist: Dort ist mehr immer besser.',
    promisesTitle: 'Was zugesagt wurde und was daraus geworden ist',
    noPromises: 'Ihrem Teil der Organisation wurde noch nichts zugesagt.',
    state: { 'open': 'Offen', 'kept': 'Gehalten', 'changed': 'Geändert', 'not-kept': 'Nicht gehalten' },
    due: (owner, day) => `${owner}, bis ${day}`,
    morePromises: (count) => `${counted(count, 'weitere Zusage', 'weitere Zusagen')} auf Ihren persönlichen Seiten.`,
    ownTitle: 'Ihre Antworten auf diesem Gerät',
    keep: 'Bis zur nächsten Umfrage behalten',
    forget: 'Meine Antworten jetzt vergessen',
    backToResults: 'Zurück zu den Ergebnissen',
    backForgets: 'Zurück; meine Antworten werden vergessen',
    toPulse: 'Zur Seite der Umfrage auf diesem Gerät',
    openAnew: 'Die Seite dieses Geräts neu öffnen',
    cannot: {
      whyTitle: 'Das kann daran liegen:',
      why: [
        'Sie haben auf einem anderen Gerät oder in einem anderen Browser geantwortet: Öffnen Sie die Ergebnisse dort.',
        'Sie wollten Ihre Antworten nach dem Senden nicht behalten.',
        'Sie haben sie schon verglichen: Lesen heißt Vergessen.',
        'Sie haben diesmal nicht geantwortet.',
      ],
      heading: {
        'none-kept': 'Hier sind keine Antworten von Ihnen gespeichert',
        'unreadable': 'Dieser Link lässt sich nicht lesen',
        'forgotten': 'Ihre Antworten sind vergessen',
      },
      text: {
        'none-kept': 'Hier ist nichts, was neben die Ergebnisse gelegt werden könnte.\nWarum, weiß kein Server, und keiner wurde gefragt.',
        'unreadable': 'Vielleicht wurde er auf dem Weg hierher abgeschnitten: Gehen Sie zurück zu Ihren Ergebnissen und folgen Sie ihm noch einmal.\nOder die Seite auf diesem Gerät ist älter als Ihre Ergebnisse: Dann öffnen Sie sie neu und folgen dem Link noch einmal. Ihre Antworten wurden nicht angerührt.',
        'forgotten': 'Weder diese Seite noch dieses Gerät enthält sie noch.\nWas gezählt ist, bleibt gezählt.',
      },
    },
  },

  earlier: {
    title: 'Frühere Umfragen',
    line: {
      'counted': 'in der öffentlichen Liste',
      'not-counted': 'nicht in der öffentlichen Liste',
      'never-arrived': 'nicht angekommen',
      'unused': 'auf diesem Gerät nicht beantwortet',
    },
  },

  nextPulse: {
    title: { ahead: 'Die nächste Umfrage', underWay: 'Gerade läuft eine Umfrage' },
    mayFetch: (until) => `Ihren Pass dafür können Sie bis ${until} holen, mit der Schaltfläche auf Ihrer persönlichen Seite.`,
    mayFetchLate: (until) => `Ihren Pass dafür können Sie noch bis ${until} holen, mit der Schaltfläche auf Ihrer persönlichen Seite; er verbirgt Sie weniger gut als ein rechtzeitig geholter.`,
    mayNotFetch: 'Pässe dafür werden nicht mehr ausgegeben. Bei der Umfrage danach sind Sie wieder dabei.',
  },
};
