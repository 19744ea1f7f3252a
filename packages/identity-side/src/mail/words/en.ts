/** What the mails say, in English. Another language is another object of the same type. */
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
    prepares: (organisation: string, title: string) => `${organisation} prepares a pulse: "${title}".`,
    fetch: (until: string) => `Fetch your anonymous pass until ${until}, on a device that you call your own:`,
    answer: (from: string, to: string) => `From ${from} to ${to} you answer with it, without any sign-in, at`,
    checkIn: 'If you like, you can also answer a few of the questions with your name, for your manager. Leaving that out leaves no trace.',
  },
  answersOpen: {
    subject: (title: string, until: string) => `${title}: answer until ${until}`,
    open: (title: string, until: string) => `The pulse "${title}" is open until ${until}. It takes about two minutes:`,
    device: 'Use the device on which you fetched your pass. The link is the same for everybody. We cannot know whether you answered; if you did, thank you.',
  },
  results: {
    subject: (title: string) => `${title}: the results are out`,
    published: (title: string) => `The results of "${title}" are published:`,
    list: 'The device on which you answered can show you that your answers are in the public list:',
  },
  promises: {
    subject: (title: string, count: number) => `${title}: ${count === 1 ? 'a promise waits' : `${count} promises wait`}`,
    open: (title: string) => `The pulse "${title}" is open. After earlier ones you promised:`,
    until: (day: string) => `until ${day}`,
    ask: 'Say what became of it before people are asked again. Your people read it on their own page:',
  },
  checkWords: (list: string) => `Check words of this pulse, the same for everybody: ${list}. If the page shows others, do not answer and ask who looks after this pulse.`,
  approved: (name: string) => `Checked and signed by ${name}.`,
};

/** What a language has to fill completely. */
export type MailWords = typeof en;
