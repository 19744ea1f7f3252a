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
    prepares: (organisation, title) => `${organisation} prepara una encuesta: «${title}».`,
    fetch: (until) => `Obtenga su pase anónimo hasta el ${until}, en un dispositivo suyo:`,
    answer: (from, to) => `Del ${from} al ${to} responde con él, sin entrar con su nombre, en`,
    checkIn: 'Si quiere, también puede responder a algunas preguntas con su nombre, para su responsable. No hacerlo no deja rastro.',
  },
  answersOpen: {
    subject: (title, until) => `${title}: responder hasta el ${until}`,
    open: (title, until) => `La encuesta «${title}» está abierta hasta el ${until}. Lleva unos dos minutos:`,
    device: 'Use el dispositivo en el que obtuvo su pase. El enlace es el mismo para todos. No podemos saber si ha respondido; si lo ha hecho, gracias.',
  },
  results: {
    subject: (title) => `${title}: ya están los resultados`,
    published: (title) => `Los resultados de «${title}» están publicados:`,
    list: 'El dispositivo en el que respondió puede mostrarle que sus respuestas están en la lista pública:',
  },
  promises: {
    subject: (title, count) => `${title}: ${count === 1 ? 'una promesa espera' : `${count} promesas esperan`}`,
    open: (title) => `La encuesta «${title}» está abierta. Después de las anteriores usted prometió:`,
    until: (day) => `hasta el ${day}`,
    ask: 'Diga qué ha sido de ello antes de que se vuelva a preguntar. Su gente lo lee en su propia página:',
  },
  checkWords: (list) => `Palabras de comprobación de esta encuesta, las mismas para todos: ${list}. Si la página muestra otras, no responda y pregunte quién se encarga de esta encuesta.`,
  approved: (name) => `Revisada y firmada por ${name}.`,
};
