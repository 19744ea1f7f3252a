import type { Words } from '../en.ts';

export const method: Words['method'] = {
  title: 'Wie die Zahlen entstehen',
  lead: 'In einfachen Worten, und vollständig genug zum Nachprüfen. Jede Zahl auf einer Seite berechnet ein öffentliches Programm aus der Tabelle, die für die Umfrage veröffentlicht wurde.',
  sections: [
    {
      title: 'Dieselben Aussagen zweimal',
      text: [
        'Einige Aussagen werden an beiden Orten gefragt: im Check-in, der unterschrieben ist und den die Führungskraft liest, und in der Umfrage, die anonym ist. Wortlaut und Skala sind gleich; der Abstand sagt also, was ein Name ändert. Nur wer antwortet, kann sich ebenfalls unterscheiden.',
        'In unseren eigenen Unterlagen heißt dieser Abstand model-prisoner gap, nach einem Aufsatz, der Beschäftigte mit Mustergefangenen verglich: eifrig, solange jemand zusieht. Wir schreiben „Unterschied zwischen Antworten mit und ohne Namen“, denn der Begriff urteilt über Menschen, die Zahl nicht.',
      ],
    },
    {
      title: 'Von Antworten zu 0 bis 100',
      text: [
        'Jede Antwort auf der fünfstufigen Skala wird zu 0, 25, 50, 75 oder 100. Die Zahl einer Aussage ist der Mittelwert der Gruppe, die Zahl eines Themas der Mittelwert seiner Aussagen. „Möchte ich nicht sagen“ zählt als eigene Antwort, nicht als niedrige oder hohe.',
        'Offenes Sprechen ist so gedreht, dass 100 immer völlig sicher heißt.',
      ],
    },
    {
      title: 'Absichtlich grob',
      text: [
        'Gruppen mit fünf bis sieben Antworten werden in drei Stufen veröffentlicht, mit acht bis vierzehn in halben Punkten, ab fünfzehn in Zehnteln. Hat sich eine Gruppe seit einer früheren Umfrage um weniger als fünf Personen verändert, wird sie in halben Punkten veröffentlicht, damit sich die Antwort der neuen Person nicht ausrechnen lässt. Eine Organisation kann mehr Personen verlangen als diese; die Zahlen einer Umfrage stehen in ihrer öffentlichen Beschreibung.',
        'Zeigt eine Seite für eine solche Gruppe eine Zahl, ist es der typische Wert innerhalb ihrer Stufe, und die Spanne sagt, wie grob er ist. Bei größeren Bereichen heben sich die Rundungen vieler Gruppen weitgehend auf.',
      ],
    },
    {
      title: 'Die Spanne in Klammern',
      text: [
        'Eine Zahl von einem Teil der Menschen ist nie genau die Zahl aller. Die Spanne in Klammern enthält die Werte, die zu den Antworten passen, mit 95 % Sicherheit, für diese Menschen zu dieser Zeit; antworten alle, bleibt nur die Grobheit. Wie sehr sich Antworten innerhalb einer Gruppe unterscheiden, wird über die ganze Organisation gemessen, denn in einer kleinen Gruppe würde diese Zahl einzelne Antworten verraten.',
        '„Kein klarer Unterschied“ sagen wir genau dann, wenn die Spanne 0 enthält. Das ist kein Beweis, dass es keinen gibt: In einer Gruppe von acht wären erst etwa 15 Punkte klar.',
        'Eine zweite, weitere Spanne beantwortet die Frage, wie ein Team dieser Art zu beliebiger Zeit ist. Sie gilt, wenn man Teams vergleicht.',
      ],
    },
    {
      title: 'Wer fehlt',
      text: [
        'Nicht alle antworten, und wer am meisten fürchtet, antwortet vielleicht am wenigsten, selbst ohne Namen. Der wahre Abstand ist dann größer als der gemessene. Wir sagen das und berichtigen nichts.',
      ],
    },
    {
      title: 'Von Umfrage zu Umfrage',
      text: [
        'Ein Verlauf wird erst ab vier vergleichbaren Umfragen gelesen. Wo sich Gruppen zu sehr verändert haben, ist die Linie unterbrochen, und die Seite sagt, warum. Frühere Zahlen werden nie für den heutigen Aufbau neu berechnet.',
      ],
    },
    {
      title: 'Alle Gruppen auf einen Blick',
      text: [
        'Ab zwanzig Gruppen zeigt eine Seite, wie genau sich jede messen ließ, und die Grenzen, in denen Gruppen durch Zufall und gewöhnliche Unterschiede liegen (95 und 99,8 von 100). Eine Rangliste würde vor allem den Zufall reihen.',
      ],
    },
    {
      title: 'Was mit Engagement einhergeht',
      text: [
        'Für die ganze Organisation, ab 100 Personen, die alle Aussagen bewertet haben, sagt eine Veröffentlichung, wie die Antworten zusammenhängen. Daraus berechnen wir, wie viel der Unterschiede im Engagement mit jeder Aussage einhergeht, gemittelt über alle Reihenfolgen der Aussagen (ab 13 Aussagen mit Johnsons relativen Gewichten, die dem nahekommen), mit Spannen. Was alle zusammen erklären, ist um das vermindert, was ebenso viele rein zufällige Aussagen erklären würden (bereinigtes R²); die einzelnen Anteile ergeben deshalb etwas mehr. Es sagt nicht, warum.',
      ],
    },
    {
      title: 'Was Menschen geschrieben haben',
      text: [
        'Kommentare werden ab zehn Personen veröffentlicht, die geantwortet haben, ob sie schrieben oder nicht: nach Themen, ohne Reihenfolge und ohne Datum. Auf diesen Seiten liest sie, wer diese Personen führt, und die Personalabteilung. Sie stehen auch in der veröffentlichten Datei, mit der sich die Ergebnisse nachprüfen lassen; wer sie außer der Personalabteilung bekommt, entscheidet die Organisation.',
      ],
    },
    {
      title: 'Wofür die Zahlen nicht da sind',
      text: [
        'Sie sind keine Note für eine Führungskraft und nicht für Gehalt oder Beurteilung da. Sobald eine Zahl belohnt wird, lernen Menschen, sie herzustellen.',
      ],
    },
  ],
  sourcesTitle: 'Quellen',
  sources: [
    'Aussagen in der Vorführung: Federal Employee Viewpoint Survey 2018, U.S. Office of Personnel Management, gemeinfrei.',
    'Spanne für den Mittelwert eines Teils einer begrenzten Zahl von Menschen: W. G. Cochran, Sampling Techniques, 1977, Kapitel 2.',
    'Blinde Signaturen: RFC 9474. Versiegeln der Antworten: RFC 9180.',
  ],
  transparency: 'Wer was sehen kann',
};
