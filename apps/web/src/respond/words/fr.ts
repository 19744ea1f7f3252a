import type { ClaimTrouble } from '../respond-state.ts';
import type { Words } from './en.ts';

/** Every word of the answer app in French. */

const numberWords = ['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze'];

function inWords(count: number): string {
  return numberWords[count] ?? String(count);
}

const plurals = new Intl.PluralRules('fr');
const numbers = new Intl.NumberFormat('fr');

function counted(count: number, one: string): string {
  return `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : `${one}s`}`;
}

interface Group { label: string; rosterCount: number }

function theGroup({ label, rosterCount }: Group): string {
  return `les ${numbers.format(rosterCount)} personnes de ${label}`;
}

const inFull = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const onDay = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day is never parted from its month at the end of a line. */
function unbroken(date: string): string {
  return date.replace(/(\d\S*) (?=\p{L})/u, '$1\u00a0');
}

export const fr: Words = {
  locale: 'fr',
  direction: 'ltr',
  languageLabel: 'Langue',
  product: 'Unguarded',
  strapline: 'Sans votre nom',
  moment: (iso) => unbroken(inFull.format(new Date(iso))),
  day: (iso) => unbroken(onDay.format(new Date(iso))),
  checkWordsLabel: 'Mots de contrôle',
  checkWordsNote: 'Les mêmes huit mots figurent dans votre courriel et sur votre page personnelle. Si les vôtres diffèrent, ne répondez pas. Demandez d’abord pourquoi.',
  checkCodeLabel: 'Code de contrôle',
  toSignIn: 'Aller à votre page personnelle',
  tryAgain: 'Réessayer',
  reallyRemove: 'Vraiment supprimer ?',

  hidesLittle: 'Lors du dernier comptage, à minuit, moins de cinq personnes de votre groupe avaient un passe. Tant que c’est ainsi, le vôtre ne cache pas grand-chose : il pourrait être l’un de très peu. Vous pouvez revenir un autre jour.',
  starting: { heading: 'Un instant', text: 'Recherche de votre passe sur cet appareil.' },

  cannotKeep: {
    heading: {
      'storage-blocked': 'Ce navigateur ne garde rien',
      'in-app-browser': 'Ouvrez cette page dans votre propre navigateur',
      'old-browser': 'Ce navigateur est trop ancien',
      'insecure-address': 'Cette adresse n’est pas protégée',
    },
    text: {
      'storage-blocked': 'Votre passe anonyme doit rester sur votre appareil jusqu’à ce que vous ayez répondu.\nCe navigateur ne le permet pas : c’est peut-être une fenêtre privée, ou l’enregistrement est désactivé pour ce site.',
      'in-app-browser': 'Cette page semble s’être ouverte dans une autre application.\nCe que garde une telle fenêtre est souvent effacé quand l’application se ferme, et votre passe avec.',
      'old-browser': 'Cette page a besoin de ce que ce navigateur n’a pas.\nSafari l’a à partir de 15.4, Chrome à partir de 100 et Firefox à partir de 100.',
      'insecure-address': 'L’adresse ne commence pas par https : ce qui quitte cet appareil pourrait être lu et modifié en chemin.\nAucun passe n’est fabriqué à une telle adresse.',
    },
    whatToDo: {
      'storage-blocked': 'Ouvrez de nouveau le lien dans une fenêtre ordinaire de votre navigateur, ou sur un autre appareil à vous. Rien n’a été retiré ; votre lien fonctionne encore.',
      'in-app-browser': 'Copiez l’adresse et ouvrez-la dans Safari, Chrome ou Firefox. Rien n’a encore été retiré.',
      'old-browser': 'Ouvrez le lien sur un autre appareil à vous. Rien n’a été retiré ; votre lien fonctionne encore.',
      'insecure-address': 'Demandez la bonne adresse à la personne qui s’occupe de cette enquête. Rien n’a été retiré.',
    },
    copy: 'Copier l’adresse',
    copied: 'Copiée. Collez-la maintenant dans votre navigateur.',
    copyByHand: 'Ou copiez-la à la main :',
    goOn: 'C’est mon propre navigateur : continuer ici',
  },

  unreachable: {
    heading: 'Pas de connexion',
    text: 'Cette page n’a pas pu joindre son serveur, et rien n’est encore gardé sur cet appareil.\nRéessayez dès que vous aurez une connexion.',
  },

  broken: {
    heading: 'Un problème est survenu ici',
    text: 'C’est une erreur de la page, pas de vous.\nCe qui est gardé sur cet appareil est toujours là.',
    reload: 'Recharger',
  },

  stopped: {
    heading: 'Arrêtez-vous ici',
    lead: 'Quelque chose qui ne doit jamais changer ne correspond pas.\nNe répondez pas et ne retirez pas de passe.',
    text: {
      'deployment-key-changed': 'La clé avec laquelle tout est signé ici n’est pas celle que cet appareil a vue en premier.',
      'description-changed': 'La description publique de cette enquête n’est pas celle que cet appareil a vue en premier. Elle doit être la même pour tout le monde, du premier jour au dernier.',
      'chain-broken': 'Chaque description publique nomme la précédente. Celle-ci ne mène pas à la dernière que cet appareil a vue : elle pourrait donc avoir été faite pour vous seul.',
      'description-not-genuine': 'La description publique de cette enquête ne porte pas de signature valable.',
      'questions-changed': 'Les questions ne sont pas celles que nomme la description publique de cette enquête.',
      'weak-key': 'Une clé de la description publique de cette enquête est trop faible pour vous protéger.',
      'group-missing': 'Le groupe dans lequel vous seriez compté ne figure pas dans la description publique de cette enquête.',
      'signature-wrong': 'Votre passe est revenu avec une marque qui ne convient pas. Elle aurait pu servir à vous reconnaître : cet appareil ne l’a pas utilisé.',
    },
    whatToDo: 'Montrez cette page aux personnes nommées ici, ou à vos représentants du personnel :',
    nothingSent: 'Rien n’a été envoyé depuis cette page.',
  },

  severalPeople: {
    heading: 'Plusieurs personnes répondent ici',
    text: 'Ce navigateur garde les passes de plusieurs personnes, chacun à part.\nPour que personne n’ouvre le mauvais, venez depuis votre propre page personnelle : le bouton qui s’y trouve ouvre le vôtre.',
  },

  noPass: {
    heading: {
      'none-here': 'Aucun passe sur cet appareil',
      'joined-later': 'Votre première enquête est la prochaine',
      'other-device': 'Votre passe est sur un autre appareil',
      'code-used-up': 'Ce lien a déjà servi ou n’est plus valable',
      'enrolment-closed': 'Les passes ne sont plus distribués',
    },
    text: {
      'none-here': 'Pour répondre, il faut un passe anonyme, et ce navigateur n’en garde aucun pour vous.',
      'joined-later': 'La liste des personnes de cette enquête était déjà fermée quand vous êtes arrivé ou avez changé d’équipe.\nElle est la même pour tout le monde et ne peut plus être modifiée. Vous serez de la prochaine.',
      'other-device': 'Votre passe pour cette enquête a déjà été retiré, et chacun n’en a qu’un.\nIl se trouve dans le navigateur où vous l’avez retiré : répondez là-bas.',
      'code-used-up': 'Un lien sert une fois, pendant dix minutes.\nVotre page personnelle vous en donne un nouveau. Si votre passe était en route vers ce navigateur quand la connexion s’est coupée, le nouveau lien apporte le même passe.',
      'enrolment-closed': 'La fin est dans moins d’un jour.\nUn passe retiré maintenant servirait aussitôt, et qui comparerait les heures pourrait deviner à qui sont les réponses.',
    },
    whyTitle: 'Comment cela se peut',
    why: [
      'Vous avez retiré votre passe dans un autre navigateur ou sur un autre appareil. Répondez là-bas.',
      'Les données de ce site ont été effacées, ou c’était une fenêtre privée. Sans vos douze mots ou votre clé d’accès, un passe ne peut pas être retiré deux fois : vous manquez alors cette enquête et serez de la prochaine.',
      'Vous êtes arrivé après la préparation de cette enquête. Votre première enquête est la prochaine.',
      'Vous ne l’avez pas encore retiré : il y a un bouton pour cela sur votre page personnelle.',
    ],
    nobodyKnows: 'Personne n’apprend que cet appareil est venu sans passe.',
  },

  ownDevice: {
    heading: 'Est-ce votre propre appareil ?',
    text: (name) => `Un passe anonyme va être fabriqué pour ${name}.\nIl est gardé dans ce navigateur jusqu’à ce que vous ayez répondu : ce devrait être un appareil que vous seul utilisez, et pas une fenêtre privée.`,
    group: (title, group) => `Avec lui, vous répondez à « ${title} », compté avec ${theGroup(group)}.`,
    groupNote: 'Votre page personnelle montre les noms de ce groupe. Si l’un d’eux vous surprend, renseignez-vous avant de retirer le passe.',
    others: 'Quelqu’un d’autre garde déjà un passe dans ce navigateur. Le vôtre en reste séparé, mais quiconque utilise ce navigateur peut l’ouvrir, sauf si vous le verrouillez par un code PIN.',
    mine: 'Oui, c’est le mien : retirer mon passe',
    notMine: 'Non, ne rien garder ici',
  },

  recovery: {
    offerTitle: 'Si ce navigateur perd ses données',
    offer: {
      none: 'Mon passe est alors perdu, et je serai de la prochaine enquête.',
      words: 'Douze mots sur papier le font revenir.',
      passkey: 'Une clé d’accès le fait revenir, sur tout appareil qui la possède.',
    },
    haveTitle: 'Vous avez déjà retiré ce passe ?',
    haveWords: 'J’ai douze mots',
    havePasskey: 'J’ai une clé d’accès',
    passkeyName: 'Passe anonyme',
    showHeading: 'Notez ces douze mots',
    showText: 'Votre passe est fait à partir d’eux.\nIls ne sont nulle part ailleurs : ni sur un serveur ni, après cette page, sur cet appareil.',
    showNote: 'Notez-les dans cet ordre, à la main. Qui les possède pourrait retirer et lire votre passe jusqu’à la fin de l’enquête. Ensuite, vous pouvez jeter le papier.',
    written: 'Je les ai notés : retirer mon passe',
    without: 'Continuer sans moyen de le faire revenir',
    typeHeading: 'Faire revenir votre passe',
    typeText: 'Les mêmes mots donnent le même passe, et le serveur marque de nouveau le même passe.\nIl n’en donne pas un second.',
    typeLabel: 'Vos douze mots, dans l’ordre',
    bringBack: 'Faire revenir mon passe',
    againHeading: 'Qu’est-ce qui doit faire revenir ce passe ?',
    againText: {
      words: 'La dernière fois, vous avez choisi douze mots.\nCet appareil ne les a pas gardés.',
      passkey: 'La dernière fois, vous avez choisi une clé d’accès.\nElle fait aussi ce passe-ci.',
    },
    typeThem: 'Saisir mes douze mots',
    newWords: 'Douze nouveaux mots',
    usePasskey: 'Utiliser ma clé d’accès',
    trouble: (trouble: ClaimTrouble): string => {
      switch (trouble.reason) {
        case 'not-twelve': return `Il y a ici ${counted(trouble.count, 'mot')}. Il en faut douze.`;
        case 'not-in-list': return `« ${trouble.word} » n’est pas l’un des mots utilisés ici. Vérifiez son orthographe.`;
        case 'does-not-add-up': return 'Ces mots ne vont pas ensemble. L’un d’eux est un autre, ou l’ordre est différent.';
        case 'no-list': return 'La liste des mots n’a pas pu être chargée. Réessayez quand vous aurez une connexion.';
        case 'passkey-unsupported': return 'Les clés d’accès de ce navigateur ne peuvent pas faire revenir un passe. Choisissez douze mots, ou continuez sans moyen de le faire revenir.';
        case 'pin-too-short': return 'Un code PIN doit avoir au moins six chiffres.';
        case 'pins-differ': return 'Les deux codes PIN diffèrent. Saisissez-les de nouveau tous les deux.';
        case 'passkey-not-used': return 'Aucune clé d’accès n’a été utilisée. Rien n’a été retiré.';
      }
    },
  },

  lock: {
    offerTitle: 'Verrouiller par un code PIN',
    offerText: 'Sans lui, rien de ce qui est à vous ne peut alors être lu dans ce navigateur. Vous le saisissez à chaque visite.',
    label: 'Code PIN, au moins six chiffres',
    again: 'Encore une fois',
    limits: 'Il arrête qui emprunte cet appareil. Il n’arrête pas qui démonte l’appareil et essaie tous les codes. Si vous l’oubliez, ce qui est gardé ici est perdu.',
    heading: 'Votre code PIN, s’il vous plaît',
    text: 'Ce que ce navigateur garde pour vous est verrouillé.',
    open: 'Ouvrir',
    wrong: 'C’est un autre code PIN. Rien n’a été ouvert.',
    forgottenTitle: 'Je ne le connais plus',
    forgotten: 'Personne ne peut l’ouvrir sans le code PIN. Vous pouvez supprimer ce qui est gardé ici. Tant que les passes sont distribués, douze mots ou une clé d’accès font revenir le vôtre ; sans eux, vous manquez cette enquête, sauf si vos réponses sont déjà envoyées : celles-là restent envoyées.',
    remove: 'Supprimer ce qui est gardé pour moi ici',
  },

  nothingKept: {
    heading: 'Rien n’a été gardé ici',
    text: 'Aucun passe n’a été retiré et ce navigateur ne retient rien de vous.\nOuvrez votre page personnelle sur votre propre téléphone ou ordinateur et retirez-y votre passe.',
    close: 'Vous pouvez fermer cette page.',
  },

  preparing: {
    heading: 'Préparation de votre passe',
    text: 'Votre appareil fabrique lui-même le passe.\nLe serveur le marque à l’aveugle : il voit que vous pouvez en avoir un, mais pas à quoi il ressemble.',
  },

  claimInterrupted: {
    heading: 'La connexion s’est coupée',
    text: 'Votre passe était en route.\nRien n’est perdu : cet appareil redemande exactement le même passe.',
  },

  ready: {
    drawn: {
      'with-name': 'Le tirage a décidé que vous répondez avec votre nom à cinq questions de cette enquête : connectez-vous pendant que les passes se retirent et ouvrez le check-in. Seul cet appareil le sait. Ici, ces cinq questions manquent.',
      'without-name': 'Le tirage a décidé que vous répondez ici, sans votre nom, à toutes les questions de cette enquête. Ne signez pas de check-in cette fois. Seul cet appareil le sait.',
    },
    heading: 'Votre passe est prêt',
    lead: 'Il n’y a encore rien à répondre.',
    opens: (title, moment) => `« ${title} » ouvre le ${moment}.`,
    stays: 'Un courriel prévient tout le monde de l’ouverture. Ouvrez alors de nouveau cette page, sur cet appareil et dans ce même navigateur. Vous n’aurez pas à vous connecter.',
    whyTitle: 'Pourquoi si tôt ?',
    why: 'Tout le monde retire un passe avant l’ouverture des questions. Personne ne peut donc déduire de l’heure d’arrivée à qui sont quelles réponses.',
    group: (group) => `Vous serez compté avec ${theGroup(group)}.`,
    safari: 'Votre navigateur efface ce qu’une page garde si vous ne la visitez pas pendant une semaine. Ouvrez cette page une fois entre-temps, et votre passe restera.',
  },

  firstScreen: {
    count: (items, minutes) => `${counted(items, 'question')}, environ ${counted(minutes, 'minute')}`,
    countedWith: (group, least) =>
      `Vous êtes compté avec ${theGroup(group)}. Si moins de ${inWords(least)} d’entre vous répondent, vos réponses sont comptées avec d’autres équipes, jamais seules.`,
    thresholds: ({ scores, comments, distributions }) =>
      `Les résultats sont montrés à partir de ${inWords(scores)} réponses, les commentaires à partir de ${inWords(comments)} et la répartition des réponses à partir de ${inWords(distributions)}. Ces limites ne peuvent pas être abaissées.`,
    noName: 'Pas de connexion, pas de cookie, pas de nom.',
    questionsIn: (language) => `Les questions sont en ${language}.`,
    until: (moment) => `Vous pouvez répondre, et modifier vos réponses, jusqu’au ${moment}. Vous pouvez écrire un commentaire après l’envoi.`,
    approvedBy: (name) => `Vérifié et signé par : ${name}.`,
    start: 'Commencer',
    goOn: 'Reprendre là où vous vous êtes arrêté',
    howTitle: 'Comment pouvez-vous le savoir ?',
    how: [
      'Votre appareil a fabriqué votre passe, et le serveur l’a marqué à l’aveugle, comme une enveloppe fermée. Quand vos réponses arrivent avec cette marque, il voit qu’elles sont valables, mais pas de qui elles viennent.',
      'Vos réponses sont scellées sur cet appareil avant de le quitter. Elles sont ouvertes une seule fois, toutes ensemble, après la fin ; puis la clé est détruite, et avec elle chaque série de réponses.',
      'Après la fin, une liste publique montre toutes les séries de réponses scellées. Cet appareil y cherche la vôtre.',
      'Ce à quoi vous devez encore vous fier : le code de cette page, votre propre appareil et le réseau sur lequel vous êtes.',
    ],
    buildNumber: 'Le numéro du code de cette page. Chacun peut construire la page à partir du code public et doit obtenir ce numéro ; il figure aussi sur votre page personnelle, sous « Qui peut voir quoi ». Une page modifiée pourrait montrer ici un faux numéro : comparez-le donc aussi depuis un autre appareil.',
  },

  questions: {
    progress: (screen, of) => `Page ${screen} sur ${of}`,
    part: (heading, part, of) => (of === 1 ? heading : `${heading} (${part} sur ${of})`),
    ownQuestion: 'Question propre à votre entreprise.',
    preferNotToSay: 'Je préfère ne pas le dire',
    next: 'Suivant',
    back: 'Retour',
    toReview: 'Relire',
    kept: 'Gardé seulement sur cet appareil, jusqu’à l’envoi.',
  },

  review: {
    heading: 'Vos réponses',
    complete: 'Toutes les questions ont une réponse.',
    leftOut: (count) => `${counted(count, 'question')} ${plurals.select(count) === 'one' ? 'n’a' : 'n’ont'} pas de réponse ; ce n’est pas grave.`,
    notAnswered: 'Pas de réponse',
    change: 'Modifier',
    changeOf: (heading) => `Modifier : ${heading}`,
    send: 'Envoyer mes réponses',
    sendChange: 'Envoyer la modification',
    note: 'Vos réponses sont scellées sur cet appareil et partent sans votre nom.',
  },

  move: {
    offer: 'Transférer mon passe sur un autre appareil',
    outHeading: 'Scannez ceci avec votre autre appareil',
    outText: 'Ouvrez l’appareil photo de votre autre appareil, visez ces carrés et suivez le lien.\nIl passe de l’écran à l’appareil photo ; aucun serveur n’intervient.',
    qrLabel: 'Carrés qui contiennent le lien pour votre autre appareil',
    outNote: 'Votre passe s’y trouve, verrouillé par une clé que cette page ne montre qu’ensuite. Une photo ne sert donc à rien tant que personne ne voit aussi la clé. Un brouillon ne suit pas.',
    orCopy: 'Pas d’appareil photo ? Transmettre le lien vous-même',
    scanned: 'C’est scanné : montrer la clé',
    keyHeading: 'Saisissez maintenant ceci sur l’autre appareil',
    keyText: 'Avec cette clé, l’autre appareil ouvre votre passe.',
    keyNote: 'Qui a photographié les carrés et voit cette clé possède aussi votre passe et pourrait répondre à votre place. Regardez autour de vous avant de continuer.',
    doneNote: 'N’appuyez que lorsque votre passe est affiché sur l’autre appareil. Il est alors supprimé de celui-ci.',
    done: 'Il y est : le supprimer ici',
    cancel: 'Annuler',
    inHeading: 'Faire venir votre passe ici',
    inText: 'Votre autre appareil montre une clé de huit lettres et chiffres.\nSaisissez-la ici.',
    inLabel: 'Clé de votre autre appareil',
    inNote: 'Ne continuez que si vous avez commencé cela vous-même, sur votre propre appareil. Un passe que quelqu’un vous envoie est le sien : il pourrait modifier ce que vous répondez.',
    bring: 'Le faire venir ici',
    trouble: {
      'wrong-key': 'Cette clé n’ouvre rien. Comparez-la signe par signe avec votre autre appareil.',
      'no-pass': 'Ce qui est arrivé n’est pas un passe pour l’enquête de cette organisation. Recommencez sur votre autre appareil.',
      'no-line': 'La description publique de l’enquête n’a pas pu être chargée. Réessayez quand vous aurez une connexion.',
    },
    movedHeading: 'Votre passe est sur l’autre appareil',
    movedText: 'Il a été supprimé de celui-ci.\nRépondez désormais là-bas.',
  },

  later: {
    title: 'Vous étiez connecté sur cet appareil il y a moins d’un jour',
    fetchedLate: 'Les questions sont déjà ouvertes. Entre le retrait du passe et la réponse, il n’y a donc plus plusieurs jours.',
    figures: 'Qui observe les deux serveurs pourrait deviner quelles réponses sont les vôtres. Attendre rend cela bien plus difficile.',
    measuredTitle: 'Ce qui a été mesuré',
    measured: 'Dans une équipe de dix, l’ordre d’arrivée suffit à trouver à qui sont les réponses : dans 99,7 cas sur 100 après deux minutes, dans 93 après une heure, dans 58 en un jour. Le hasard en donne 10.',
    when: 'Quand vos réponses partent',
    now: 'Envoyer maintenant.',
    atRandom: (from, to) => `Envoyer plus tard, à un moment tiré au hasard entre le ${from} et le ${to}.`,
    how: {
      wakes: 'Ce navigateur le fait de lui-même, même page fermée.',
      visits: 'Ce navigateur ne le fait que tant que cette page est ouverte, ou à votre prochaine visite. Si vous ne revenez pas, elles ne sont pas comptées.',
    },
    tooNear: 'La fin est trop proche pour les envoyer plus tard. Si cela vous inquiète, ne répondez pas cette fois : personne ne le saura.',
    send: 'Envoyer plus tard',
    leaves: (moment) => `Elles partent d’elles-mêmes à partir du ${moment}, un moment tiré au hasard.`,
    noMomentLeft: 'Elles ne partent plus d’elles-mêmes : vous vous êtes connecté entre-temps, et la fin est proche. Pour qu’elles soient comptées, envoyez-les maintenant.',
  },

  sending: { heading: 'Envoi en cours', text: 'Vos réponses sont scellées et remises.' },

  notSent: {
    heading: 'Pas encore envoyé',
    text: {
      'unreachable': 'Vos réponses sont scellées et attendent sur cet appareil.\nElles partiront dès qu’il y aura une connexion et que cette page sera ouverte.',
      'held': 'Vos réponses sont scellées et attendent sur cet appareil.',
      'reply-not-genuine': 'Un accusé est arrivé, mais il ne porte pas la bonne signature.\nPour cet appareil, vos réponses ne sont donc pas arrivées. Réessayez et, si rien ne change, renseignez-vous.',
    },
    earlier: 'Ce que vous avez envoyé auparavant reste valable.',
    until: (moment) => `Elles doivent arriver avant le ${moment}.`,
    sendNow: 'Envoyer maintenant',
    change: 'Modifier',
  },

  refused: {
    heading: 'Vos réponses n’ont pas été acceptées',
    text: 'Le serveur ne donne pas de raison, exprès : une raison pourrait révéler quelque chose sur vous.',
    earlier: 'Ce que vous avez envoyé auparavant reste valable.',
    whatToDo: 'L’enquête vient peut-être de se fermer. Réessayez ; si rien ne change, renseignez-vous et montrez cette page.',
  },

  sent: {
    heading: 'Envoyé. Merci.',
    headingChanged: 'Envoyé, avec des modifications pas encore envoyées',
    text: 'Vos réponses sont arrivées, et cet appareil a vérifié l’accusé de réception.',
    code: 'Après la fin, ce code figurera dans la liste publique. Cet appareil le cherchera de lui-même ; gardez-le pour vous.',
    pressure: (moment) => `Vous a-t-on dit comment répondre ? Vous pouvez changer jusqu’au ${moment}.`,
    change: 'Modifier mes réponses',
    changeGoOn: 'Continuer la modification',
    forgotten: 'Ce que vous avez répondu ne peut plus être lu sur cet appareil. Une modification partirait de zéro.',
    afterTitle: 'La suite',
    after: ({ closes, counted: counts, keepsAnswers }) => [
      `Le ${closes}, l’enquête se ferme. Revenez ensuite une fois : cette page cherche vos réponses dans la liste publique.`,
      `Après cela, cet appareil ${keepsAnswers ? 'garde vos réponses jusqu’à ce que vous les ayez comparées, au plus tard jusqu’à ce que vous retiriez le prochain passe' : 'oublie vos réponses'}.`,
      `Les réponses sont comptées à partir du ${counts}. Chacun lit alors les résultats sur ses pages personnelles.`,
    ],
    keep: 'Garder mes réponses sur cet appareil pour les comparer aux résultats',
    deviceTitle: 'Accusé de réception et appareil',
  },

  receiptFile: {
    save: 'Enregistrer l’accusé de réception dans un fichier',
    note: 'Le fichier ne dit pas ce que vous avez répondu. Mais quiconque l’a et sait qu’il est à vous peut savoir que vous avez participé ; enregistrez-le donc seulement là où personne d’autre ne regarde.',
  },

  noticed: {
    title: 'On pourrait deviner qui a écrit cela, ou de qui il s’agit :',
    kinds: {
      name: 'ressemble à un nom.',
      address: 'ressemble à une adresse.',
      phone: 'ressemble à un numéro de téléphone.',
      number: 'est un numéro propre à une personne ou à une chose.',
      phrase: 'ne peut être écrit que par peu de gens.',
    },
    language: 'Peu de gens ici écrivent peut-être dans cette langue.',
    yours: 'Écrivez de façon que n’importe qui ait pu l’écrire. C’est votre appareil qui l’a remarqué ; personne d’autre ne l’a lu, et vous décidez.',
  },

  comments: {
    cardTitle: 'Un commentaire',
    invite: 'Vous pouvez ajouter un commentaire avec vos propres mots. Il part avec un passe à lui, que personne ne peut relier à celui de vos réponses.',
    write: 'Écrire un commentaire',
    change: 'Modifier mon commentaire',
    waitingTitle: 'Votre commentaire n’est pas encore envoyé',
    waiting: (leaves: string, closes: string) =>
      `Il part de lui-même à partir du ${leaves}, à part de vos réponses, tant que cette page est ouverte ou à votre prochaine visite. Revenez avant le ${closes}, sinon il n’est pas envoyé.`,
    sendNow: 'L’envoyer maintenant',
    sendNowNote: 'Envoyé maintenant, il arrive peu après vos réponses. Qui observe le serveur à ce moment pourrait attribuer les deux à une seule personne.',
    trouble: {
      'unreachable': 'Il n’a pas pu être envoyé à l’instant. Un nouvel essai aura lieu.',
      'reply-not-genuine': 'Il a été envoyé, mais la réponse ne porte pas la bonne signature. Un nouvel essai aura lieu. Si cela persiste, adressez-vous aux personnes nommées sur votre page personnelle.',
      'refused': 'Il n’a pas été accepté. Ouvrez-le et envoyez-le de nouveau.',
    },
    received: 'Votre commentaire est arrivé, et cet appareil a vérifié le reçu. Vous pouvez le modifier ou le retirer jusqu’à la clôture.',
    changedNotSent: 'Vous avez modifié votre commentaire et n’avez pas envoyé la modification.',
    heading: 'Avec vos propres mots',
    lead: 'Ce que vous écrivez est publié mot pour mot, avec ce que d’autres ont écrit.\nLes responsables et les RH le lisent, et votre organisation peut ouvrir le fichier à tout le monde.',
    shownFrom: (least: number) => `Le texte ne porte ni nom, ni date, ni ordre, mais les mots peuvent trahir qui les a écrits. Il est montré pour une partie de l’organisation où au moins ${inWords(least)} personnes ont répondu, jamais une plus petite.`,
    inFile: 'Le fichier est celui avec lequel on peut vérifier les résultats.',
    nobodyActs: 'Personne ne peut agir pour vous personnellement à partir de ce texte. Pour signaler un harcèlement ou un danger :',
    left: (characters: number) => `Encore ${counted(characters, 'caractère')} pour tous les thèmes ensemble`,
    tooLong: (characters: number) => `C’est ${counted(characters, 'caractère')} de trop. Rien n’a été coupé ; veuillez raccourcir.`,
    nothingYet: 'Rien n’est encore écrit.',
    written: 'écrit',
    keep: 'Envoyer mon commentaire',
    takeBack: 'Retirer mon commentaire',
    back: 'Retour',
    settled: {
      'counted': 'Votre commentaire figure dans la liste publique des commentaires.',
      'not-counted': 'Vous avez un reçu signé pour votre commentaire, mais il ne figure pas dans la liste des commentaires. Cela ne doit pas arriver.',
      'never-arrived': 'Votre commentaire n’a jamais quitté cet appareil : entre son moment et la clôture, cette page n’a pas été ouverte avec une connexion.',
      'unused': 'Vous n’avez pas envoyé de commentaire.',
    },
  },

  hidden: {
    button: 'Cacher',
    buttonLabel: 'Cacher mes réponses',
    heading: 'Caché',
    text: 'Rien n’est montré tant que vous ne le demandez pas.',
    show: 'Montrer de nouveau',
    forget: 'Supprimer mes réponses de cet appareil',
    forgetNote: 'Ce qui est envoyé ou attend de l’être ne change pas. Le reste disparaîtrait.',
  },

  checkingList: { heading: 'Recherche dans la liste publique', text: 'Cet appareil lit toute la liste et y cherche vos réponses.' },

  listUnavailable: {
    heading: {
      'not-yet': 'La liste publique n’est pas encore parue',
      'unreachable': 'Pas de connexion à la liste publique',
      'not-genuine': 'La liste publique n’est pas authentique',
    },
    text: {
      'not-yet': 'L’enquête est fermée.\nLa liste paraîtra bientôt ; rouvrez cette page à ce moment-là.',
      'unreachable': 'L’enquête est fermée.\nDès que vous aurez une connexion, cet appareil cherchera vos réponses dans la liste.',
      'not-genuine': 'La liste ne porte pas la bonne signature, ou n’appartient pas à cette enquête.\nVotre accusé de réception reste sur cet appareil. Renseignez-vous auprès de :',
    },
    forgotten: 'Vos réponses ont déjà été supprimées de cet appareil ; il ne reste que votre accusé de réception.',
    kept: 'Vos réponses restent sur cet appareil pour comparer, comme vous l’avez choisi ; avec elles votre accusé de réception.',
  },

  settled: {
    heading: {
      'counted': 'Vos réponses sont dans la liste publique',
      'not-counted': 'Vos réponses ne sont pas dans la liste publique',
      'never-arrived': 'Vos réponses ne sont pas arrivées à temps',
      'unused': 'Cette enquête est fermée',
    },
    text: {
      'counted': 'Cet appareil a lu toute la liste et les a trouvées.\nElles comptent comme celles de tous les autres.',
      'not-counted': 'Vous avez un accusé de réception signé, mais vos réponses ne figurent pas dans la liste.\nCela ne doit pas arriver. Votre accusé le prouve sans montrer ce que vous avez répondu.',
      'never-arrived': 'Elles étaient scellées et prêtes sur cet appareil, mais ne l’ont pas quitté avant la fin.\nElles n’ont pas été comptées, et personne ne sait qu’elles ont existé.',
      'unused': 'Aucune réponse n’a été envoyée depuis cet appareil.\nPersonne ne sait qui a répondu et qui ne l’a pas fait.',
    },
    forgotten: 'Cet appareil a oublié vos réponses. Il ne reste que cette preuve de présence, et elle n’ouvre rien.',
    comparedTitle: 'Ce que vous avez répondu',
    comparedNote: 'Vous avez choisi de garder cela pour comparer. C’est seulement sur cet appareil, et disparaît dès que vous l’avez comparé aux résultats, au plus tard quand vous retirez votre prochain passe.',
    forgetCompared: 'Supprimer mes réponses maintenant',
    notCountedDo: 'Montrez votre accusé de réception à ces personnes, ou à vos représentants du personnel. Faites-le dans les deux jours, avant l’ouverture des réponses :',
    resultsTitle: 'Résultats et promesses',
    results: 'Une fois les réponses comptées, les résultats de l’organisation et de votre équipe figurent sur vos pages personnelles, avec ce qui a été promis et ce qu’il en est advenu.',
    resultsFrom: (moment) => `Les réponses sont comptées toutes ensemble, à partir du ${moment}. Les résultats de l’organisation et de votre équipe figurent alors sur vos pages personnelles, avec ce qui a été promis et ce qu’il en est advenu.`,
    resultsOut: (moment) => `Les réponses sont comptées depuis le ${moment}. Les résultats de l’organisation et de votre équipe figurent sur vos pages personnelles, avec ce qui a été promis et ce qu’il en est advenu. S’ils n’y sont pas encore, ils y seront sous peu.`,
    resultsBeside: 'Sur la page des résultats, appuyez sur « Mettre mes réponses à côté » : vos réponses apparaissent alors à côté des chiffres, sur cet appareil seulement.',
    toPromises: 'Ce qui a été promis',
    toResults: 'Voir les résultats',
    receiptTitle: 'Votre accusé de réception',
    nullifier: 'Numéro dans la liste',
    sealedHash: 'Empreinte des réponses scellées',
    sequence: 'Version',
    acknowledgement: 'Signature de l’accusé',
    codeNote: 'Ce code figure dans la liste publique.',
  },

  compared: {
    heading: 'Vos réponses à côté des résultats',
    lead: 'Sur cet appareil seulement : rien n’a été demandé, et rien n’a été envoyé.',
    taken: 'Vos réponses ne figurent plus que sur cette page. Quand vous la quittez, elles sont oubliées, sauf si vous choisissez à la fin de les garder.',
    keptOn: 'Vos réponses restent sur cet appareil jusqu’à ce que vous retiriez votre prochain passe.',
    cannotStay: 'Elles ne peuvent pas être gardées : votre passe pour cette enquête n’est plus sur cet appareil. Vos réponses figurent sur cette page jusqu’à ce que vous la quittiez.',
    team: (label, answers) => `Votre équipe : ${label}, ${counted(answers, 'réponse')}.`,
    together: ({ label, answers, labels, more }) => `Votre équipe : ${label}, comptée avec ${labels.join(', ')}${more > 0 ? ` et ${numbers.format(more)} de plus` : ''}, ${counted(answers, 'réponse')} en tout. « Votre équipe » les désigne toutes plus bas.`,
    noTeam: 'Il n’y a pas ici de chiffres d’une équipe à vous, seulement ceux de tous.',
    whole: (label, answers) => `Tous : ${label}, ${counted(answers, 'réponse')}.`,
    howTitle: 'Comment lire ceci',
    how: [
      'Les chiffres sont venus dans le lien de votre page de résultats, où ils figurent de la même façon.',
      'Ils vont de 0, tous ont donné la première réponse de l’échelle, à 100, tous ont donné la dernière. Entre parenthèses : la plage qui convient aux réponses. Sur les lignes : un anneau pour le chiffre, une barre épaisse pour sa plage, un trait vertical pour votre réponse.',
      'Un chiffre est une moyenne. Dans chaque équipe, des gens ont répondu autrement, et personne ne peut dire qui.',
    ],
    you: 'Vous',
    yourTeam: 'Votre équipe',
    everybody: 'Tous',
    near: (label) => `proche de « ${label} »`,
    between: (low, high) => `entre « ${low} » et « ${high} »`,
    figure: ({ value, low, high }, answers) => `${value} (${low} à ${high}), n\u00a0=\u00a0${answers}`,
    tooFew: 'pas de chiffre : trop peu d’avis',
    wholeOnly: 'donné pour tous ensemble seulement',
    turned: 'Sur la page des résultats, cette affirmation est retournée, car être d’accord est ici une mauvaise nouvelle : là-bas, plus est toujours mieux.',
    promisesTitle: 'Ce qui a été promis, et ce qu’il en est advenu',
    noPromises: 'Rien n’a encore été promis à votre partie de l’organisation.',
    state: { 'open': 'En attente', 'kept': 'Tenue', 'changed': 'Modifiée', 'not-kept': 'Non tenue' },
    due: (owner, day) => `${owner}, d’ici le ${day}`,
    morePromises: (count) => `${plurals.select(count) === 'one' ? 'Une autre promesse' : `${numbers.format(count)} autres promesses`} sur vos pages personnelles.`,
    ownTitle: 'Vos réponses sur cet appareil',
    keep: 'Les garder jusqu’à ma prochaine enquête',
    forget: 'Oublier mes réponses maintenant',
    backToResults: 'Retour aux résultats',
    backForgets: 'Retour ; mes réponses seront oubliées',
    toPulse: 'Vers la page de l’enquête sur cet appareil',
    openAnew: 'Rouvrir la page de cet appareil',
    cannot: {
      whyTitle: 'Voici pourquoi cela peut arriver :',
      why: [
        'Vous avez répondu sur un autre appareil ou dans un autre navigateur : ouvrez-y les résultats.',
        'Vous n’avez pas demandé à garder vos réponses après l’envoi.',
        'Vous les avez déjà comparées : les lire, c’est les oublier.',
        'Vous n’avez pas répondu cette fois.',
      ],
      heading: {
        'none-kept': 'Aucune réponse de vous n’est gardée ici',
        'unreadable': 'Ce lien ne peut pas être lu',
        'forgotten': 'Vos réponses sont oubliées',
      },
      text: {
        'none-kept': 'Il n’y a rien ici à mettre à côté des résultats.\nAucun serveur ne sait pourquoi, et aucun n’a été interrogé.',
        'unreadable': 'Peut-être a-t-il été coupé en chemin : revenez à vos résultats et suivez-le de nouveau.\nOu la page gardée sur cet appareil est plus ancienne que vos résultats : rouvrez-la alors, puis suivez le lien encore une fois. Vos réponses n’ont pas été touchées.',
        'forgotten': 'Ni cette page ni cet appareil ne les contiennent plus.\nCe qui est compté reste compté.',
      },
    },
  },

  earlier: {
    title: 'Enquêtes précédentes',
    line: {
      'counted': 'dans la liste publique',
      'not-counted': 'pas dans la liste publique',
      'never-arrived': 'pas arrivé',
      'unused': 'sans réponse sur cet appareil',
    },
  },

  nextPulse: {
    title: { ahead: 'La prochaine enquête', underWay: 'Une enquête est en cours' },
    mayFetch: (until) => `Votre passe pour celle-ci peut être retiré jusqu’au ${until}, avec le bouton de votre page personnelle.`,
    mayFetchLate: (until) => `Votre passe peut encore être retiré jusqu’au ${until}, avec le bouton de votre page personnelle ; il vous cache moins bien qu’un passe retiré à temps.`,
    mayNotFetch: 'Ses passes ne sont plus distribués. Vous serez de la suivante.',
  },
};
