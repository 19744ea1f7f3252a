import type { MailWords } from './en.ts';

export const es: MailWords = {
  locale: 'es-ES',
  signIn: {
    subject: (organisation) => `Entrar en la encuesta de ${organisation}`,
    asked: 'Alguien, probablemente usted, ha pedido entrar con esta dirección.',
    open: (validMinutes) => `Abra este enlace y pulse allí el botón. Sirve una sola vez, durante ${validMinutes} minutos:`,
    ignore: 'Si no ha sido usted, no haga caso de este mensaje: no pasa nada.',
  },
  enrolment: {
    subject: (title) => `${title}: su pase está listo, todavía no hay nada que responder`,
    prepares: (organisation, title) => `${organisation} prepara una encuesta: «${title}». Todavía no hay nada que responder.`,
    fetch: (until) => `Obtenga su pase anónimo hasta el ${until}, en un dispositivo suyo:`,
    checkIn: 'Si quiere, responda allí también a algunas preguntas con su nombre, para su responsable. No hacerlo no deja rastro.',
    answer: (from, to) => `Del ${from} al ${to} responde en ese dispositivo, sin entrar con su nombre. Un correo le dirá cuándo.`,
  },
  answersOpen: {
    subject: (title, until) => `${title}: responder hasta el ${until}`,
    open: (title, until) => `La encuesta «${title}» está abierta hasta el ${until}.`,
    short: 'Lleva unos dos minutos.',
    device: 'Responda en el dispositivo que guarda su pase, sin entrar con su nombre:',
    everybody: 'El enlace es el mismo para todos, y todos reciben este correo: nadie puede saber quién ha respondido. Si ya lo ha hecho, gracias.',
  },
  results: {
    subject: (title) => `${title}: ya están los resultados`,
    published: (title) => `Lea los resultados de «${title}»:`,
    list: '¿Se contaron sus respuestas? El dispositivo en el que respondió las encuentra en la lista pública, sin entrar con su nombre:',
  },
  promises: {
    subject: (title, count) => `${title}: ${count === 1 ? 'una promesa espera' : `${count} promesas esperan`}`,
    open: (title) => `La encuesta «${title}» está abierta. Después de las anteriores usted prometió:`,
    until: (day) => `hasta el ${day}`,
    ask: 'Diga qué ha sido de ello antes de que se vuelva a preguntar. Su gente lo lee en su propia página:',
  },
  checkWords: 'Palabras de comprobación de esta encuesta, las mismas para todos:',
  otherWords: 'Si una página muestra otras, no responda y pregunte quién se encarga de esta encuesta.',
  approved: (name) => `Revisada y firmada por ${name}.`,
};
