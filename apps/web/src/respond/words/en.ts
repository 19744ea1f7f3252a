import type { FindingKind } from '../comments-warning/finding.ts';
import type { CannotCompareReason, CannotKeepReason, ListReason, NoPassReason, NotSentReason, ClaimTrouble, MoveTrouble, StopReason } from '../respond-state.ts';

/**
 * Every word of the answer app in English. Other languages are files of the same shape; one is loaded, see `language.ts`.
 * Screen words are those of the product page: never a technical name of the machinery, never a word of blame.
 */

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'];

function inWords(count: number): string {
  return numberWords[count] ?? String(count);
}

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

function counted(count: number, one: string): string {
  return `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : `${one}s`}`;
}

interface Group { label: string; rosterCount: number }

function theGroup({ label, rosterCount }: Group): string {
  return `the ${numbers.format(rosterCount)} people of ${label}`;
}

const inFull = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const onDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day is never parted from its month at the end of a line. */
function unbroken(date: string): string {
  return date.replace(/(\d\S*) (?=\p{L})/u, '$1\u00a0');
}

export const en = {
  locale: 'en',
  direction: 'ltr',
  languageLabel: 'Language',
  product: 'Unguarded',
  strapline: 'Without your name',
  moment: (iso: string): string => unbroken(inFull.format(new Date(iso))),
  day: (iso: string): string => unbroken(onDay.format(new Date(iso))),
  checkWordsLabel: 'Check words',
  checkWordsNote: 'The same eight words stand in your mail and on your own page. If yours differ, do not answer. Ask first why that is.',
  checkCodeLabel: 'Check code',
  toSignIn: 'Go to your own page',
  tryAgain: 'Try again',
  reallyRemove: 'Really remove?',

  hidesLittle: 'Fewer than five people of your group had a pass when they were last counted, at midnight. While that is so, your pass does not hide much: it could be one of very few. You can come back another day.',
  starting: { heading: 'One moment', text: 'Looking for your pass on this device.' },

  cannotKeep: {
    heading: {
      'storage-blocked': 'This browser keeps nothing',
      'in-app-browser': 'Please open this in your own browser',
      'old-browser': 'This browser is too old',
      'insecure-address': 'This address is not protected',
    } satisfies Record<CannotKeepReason, string>,
    text: {
      'storage-blocked': 'Your anonymous pass must be kept on your device until you have answered.\nThis browser does not allow it: perhaps it is a private window, or storage is switched off for this site.',
      'in-app-browser': 'It looks as if this page opened inside another app.\nWhat such a window keeps is often thrown away when the app closes, and your pass with it.',
      'old-browser': 'This page needs what this browser does not have.\nSafari from 15.4, Chrome from 100 and Firefox from 100 have it.',
      'insecure-address': 'The address does not begin with https, so what leaves this device could be read and changed on the way.\nNo pass is made on such an address.',
    } satisfies Record<CannotKeepReason, string>,
    whatToDo: {
      'storage-blocked': 'Open the link again in a normal window of your browser, or on another device of your own. Nothing was fetched; your link still works.',
      'in-app-browser': 'Copy the address and open it in Safari, Chrome or Firefox. Nothing was fetched yet.',
      'old-browser': 'Open the link on another device of your own. Nothing was fetched; your link still works.',
      'insecure-address': 'Ask whoever looks after this pulse for the right address. Nothing was fetched.',
    } satisfies Record<CannotKeepReason, string>,
    copy: 'Copy the address',
    copied: 'Copied. Now paste it into your browser.',
    copyByHand: 'Or copy it by hand:',
    goOn: 'It is my own browser: go on here',
  },

  unreachable: {
    heading: 'No connection',
    text: 'This page could not reach its server, and nothing is kept on this device yet.\nOnce you have a connection, try again.',
  },

  broken: {
    heading: 'Something went wrong here',
    text: 'This is a fault of the page, not of yours.\nWhat is kept on this device is still there.',
    reload: 'Load again',
  },

  stopped: {
    heading: 'Please stop here',
    lead: 'Something that must never change does not match.\nDo not answer, and do not fetch a pass.',
    text: {
      'deployment-key-changed': 'The key with which everything here is signed is not the one that this device saw first.',
      'description-changed': 'The public description of this pulse is not the one that this device saw first. It must be the same for everyone, from the first day to the last.',
      'chain-broken': 'Every public description names the one before it. This one does not lead back to the last one that this device saw, so it may have been made for you alone.',
      'description-not-genuine': 'The public description of this pulse does not carry a valid signature.',
      'questions-changed': 'The questions are not the ones that the public description of this pulse names.',
      'weak-key': 'A key in the public description of this pulse is too weak to protect you.',
      'group-missing': 'The group in which you would be counted is not in the public description of this pulse.',
      'signature-wrong': 'Your pass came back with a mark that does not fit. It could have been marked so as to recognise you, so this device has not used it.',
    } satisfies Record<StopReason, string>,
    whatToDo: 'Show this page to the people named here, or to your works council:',
    nothingSent: 'Nothing was sent from this page.',
  },

  severalPeople: {
    heading: 'More than one person answers here',
    text: 'This browser keeps the passes of several people, each apart from the others.\nSo that nobody opens the wrong one, please come from your own page: the button there opens yours.',
  },

  noPass: {
    heading: {
      'none-here': 'No pass on this device',
      'joined-later': 'Your first pulse is the next one',
      'other-device': 'Your pass is on another device',
      'code-used-up': 'This link has been used or has run out',
      'enrolment-closed': 'Passes can no longer be fetched',
    } satisfies Record<NoPassReason, string>,
    text: {
      'none-here': 'Answering needs an anonymous pass, and this browser keeps none for you.',
      'joined-later': 'The list of people for this pulse was closed before you joined, or before you changed teams.\nThat list is the same for everyone and cannot be changed later. You are on the next one.',
      'other-device': 'Your pass for this pulse has already been fetched, and there is only one each.\nIt is in the browser in which you fetched it: please answer there.',
      'code-used-up': 'A link works once, for ten minutes.\nYour own page gives you a new one. If your pass was on its way to this browser when the line broke, the new link brings the same pass.',
      'enrolment-closed': 'The close is less than a day away.\nA pass that is fetched now would be used at once, and whoever compared the times could tell whose answers are whose.',
    } satisfies Record<NoPassReason, string>,
    whyTitle: 'How that can be',
    why: [
      'You fetched your pass in another browser or on another device. Please answer there.',
      'The data of this site was deleted, or it was a private window. Without your twelve words or your passkey a pass cannot be fetched twice: you are then out for this pulse, and back for the next.',
      'You joined after this pulse was set up. Your first pulse is the next one.',
      'You have not fetched it yet: your own page has a button for that.',
    ],
    nobodyKnows: 'No one is told that this device came without a pass.',
  },

  ownDevice: {
    heading: 'Is this your own device?',
    text: (name: string) => `An anonymous pass is about to be made for ${name}.\nIt is kept in this browser until you have answered, so it should be a device that only you use, and not a private window.`,
    group: (title: string, group: Group) => `With it you answer ${title}, counted with ${theGroup(group)}.`,
    groupNote: 'Your own page shows the names in this group. If one of them surprises you, ask before you fetch the pass.',
    others: 'Someone else already keeps a pass in this browser. Yours is kept apart from theirs, but whoever uses this browser can open it, unless you lock it with a PIN.',
    mine: 'Yes, it is mine: fetch my pass',
    notMine: 'No, keep nothing here',
  },

  recovery: {
    offerTitle: 'If this browser loses its data',
    offer: {
      none: 'My pass is then lost, and I am back at the next pulse.',
      words: 'Twelve words on paper bring it back.',
      passkey: 'A passkey brings it back, on any device that has it.',
    },
    haveTitle: 'You have fetched this pass before?',
    haveWords: 'I have twelve words',
    havePasskey: 'I have a passkey',
    passkeyName: 'Anonymous pass',
    showHeading: 'Write down these twelve words',
    showText: 'Your pass is made from them.\nThey stand nowhere else: not on a server, and after this page not on this device either.',
    showNote: 'Write them in this order, by hand. Whoever has them could fetch and read your pass until the pulse closes. After the close you may throw the paper away.',
    written: 'I have written them down: fetch my pass',
    without: 'Go on without a way back',
    typeHeading: 'Bring your pass back',
    typeText: 'The same words make the same pass, and the server marks the same pass again.\nIt gives no second one.',
    typeLabel: 'Your twelve words, in order',
    bringBack: 'Bring my pass back',
    againHeading: 'What should bring this pass back?',
    againText: {
      words: 'Last time you chose twelve words.\nThis device has not kept them.',
      passkey: 'Last time you chose a passkey.\nIt makes this pass too.',
    },
    typeThem: 'Type my twelve words',
    newWords: 'Twelve new words',
    usePasskey: 'Use my passkey',
    trouble: (trouble: ClaimTrouble): string => {
      switch (trouble.reason) {
        case 'not-twelve': return `These are ${counted(trouble.count, 'word')}. There must be twelve.`;
        case 'not-in-list': return `“${trouble.word}” is not one of the words that are used here. Look at its spelling.`;
        case 'does-not-add-up': return 'These words do not fit together. One of them is another, or the order is another.';
        case 'no-list': return 'The list of words could not be fetched. Try again when you have a connection.';
        case 'passkey-unsupported': return 'This browser’s passkeys cannot bring a pass back. Please choose twelve words, or go on without a way back.';
        case 'pin-too-short': return 'A PIN needs at least six digits.';
        case 'pins-differ': return 'The two PINs differ. Please type both again.';
        case 'passkey-not-used': return 'No passkey was used. Nothing was fetched.';
      }
    },
  },

  lock: {
    offerTitle: 'Lock it with a PIN',
    offerText: 'Then nothing of yours can be read in this browser without it. You type it at every visit.',
    label: 'PIN, at least six digits',
    again: 'Once more',
    limits: 'It keeps out who borrows this device. It does not keep out someone who takes the device apart and tries every PIN. If you forget it, what is kept here is lost.',
    heading: 'Your PIN, please',
    text: 'What is kept for you in this browser is locked.',
    open: 'Open',
    wrong: 'That is another PIN. Nothing was opened.',
    forgottenTitle: 'I do not know it any more',
    forgotten: 'Nobody can open it without the PIN. You can remove what is kept here. While passes can still be fetched, twelve words or a passkey bring yours back; without them you are out for this pulse, unless your answers were already sent: those stay sent.',
    remove: 'Remove what is kept for me here',
  },

  nothingKept: {
    heading: 'Nothing was kept here',
    text: 'No pass was fetched and this browser remembers nothing of you.\nOpen your own page on your own phone or computer and fetch your pass there.',
    close: 'You can close this page.',
  },

  preparing: {
    heading: 'Preparing your pass',
    text: 'Your device makes the pass itself.\nThe server marks it blindly: it sees that you may have one, but not what it looks like.',
  },

  claimInterrupted: {
    heading: 'The line broke',
    text: 'Your pass was on its way when the connection was lost.\nNothing is lost: this device asks again for the very same pass.',
  },

  ready: {
    drawn: {
      'with-name': 'It was drawn that you answer five questions of this pulse with your name: sign in while passes are fetched and open the check-in. Nobody but this device knows. Here these five are left out.',
      'without-name': 'It was drawn that you answer every question of this pulse here, without your name. Please sign no check-in this time. Nobody but this device knows.',
    },
    heading: 'Your pass is ready',
    lead: 'There is nothing to answer yet.',
    opens: (title: string, moment: string) => `${title} opens on ${moment}.`,
    stays: 'A mail tells everybody when it opens. Open this page again then, on this device and in this same browser. You will not need to sign in.',
    whyTitle: 'Why so early?',
    why: 'Everyone fetches a pass before the questions open. So nobody can tell from who came when which answers are whose.',
    group: (group: Group) => `You will be counted with ${theGroup(group)}.`,
    safari: 'Your browser removes what a page keeps if you do not visit it for a week. Open this page once in between, and your pass stays.',
  },

  firstScreen: {
    count: (items: number, minutes: number) => `${counted(items, 'question')}, about ${counted(minutes, 'minute')}`,
    countedWith: (group: Group, least: number) =>
      `You are counted with ${theGroup(group)}. If fewer than ${inWords(least)} of you answer, your answers are counted together with other teams, never alone.`,
    thresholds: ({ scores, comments, distributions }: { scores: number; comments: number; distributions: number }) =>
      `Results are shown from ${inWords(scores)} answers, comments from ${inWords(comments)}, and how answers spread from ${inWords(distributions)}. These limits cannot be lowered.`,
    noName: 'No sign-in, no cookie, no name.',
    questionsIn: (language: string) => `The questions are in ${language}.`,
    until: (moment: string) => `You can answer, and change your answers, until ${moment}. You can write a comment after sending.`,
    approvedBy: (name: string) => `Checked and signed by ${name}.`,
    start: 'Start',
    goOn: 'Go on where you stopped',
    howTitle: 'How can you know?',
    how: [
      'Your device made your pass, and the server marked it blindly: it put its mark on a closed envelope. When your answers come with that mark, it sees that they are valid, but not whose they are.',
      'Your answers are locked on this device before they leave. They are opened once, all together, after the close; then the key is destroyed, and with it every single set of answers.',
      'After the close a public list shows every locked set of answers. This device looks for yours in it.',
      'What you still have to trust: the code of this page, your own device, and the network you are on.',
    ],
    buildNumber: 'The number of this page’s code. Anyone can build the page from the public code and must get this number; it also stands on your own page under “Who can see what”. A changed page could show a false number here, so compare it from another device too.',
  },

  questions: {
    progress: (screen: number, of: number) => `Page ${screen} of ${of}`,
    part: (heading: string, part: number, of: number) => (of === 1 ? heading : `${heading} (${part} of ${of})`),
    ownQuestion: 'Your company’s own question.',
    preferNotToSay: 'Prefer not to say',
    next: 'Next',
    back: 'Back',
    toReview: 'Review',
    kept: 'Kept on this device only, until you send.',
  },

  review: {
    heading: 'Your answers',
    complete: 'All questions are answered.',
    leftOut: (count: number) => `${counted(count, 'question')} ${plurals.select(count) === 'one' ? 'has' : 'have'} no answer; that is fine.`,
    notAnswered: 'No answer',
    change: 'Change',
    changeOf: (heading: string) => `Change: ${heading}`,
    send: 'Send my answers',
    sendChange: 'Send the change',
    note: 'Your answers are locked on this device and leave without your name.',
  },

  move: {
    offer: 'Move my pass to another device',
    outHeading: 'Scan this with your other device',
    outText: 'Open the camera of your other device, point it at these squares and follow the link.\nIt goes from screen to camera; no server takes part.',
    qrLabel: 'Squares that hold the link for your other device',
    outNote: 'Your pass is in it, locked with a key that this page shows only afterwards. So a photograph of it is of no use, as long as nobody sees the key too. A draft does not come along.',
    orCopy: 'No camera? Carry the link over yourself',
    scanned: 'It is scanned: show the key',
    keyHeading: 'Now type this on the other device',
    keyText: 'With it the other device opens your pass.',
    keyNote: 'Whoever has photographed the squares and sees this key has your pass too, and could answer in your place. Look around before you go on.',
    doneNote: 'Press this only when your pass is shown on the other device. It is then removed from this one.',
    done: 'It is there: remove it here',
    cancel: 'Cancel',
    inHeading: 'Bring your pass here',
    inText: 'Your other device shows a key of eight letters and digits.\nType it here.',
    inLabel: 'Key from your other device',
    inNote: 'Go on only if you have started this yourself, on your own device. A pass that someone else sends you is theirs: they could change what you answer.',
    bring: 'Bring it here',
    trouble: {
      'wrong-key': 'With this key nothing opens. Compare it with your other device, letter by letter.',
      'no-pass': 'What came along is no pass for this organisation’s pulse. Start again on your other device.',
      'no-line': 'The public description of the pulse could not be fetched. Try again when you have a connection.',
    } satisfies Record<MoveTrouble, string>,
    movedHeading: 'Your pass is on the other device',
    movedText: 'It was removed from this one.\nFrom now on, answer there.',
  },

  later: {
    title: 'You were signed in on this device less than a day ago',
    fetchedLate: 'The questions are already open. Fetching your pass and answering are then no longer days apart.',
    figures: 'Somebody who watches both servers could guess which answers are yours. Waiting makes that much harder.',
    measuredTitle: 'What was measured',
    measured: 'In a team of ten, the order of coming alone finds whose answers are whose in 99.7 of 100 cases after two minutes, in 93 after an hour, in 58 within a day. Chance is 10.',
    when: 'When your answers leave',
    now: 'Send now.',
    atRandom: (from: string, to: string) => `Send later, at a random time between ${from} and ${to}.`,
    how: {
      wakes: 'This browser does that by itself, with the page closed too.',
      visits: 'This browser does that only while this page is open, or at your next visit. If you do not come back, they are not counted.',
    },
    tooNear: 'The close is too near for sending later. If this worries you, do not answer this time: nobody will know.',
    send: 'Send later',
    leaves: (moment: string) => `They leave by themselves from ${moment} on, a time that was drawn at random.`,
    noMomentLeft: 'They no longer leave by themselves: you have signed in since, and the close is near. If you want them counted, send them now.',
  },

  sending: { heading: 'Sending', text: 'Your answers are being locked and handed in.' },

  notSent: {
    heading: 'Not sent yet',
    text: {
      'unreachable': 'Your answers are locked and wait on this device.\nThey leave as soon as there is a connection and this page is open.',
      'held': 'Your answers are locked and wait on this device.',
      'reply-not-genuine': 'A reply came, but it does not carry the right signature.\nSo this device does not count your answers as received. Try again, and if it stays like this, ask.',
    } satisfies Record<NotSentReason, string>,
    earlier: 'What you sent before still stands.',
    until: (moment: string) => `They must be in by ${moment}.`,
    sendNow: 'Send now',
    change: 'Change',
  },

  refused: {
    heading: 'Your answers were not accepted',
    text: 'The server gives no reason, on purpose: a reason could tell something about you.',
    earlier: 'What you sent before still stands.',
    whatToDo: 'The pulse may have just closed. Try again; if it stays like this, ask, and show this page.',
  },

  sent: {
    heading: 'Sent. Thank you.',
    headingChanged: 'Sent, with some changes not sent yet',
    text: 'Your answers were received, and this device has checked the receipt.',
    code: 'After the close this code stands in the public list. This device will look for it by itself; keep it to yourself.',
    pressure: (moment: string) => `Were you told how to answer? You can change it until ${moment}.`,
    change: 'Change my answers',
    changeGoOn: 'Go on with the change',
    forgotten: 'What you answered can no longer be read on this device. A change would start from blank.',
    afterTitle: 'What happens now',
    after: ({ closes, counted: counts, keepsAnswers }: { closes: string; counted: string; keepsAnswers: boolean }): string[] => [
      `On ${closes} the pulse closes. Then come back once: this page looks for your answers in the public list.`,
      `After that, this device ${keepsAnswers ? 'keeps your answers until you have compared them, at the longest until you fetch your next pass' : 'forgets your answers'}.`,
      `From ${counts} on the answers are counted. Then everyone reads the results on their own pages.`,
    ],
    keep: 'Keep my answers on this device to compare them with the results',
    deviceTitle: 'Receipt and device',
  },

  receiptFile: {
    save: 'Save a receipt as a file',
    note: 'The file does not say what you answered. But whoever has it and knows that it is yours can tell that you took part, so save it only where nobody else looks.',
  },

  noticed: {
    title: 'Somebody could tell who wrote this, or who is meant:',
    kinds: {
      name: 'looks like a name.',
      address: 'looks like an address.',
      phone: 'looks like a telephone number.',
      number: 'is a number that belongs to one person or thing.',
      phrase: 'could only be written by few.',
    } satisfies Record<Exclude<FindingKind, 'language'>, string>,
    language: 'Few here may write in this language.',
    yours: 'Write it so that anybody could have written it. This was noticed on your device; nobody else has read it, and you decide.',
  },

  comments: {
    cardTitle: 'A comment',
    invite: 'You can add a comment in your own words. It goes on a pass of its own, which nobody can connect with the one of your answers.',
    write: 'Write a comment',
    change: 'Change my comment',
    waitingTitle: 'Your comment is not sent yet',
    waiting: (leaves: string, closes: string) =>
      `It leaves by itself from ${leaves}, apart from your answers, while this page is open or at your next visit. Come back before ${closes}, or it is not sent.`,
    sendNow: 'Send it now',
    sendNowNote: 'Sent now, it arrives close to your answers. Whoever watches the server at that moment could take both for one person’s.',
    trouble: {
      'unreachable': 'It could not be sent just now. It will be tried again.',
      'reply-not-genuine': 'It was sent, but the reply does not carry the right signature. It will be tried again. If this stays, ask the people named on your own page.',
      'refused': 'It was not taken. Open it and send it again.',
    } satisfies Record<'unreachable' | 'reply-not-genuine' | 'refused', string>,
    received: 'Your comment was received, and this device has checked the receipt. You can change it, or take it back, until the pulse closes.',
    changedNotSent: 'You changed your comment and have not sent the change.',
    heading: 'In your own words',
    lead: 'What you write is published word for word, among what others wrote.\nLeaders and HR read it, and your organisation may open the published file to everybody.',
    shownFrom: (least: number) => `It carries no name, no date and no order, but words can tell who wrote them. It is shown for a part of the organisation in which at least ${inWords(least)} people answered, never a smaller one.`,
    inFile: 'The file is the one with which the results can be checked.',
    nobodyActs: 'Nobody can act on this for you personally. To report harassment or danger:',
    left: (characters: number) => `${counted(characters, 'character')} left for all themes together`,
    tooLong: (characters: number) => `This is ${counted(characters, 'character')} too long. Nothing was cut; please shorten it.`,
    nothingYet: 'Nothing is written yet.',
    written: 'written',
    keep: 'Send my comment',
    takeBack: 'Take my comment back',
    back: 'Back',
    settled: {
      'counted': 'Your comment is in the public list of comments.',
      'not-counted': 'You have a signed receipt for your comment, but the list of comments does not hold it. That must not happen.',
      'never-arrived': 'Your comment never left this device: between its moment and the close this page was not open with a connection.',
      'unused': 'You sent no comment.',
    } satisfies Record<'counted' | 'not-counted' | 'never-arrived' | 'unused', string>,
  },

  hidden: {
    button: 'Hide',
    buttonLabel: 'Hide my answers',
    heading: 'Hidden',
    text: 'Nothing is shown until you ask for it.',
    show: 'Show again',
    forget: 'Remove my answers from this device',
    forgetNote: 'What is sent or waits to be sent stays so. The rest would be gone.',
  },

  checkingList: { heading: 'Looking in the public list', text: 'This device reads the whole list and looks for your answers in it.' },

  listUnavailable: {
    heading: {
      'not-yet': 'The public list is not out yet',
      'unreachable': 'No connection to the public list',
      'not-genuine': 'The public list does not check out',
    } satisfies Record<ListReason, string>,
    text: {
      'not-yet': 'The pulse is closed.\nThe list appears shortly; open this page again then.',
      'unreachable': 'The pulse is closed.\nOnce you have a connection, this device looks for your answers in the list.',
      'not-genuine': 'The list does not carry the right signature, or does not belong to this pulse.\nYour receipt stays on this device. Please ask:',
    } satisfies Record<ListReason, string>,
    forgotten: 'Your answers have already been removed from this device; only your receipt is left.',
    kept: 'Your answers stay on this device for comparing, as you chose; with them your receipt.',
  },

  settled: {
    heading: {
      'counted': 'Your answers are in the public list',
      'not-counted': 'Your answers are not in the public list',
      'never-arrived': 'Your answers did not arrive in time',
      'unused': 'This pulse is closed',
    } satisfies Record<'counted' | 'not-counted' | 'never-arrived' | 'unused', string>,
    text: {
      'counted': 'This device has read the whole list and found them.\nThey count like everyone else’s.',
      'not-counted': 'You have a signed receipt, but the list does not hold your answers.\nThat must not happen. Your receipt proves it without showing what you answered.',
      'never-arrived': 'They were locked and ready on this device, but did not leave it before the close.\nThey were not counted, and nobody knows that they existed.',
      'unused': 'No answers were sent from this device.\nNobody knows who answered and who did not.',
    } satisfies Record<'counted' | 'not-counted' | 'never-arrived' | 'unused', string>,
    forgotten: 'This device has forgotten your answers. All that is left is this proof of presence, and it opens nothing.',
    comparedTitle: 'What you answered',
    comparedNote: 'You chose to keep this for comparing. It is on this device only, and goes once you have compared it with the results, at the latest when you fetch your next pass.',
    forgetCompared: 'Remove my answers now',
    notCountedDo: 'Show your receipt to these people, or to your works council. Do it within two days, before the answers are opened:',
    resultsTitle: 'Results and promises',
    results: 'Once the answers are counted, the results of the organisation and of your team stand on your own pages, with what was promised and what became of it.',
    resultsFrom: (moment: string) => `The answers are counted all together, from ${moment} on. Then the results of the organisation and of your team stand on your own pages, with what was promised and what became of it.`,
    resultsOut: (moment: string) => `Counting began on ${moment}. The results of the organisation and of your team stand on your own pages, with what was promised and what became of it. If they are not there yet, they will be shortly.`,
    resultsBeside: 'On the results page, press “Put my answers beside these”: your answers then stand beside the figures, on this device only.',
    toPromises: 'What was promised',
    toResults: 'Go to the results',
    receiptTitle: 'Your receipt',
    nullifier: 'Number in the list',
    sealedHash: 'Fingerprint of the locked answers',
    sequence: 'Version',
    acknowledgement: 'Signature of the receipt',
    codeNote: 'This code stands in the public list.',
  },

  compared: {
    heading: 'Your answers beside the results',
    lead: 'Only on this device: nothing was asked for, and nothing was sent.',
    taken: 'Your answers now stand on this page alone. When you leave it they are forgotten, unless you choose at its end to keep them.',
    keptOn: 'Your answers stay on this device until you fetch your next pass.',
    cannotStay: 'They cannot be kept: your pass for this pulse has left this device meanwhile. Your answers stand on this page until you leave it.',
    team: (label: string, answers: number) => `Your team: ${label}, ${counted(answers, 'answer')}.`,
    together: ({ label, answers, labels, more }: { label: string; answers: number; labels: readonly string[]; more: number }) => `Your team: ${label}, counted together with ${labels.join(', ')}${more > 0 ? ` and ${numbers.format(more)} more` : ''}, ${counted(answers, 'answer')} in all. “Your team” below means all of them.`,
    noTeam: 'There are no figures of a team of your own here: only those of everybody.',
    whole: (label: string, answers: number) => `Everybody: ${label}, ${counted(answers, 'answer')}.`,
    howTitle: 'How to read this',
    how: [
      'The figures came inside the link from your results page, where they stand in the same way.',
      'They run from 0, everybody gave the first answer of the scale, to 100, everybody gave the last. In brackets: the range that fits the answers. On the lines: a ring for the figure, a thick bar for its range, an upright line for your answer.',
      'A figure is an average. In every team there are people who answered otherwise, and nobody can tell who.',
    ],
    you: 'You',
    yourTeam: 'Your team',
    everybody: 'Everybody',
    near: (label: string) => `near “${label}”`,
    between: (low: string, high: string) => `between “${low}” and “${high}”`,
    figure: ({ value, low, high }: { value: number; low: number; high: number }, answers: number) => `${value} (${low} to ${high}), n\u00a0=\u00a0${answers}`,
    tooFew: 'no figure: too few rated it',
    wholeOnly: 'told of everybody only',
    turned: 'On the results page this statement is turned round, since agreeing is bad news here: there, more is always better.',
    promisesTitle: 'What was promised, and what became of it',
    noPromises: 'Nothing has been promised to your part of the organisation yet.',
    state: { 'open': 'Open', 'kept': 'Kept', 'changed': 'Changed', 'not-kept': 'Not kept' },
    due: (owner: string, day: string) => `${owner}, until ${day}`,
    morePromises: (count: number) => `${counted(count, 'more promise')} on your own pages.`,
    ownTitle: 'Your answers on this device',
    keep: 'Keep them until my next pulse',
    forget: 'Forget my answers now',
    backToResults: 'Back to the results',
    backForgets: 'Back; my answers are forgotten',
    toPulse: 'To this device’s page of the pulse',
    openAnew: 'Open this device’s page anew',
    cannot: {
      whyTitle: 'How that can be',
      why: [
        'You answered on another device or in another browser: open the results there.',
        'You did not ask to keep your answers after sending them.',
        'You have compared them before: reading them forgets them.',
        'You did not answer this time.',
      ],
      heading: {
        'none-kept': 'No answers of yours are kept here',
        'unreadable': 'This link cannot be read',
        'forgotten': 'Your answers are forgotten',
      } satisfies Record<CannotCompareReason, string>,
      text: {
        'none-kept': 'There is nothing here to put beside the results.\nNo server can tell why, and none was asked.',
        'unreadable': 'Perhaps it was cut off on its way here: go back to your results and follow it again.\nOr the page kept on this device is older than your results: then open it anew, and follow the link once more. Your answers were not touched.',
        'forgotten': 'Neither this page nor this device holds them any more.\nWhat was counted stays counted.',
      } satisfies Record<CannotCompareReason, string>,
    },
  },

  earlier: {
    title: 'Earlier pulses',
    line: {
      'counted': 'in the public list',
      'not-counted': 'not in the public list',
      'never-arrived': 'did not arrive',
      'unused': 'not answered on this device',
    } satisfies Record<'counted' | 'not-counted' | 'never-arrived' | 'unused', string>,
  },

  nextPulse: {
    title: { ahead: 'The next pulse', underWay: 'A pulse is under way' },
    mayFetch: (until: string) => `Your pass for it can be fetched until ${until}, with the button on your own page.`,
    mayFetchLate: (until: string) => `Your pass for it can still be fetched until ${until}, with the button on your own page; it hides you less than one fetched in time.`,
    mayNotFetch: 'Passes for it can no longer be fetched. You are back for the one after it.',
  },
};

export type Words = typeof en;
