/** What the mails say, in English: one thing to do, and its link on a line of its own. Another language is another object of the same type. */
export const en = {
  locale: 'en-GB',
  signIn: {
    subject: (organisation: string) => `Sign in to the pulse of ${organisation}`,
    asked: 'Somebody, most likely you, asked to sign in with this address.',
    open: (validMinutes: number) => `Open this link and press the button there. It works once, for ${validMinutes} minutes:`,
    ignore: 'If it was not you, ignore this mail: nothing happens.',
  },
  enrolment: {
    subject: (title: string) => `${title}: your pass is ready, nothing to answer yet`,
    prepares: (organisation: string, title: string) => `${organisation} prepares a pulse: “${title}”. There is nothing to answer yet.`,
    fetch: (until: string) => `Get your anonymous pass by ${until}, on a device of your own:`,
    checkIn: 'If you like, answer a few of the questions there with your name too, for your manager. Leaving that out leaves no trace.',
    answer: (from: string, to: string) => `From ${from} to ${to} you answer on that device, without any sign-in. A mail will tell you when.`,
  },
  answersOpen: {
    subject: (title: string, until: string) => `${title}: answer until ${until}`,
    open: (title: string, until: string) => `The pulse “${title}” is open until ${until}.`,
    short: 'It takes about two minutes.',
    device: 'Answer on the device that keeps your pass, without any sign-in:',
    everybody: 'The link is the same for everybody, and everybody gets this mail: nobody can know who has answered. If you have, thank you.',
  },
  results: {
    subject: (title: string) => `${title}: the results are out`,
    published: (title: string) => `Read the results of “${title}”:`,
    list: 'Were your answers counted? The device on which you answered finds them in the public list, without any sign-in:',
  },
  promises: {
    subject: (title: string, count: number) => `${title}: ${count === 1 ? 'a promise waits' : `${count} promises wait`}`,
    open: (title: string) => `The pulse “${title}” is open. After earlier ones you promised:`,
    until: (day: string) => `until ${day}`,
    ask: 'Say what became of it before people are asked again. Your people read it on their own page:',
  },
  checkWords: 'Check words of this pulse, the same for everybody:',
  otherWords: 'If a page shows others, do not answer, and ask who looks after this pulse.',
  approved: (name: string) => `Checked and signed by ${name}.`,
};

/** What a language has to fill completely. */
export type MailWords = typeof en;
