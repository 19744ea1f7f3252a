import type { ClaimTrouble } from '../respond-state.ts';
import type { Words } from './en.ts';

/** Every word of the answer app in Spanish. */

const numberWords = ['cero', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce', 'trece', 'catorce', 'quince'];

function inWords(count: number): string {
  return numberWords[count] ?? String(count);
}

const plurals = new Intl.PluralRules('es');
const numbers = new Intl.NumberFormat('es');

function counted(count: number, one: string): string {
  return `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : `${one}s`}`;
}

interface Group { label: string; rosterCount: number }

function theGroup({ label, rosterCount }: Group): string {
  return `las ${numbers.format(rosterCount)} personas de ${label}`;
}

const inFull = new Intl.DateTimeFormat('es-ES', { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const onDay = new Intl.DateTimeFormat('es-ES', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day is never parted from its month at the end of a line. */
function unbroken(date: string): string {
  return date.replace(/\d\S* (?:de )?(?=\p{L})/u, (day) => day.replaceAll(' ', '\u00a0'));
}

export const es: Words = {
  locale: 'es',
  direction: 'ltr',
  languageLabel: 'Idioma',
  product: 'Unguarded',
  strapline: 'Sin su nombre',
  moment: (iso) => unbroken(inFull.format(new Date(iso))),
  day: (iso) => unbroken(onDay.format(new Date(iso))),
  checkWordsLabel: 'Palabras de control',
  checkWordsNote: 'Las mismas ocho palabras están en su correo y en su página personal. Si las suyas son otras, no responda. Pregunte antes por qué.',
  checkCodeLabel: 'Código de control',
  toSignIn: 'Ir a su página personal',
  tryAgain: 'Volver a intentarlo',
  reallyRemove: '¿Eliminar de verdad?',

  hidesLittle: 'En el último recuento, a medianoche, menos de cinco personas de su grupo tenían un pase. Mientras sea así, el suyo no oculta mucho: podría ser uno de muy pocos. Puede volver otro día.',
  starting: { heading: 'Un momento', text: 'Buscando su pase en este dispositivo.' },

  cannotKeep: {
    heading: {
      'storage-blocked': 'Este navegador no guarda nada',
      'in-app-browser': 'Abra esta página en su propio navegador',
      'old-browser': 'Este navegador es demasiado antiguo',
      'insecure-address': 'Esta dirección no está protegida',
    },
    text: {
      'storage-blocked': 'Su pase anónimo debe quedarse en su dispositivo hasta que haya respondido.\nEste navegador no lo permite: quizá sea una ventana privada, o el almacenamiento esté desactivado para este sitio.',
      'in-app-browser': 'Parece que esta página se ha abierto dentro de otra aplicación.\nLo que guarda una ventana así suele borrarse al cerrar la aplicación, y con ello su pase.',
      'old-browser': 'Esta página necesita algo que este navegador no tiene.\nSafari lo tiene desde la 15.4, Chrome desde la 100 y Firefox desde la 100.',
      'insecure-address': 'La dirección no empieza por https: lo que sale de este dispositivo podría leerse y cambiarse por el camino.\nEn una dirección así no se hace ningún pase.',
    },
    whatToDo: {
      'storage-blocked': 'Abra otra vez el enlace en una ventana normal de su navegador, o en otro dispositivo suyo. No se ha recogido nada; su enlace sigue sirviendo.',
      'in-app-browser': 'Copie la dirección y ábrala en Safari, Chrome o Firefox. Todavía no se ha recogido nada.',
      'old-browser': 'Abra el enlace en otro dispositivo suyo. No se ha recogido nada; su enlace sigue sirviendo.',
      'insecure-address': 'Pida la dirección correcta a quien se ocupe de esta encuesta. No se ha recogido nada.',
    },
    copy: 'Copiar la dirección',
    copied: 'Copiada. Péguela ahora en su navegador.',
    copyByHand: 'O cópiela a mano:',
    goOn: 'Es mi propio navegador: seguir aquí',
  },

  unreachable: {
    heading: 'Sin conexión',
    text: 'Esta página no ha podido llegar a su servidor, y en este dispositivo todavía no hay nada guardado.\nVuelva a intentarlo cuando tenga conexión.',
  },

  broken: {
    heading: 'Algo ha fallado aquí',
    text: 'Es un fallo de la página, no suyo.\nLo que está guardado en este dispositivo sigue ahí.',
    reload: 'Cargar de nuevo',
  },

  stopped: {
    heading: 'Deténgase aquí, por favor',
    lead: 'Algo que nunca debe cambiar no coincide.\nNo responda ni recoja un pase.',
    text: {
      'deployment-key-changed': 'La clave con la que aquí se firma todo no es la que este dispositivo vio primero.',
      'description-changed': 'La descripción pública de esta encuesta no es la que este dispositivo vio primero. Debe ser la misma para todos, del primer día al último.',
      'chain-broken': 'Cada descripción pública nombra la anterior. Esta no lleva a la última que vio este dispositivo, así que podría haberse hecho solo para usted.',
      'description-not-genuine': 'La descripción pública de esta encuesta no lleva una firma válida.',
      'questions-changed': 'Las preguntas no son las que nombra la descripción pública de esta encuesta.',
      'weak-key': 'Una clave de la descripción pública de esta encuesta es demasiado débil para protegerle.',
      'group-missing': 'El grupo en el que se le contaría no está en la descripción pública de esta encuesta.',
      'signature-wrong': 'Su pase volvió con una marca que no encaja. Podría haber servido para reconocerle, así que este dispositivo no lo ha usado.',
    },
    whatToDo: 'Enseñe esta página a las personas que se nombran aquí, o a su comité de empresa:',
    nothingSent: 'Desde esta página no se ha enviado nada.',
  },

  severalPeople: {
    heading: 'Aquí responde más de una persona',
    text: 'Este navegador guarda los pases de varias personas, cada uno por separado.\nPara que nadie abra el que no es, venga desde su propia página personal: el botón de allí abre el suyo.',
  },

  noPass: {
    heading: {
      'none-here': 'No hay ningún pase en este dispositivo',
      'joined-later': 'Su primera encuesta es la próxima',
      'other-device': 'Su pase está en otro dispositivo',
      'code-used-up': 'Este enlace ya se ha usado o ha caducado',
      'enrolment-closed': 'Ya no se dan pases',
    },
    text: {
      'none-here': 'Para responder hace falta un pase anónimo, y este navegador no guarda ninguno para usted.',
      'joined-later': 'La lista de personas de esta encuesta ya estaba cerrada cuando usted llegó o cambió de equipo.\nEs la misma para todos y no puede cambiarse después. Estará en la próxima.',
      'other-device': 'Su pase para esta encuesta ya se ha recogido, y solo hay uno por persona.\nEstá en el navegador en el que lo recogió: responda allí.',
      'code-used-up': 'Un enlace sirve una vez, durante diez minutos.\nSu página personal le da uno nuevo. Si su pase estaba de camino a este navegador cuando se cortó la conexión, el enlace nuevo trae el mismo pase.',
      'enrolment-closed': 'Falta menos de un día para el cierre.\nUn pase recogido ahora se usaría enseguida, y quien comparara las horas podría saber de quién son las respuestas.',
    },
    whyTitle: 'Cómo puede ser',
    why: [
      'Recogió su pase en otro navegador o en otro dispositivo. Responda allí.',
      'Se borraron los datos de este sitio, o era una ventana privada. Sin sus doce palabras o su llave de acceso, un pase no se puede recoger dos veces: entonces se pierde esta encuesta y estará en la próxima.',
      'Llegó después de prepararse esta encuesta. Su primera encuesta es la próxima.',
      'Todavía no lo ha recogido: en su página personal hay un botón para eso.',
    ],
    nobodyKnows: 'Nadie se entera de que este dispositivo ha venido sin pase.',
  },

  ownDevice: {
    heading: '¿Es este su propio dispositivo?',
    text: (name) => `Se va a hacer un pase anónimo para ${name}.\nSe guarda en este navegador hasta que haya respondido, así que debería ser un dispositivo que solo use usted, y no una ventana privada.`,
    group: (title, group) => `Con él responde a «${title}» y se le cuenta con ${theGroup(group)}.`,
    groupNote: 'Su página personal muestra los nombres de este grupo. Si alguno le sorprende, pregunte antes de recoger el pase.',
    others: 'Otra persona guarda ya un pase en este navegador. El suyo queda aparte, pero quien use este navegador puede abrirlo, salvo que lo bloquee con un PIN.',
    mine: 'Sí, es mío: recoger mi pase',
    notMine: 'No, no guardar nada aquí',
  },

  recovery: {
    offerTitle: 'Si este navegador pierde sus datos',
    offer: {
      none: 'Mi pase se pierde, y estaré en la próxima encuesta.',
      words: 'Doce palabras en papel lo recuperan.',
      passkey: 'Una llave de acceso lo recupera, en cualquier dispositivo que la tenga.',
    },
    haveTitle: '¿Ya había recogido este pase?',
    haveWords: 'Tengo doce palabras',
    havePasskey: 'Tengo una llave de acceso',
    passkeyName: 'Pase anónimo',
    showHeading: 'Apunte estas doce palabras',
    showText: 'Su pase se hace con ellas.\nNo están en ningún otro sitio: ni en un servidor ni, después de esta página, en este dispositivo.',
    showNote: 'Apúntelas en este orden, a mano. Quien las tenga podría recoger y leer su pase hasta que se cierre la encuesta. Después puede tirar el papel.',
    written: 'Las he apuntado: recoger mi pase',
    without: 'Seguir sin forma de recuperarlo',
    typeHeading: 'Recuperar su pase',
    typeText: 'Las mismas palabras dan el mismo pase, y el servidor marca otra vez el mismo pase.\nNo da un segundo.',
    typeLabel: 'Sus doce palabras, en orden',
    bringBack: 'Recuperar mi pase',
    againHeading: '¿Con qué debe poder recuperarse este pase?',
    againText: {
      words: 'La última vez eligió doce palabras.\nEste dispositivo no las ha guardado.',
      passkey: 'La última vez eligió una llave de acceso.\nCon ella se hace también este pase.',
    },
    typeThem: 'Escribir mis doce palabras',
    newWords: 'Doce palabras nuevas',
    usePasskey: 'Usar mi llave de acceso',
    trouble: (trouble: ClaimTrouble): string => {
      switch (trouble.reason) {
        case 'not-twelve': return `Aquí hay ${counted(trouble.count, 'palabra')}. Tienen que ser doce.`;
        case 'not-in-list': return `«${trouble.word}» no es una de las palabras que se usan aquí. Revise cómo está escrita.`;
        case 'does-not-add-up': return 'Estas palabras no encajan entre sí. Una es otra, o el orden es distinto.';
        case 'no-list': return 'No se ha podido cargar la lista de palabras. Vuelva a intentarlo cuando tenga conexión.';
        case 'passkey-unsupported': return 'Las llaves de acceso de este navegador no pueden recuperar un pase. Elija doce palabras o siga sin forma de recuperarlo.';
        case 'pin-too-short': return 'Un PIN necesita al menos seis cifras.';
        case 'pins-differ': return 'Los dos PIN son distintos. Escriba los dos otra vez.';
        case 'passkey-not-used': return 'No se ha usado ninguna llave de acceso. No se ha recogido nada.';
      }
    },
  },

  lock: {
    offerTitle: 'Bloquearlo con un PIN',
    offerText: 'Sin él no se podrá leer nada suyo en este navegador. Lo escribirá en cada visita.',
    label: 'PIN, al menos seis cifras',
    again: 'Otra vez',
    limits: 'Detiene a quien toma prestado este dispositivo. No detiene a quien lo desmonta y prueba todos los PIN. Si lo olvida, se pierde lo que hay guardado aquí.',
    heading: 'Su PIN, por favor',
    text: 'Lo que este navegador guarda para usted está bloqueado.',
    open: 'Abrir',
    wrong: 'Ese es otro PIN. No se ha abierto nada.',
    forgottenTitle: 'Ya no lo sé',
    forgotten: 'Nadie puede abrirlo sin el PIN. Puede eliminar lo que está guardado aquí. Mientras se den pases, doce palabras o una llave de acceso recuperan el suyo; sin ellas se pierde esta encuesta, salvo que sus respuestas ya se hubieran enviado: esas siguen enviadas.',
    remove: 'Eliminar lo que se guarda aquí para mí',
  },

  nothingKept: {
    heading: 'Aquí no se ha guardado nada',
    text: 'No se ha recogido ningún pase y este navegador no recuerda nada de usted.\nAbra su página personal en su propio teléfono u ordenador y recoja allí su pase.',
    close: 'Puede cerrar esta página.',
  },

  preparing: {
    heading: 'Preparando su pase',
    text: 'Su dispositivo hace el pase por sí mismo.\nEl servidor lo marca a ciegas: ve que usted puede tener uno, pero no cómo es.',
  },

  claimInterrupted: {
    heading: 'Se ha cortado la conexión',
    text: 'Su pase estaba de camino.\nNo se ha perdido nada: este dispositivo vuelve a pedir exactamente el mismo pase.',
  },

  ready: {
    drawn: {
      'with-name': 'El sorteo decidió que responda con su nombre a cinco preguntas de esta encuesta: inicie sesión mientras se recogen los pases y abra el check-in. Solo este dispositivo lo sabe. Aquí faltan esas cinco.',
      'without-name': 'El sorteo decidió que responda aquí, sin su nombre, a todas las preguntas de esta encuesta. Esta vez no firme ningún check-in. Solo este dispositivo lo sabe.',
    },
    heading: 'Su pase está listo',
    lead: 'Todavía no hay nada que responder.',
    opens: (title, moment) => `«${title}» se abre el ${moment}.`,
    stays: 'Un correo avisa a todos de la apertura. Abra entonces esta página otra vez, en este dispositivo y en este mismo navegador. No tendrá que identificarse.',
    whyTitle: '¿Por qué tan pronto?',
    why: 'Todos recogen un pase antes de que se abran las preguntas. Así nadie puede deducir de quién vino cuándo qué respuestas son de quién.',
    group: (group) => `Se le contará con ${theGroup(group)}.`,
    safari: 'Su navegador borra lo que guarda una página si no la visita en una semana. Abra esta página una vez entre medias y su pase se conserva.',
  },

  firstScreen: {
    count: (items, minutes) => `${counted(items, 'pregunta')}, unos ${counted(minutes, 'minuto')}`,
    countedWith: (group, least) =>
      `Se le cuenta con ${theGroup(group)}. Si responden menos de ${inWords(least)}, sus respuestas se cuentan junto con otros equipos, nunca a solas.`,
    thresholds: ({ scores, comments, distributions }) =>
      `Los resultados se muestran a partir de ${inWords(scores)} respuestas, los comentarios a partir de ${inWords(comments)} y el reparto de las respuestas a partir de ${inWords(distributions)}. Estos límites no se pueden bajar.`,
    noName: 'Sin identificarse, sin cookies, sin nombre.',
    questionsIn: (language) => `Las preguntas están en ${language}.`,
    until: (moment) => `Puede responder, y cambiar sus respuestas, hasta el ${moment}. Puede escribir un comentario después de enviar.`,
    approvedBy: (name) => `Revisado y firmado por: ${name}.`,
    start: 'Empezar',
    goOn: 'Seguir donde lo dejó',
    howTitle: '¿Cómo puede saberlo?',
    how: [
      'Su dispositivo hizo su pase, y el servidor lo marcó a ciegas, como un sobre cerrado. Cuando sus respuestas llegan con esa marca, ve que son válidas, pero no de quién son.',
      'Sus respuestas se sellan en este dispositivo antes de salir. Se abren una sola vez, todas juntas, después del cierre; luego se destruye la clave y, con ella, cada conjunto de respuestas.',
      'Después del cierre, una lista pública muestra todos los conjuntos de respuestas sellados. Este dispositivo busca el suyo en ella.',
      'En qué tiene que confiar todavía: el código de esta página, su propio dispositivo y la red en la que está.',
    ],
    buildNumber: 'El número del código de esta página. Cualquiera puede construir la página a partir del código público y debe obtener este número; también está en su página personal, en «Quién puede ver qué». Una página alterada podría mostrar aquí un número falso, así que compárelo también desde otro dispositivo.',
  },

  questions: {
    progress: (screen, of) => `Página ${screen} de ${of}`,
    part: (heading, part, of) => (of === 1 ? heading : `${heading} (${part} de ${of})`),
    ownQuestion: 'Pregunta propia de su empresa.',
    preferNotToSay: 'Prefiero no decirlo',
    next: 'Siguiente',
    back: 'Atrás',
    toReview: 'Revisar',
    kept: 'Se guarda solo en este dispositivo, hasta que lo envíe.',
  },

  review: {
    heading: 'Sus respuestas',
    complete: 'Todas las preguntas están respondidas.',
    leftOut: (count) => `${counted(count, 'pregunta')} ${plurals.select(count) === 'one' ? 'no tiene' : 'no tienen'} respuesta; no pasa nada.`,
    notAnswered: 'Sin respuesta',
    change: 'Cambiar',
    changeOf: (heading) => `Cambiar: ${heading}`,
    send: 'Enviar mis respuestas',
    sendChange: 'Enviar el cambio',
    note: 'Sus respuestas se sellan en este dispositivo y salen sin su nombre.',
  },

  move: {
    offer: 'Llevar mi pase a otro dispositivo',
    outHeading: 'Escanee esto con su otro dispositivo',
    outText: 'Abra la cámara de su otro dispositivo, apunte a estos cuadrados y siga el enlace.\nPasa de la pantalla a la cámara; no interviene ningún servidor.',
    qrLabel: 'Cuadrados con el enlace para su otro dispositivo',
    outNote: 'Dentro va su pase, cerrado con una clave que esta página solo muestra después. Una foto no sirve de nada mientras nadie vea también la clave. Un borrador no se lleva.',
    orCopy: '¿Sin cámara? Llevar el enlace usted mismo',
    scanned: 'Escaneado: mostrar la clave',
    keyHeading: 'Escriba ahora esto en el otro dispositivo',
    keyText: 'Con esto el otro dispositivo abre su pase.',
    keyNote: 'Quien haya fotografiado los cuadrados y vea esta clave tiene también su pase y podría responder por usted. Mire a su alrededor antes de seguir.',
    doneNote: 'Pulse aquí solo cuando su pase aparezca en el otro dispositivo. Entonces se elimina de este.',
    done: 'Ya está allí: eliminarlo aquí',
    cancel: 'Cancelar',
    inHeading: 'Traer su pase aquí',
    inText: 'Su otro dispositivo muestra una clave de ocho letras y cifras.\nEscríbala aquí.',
    inLabel: 'Clave de su otro dispositivo',
    inNote: 'Siga solo si lo ha empezado usted, en su propio dispositivo. Un pase que le envía otra persona es suyo: podría cambiar lo que usted responda.',
    bring: 'Traerlo aquí',
    trouble: {
      'wrong-key': 'Con esta clave no se abre nada. Compárela signo por signo con su otro dispositivo.',
      'no-pass': 'Lo que ha llegado no es un pase para la encuesta de esta organización. Empiece otra vez en su otro dispositivo.',
      'no-line': 'No se ha podido cargar la descripción pública de la encuesta. Vuelva a intentarlo cuando tenga conexión.',
    },
    movedHeading: 'Su pase está en el otro dispositivo',
    movedText: 'De este se ha eliminado.\nA partir de ahora, responda allí.',
  },

  later: {
    title: 'Hace menos de un día estaba identificado en este dispositivo',
    fetchedLate: 'Las preguntas ya están abiertas. Entre recoger el pase y responder ya no pasan días.',
    figures: 'Quien observe los dos servidores podría adivinar qué respuestas son suyas. Esperar lo hace mucho más difícil.',
    measuredTitle: 'Qué se midió',
    measured: 'En un equipo de diez, solo con el orden de llegada se acierta de quién son las respuestas: en 99,7 de cada 100 casos tras dos minutos, en 93 tras una hora, en 58 en el plazo de un día. Al azar son 10.',
    when: 'Cuándo salen sus respuestas',
    now: 'Enviar ahora.',
    atRandom: (from, to) => `Enviar más tarde, en un momento al azar entre el ${from} y el ${to}.`,
    how: {
      wakes: 'Este navegador lo hace por sí mismo, también con la página cerrada.',
      visits: 'Este navegador solo lo hace mientras esta página está abierta, o en su próxima visita. Si no vuelve, no se cuentan.',
    },
    tooNear: 'El cierre está demasiado cerca para enviarlas más tarde. Si le preocupa, no responda esta vez: nadie lo sabrá.',
    send: 'Enviar más tarde',
    leaves: (moment) => `Salen por sí mismas a partir del ${moment}, un momento elegido al azar.`,
    noMomentLeft: 'Ya no salen por sí mismas: se ha identificado desde entonces y el cierre está cerca. Si quiere que se cuenten, envíelas ahora.',
  },

  sending: { heading: 'Enviando', text: 'Sus respuestas se están sellando y entregando.' },

  notSent: {
    heading: 'Sin enviar todavía',
    text: {
      'unreachable': 'Sus respuestas están selladas y esperan en este dispositivo.\nSaldrán en cuanto haya conexión y esta página esté abierta.',
      'held': 'Sus respuestas están selladas y esperan en este dispositivo.',
      'reply-not-genuine': 'Llegó un acuse de recibo, pero no lleva la firma correcta.\nPor eso este dispositivo no da sus respuestas por recibidas. Vuelva a intentarlo y, si sigue igual, pregunte.',
    },
    earlier: 'Lo que envió antes sigue valiendo.',
    until: (moment) => `Deben llegar antes del ${moment}.`,
    sendNow: 'Enviar ahora',
    change: 'Cambiar',
  },

  refused: {
    heading: 'Sus respuestas no se han aceptado',
    text: 'El servidor no da ningún motivo, a propósito: un motivo podría revelar algo sobre usted.',
    earlier: 'Lo que envió antes sigue valiendo.',
    whatToDo: 'Quizá la encuesta acabe de cerrarse. Vuelva a intentarlo; si sigue igual, pregunte y enseñe esta página.',
  },

  sent: {
    heading: 'Enviado. Gracias.',
    headingChanged: 'Enviado, con algunos cambios sin enviar todavía',
    text: 'Sus respuestas han llegado, y este dispositivo ha comprobado el acuse de recibo.',
    code: 'Después del cierre, este código estará en la lista pública. Este dispositivo lo buscará por sí mismo; no se lo enseñe a nadie.',
    pressure: (moment) => `¿Le han dicho cómo responder? Puede cambiarlo hasta el ${moment}.`,
    change: 'Cambiar mis respuestas',
    changeGoOn: 'Seguir con el cambio',
    forgotten: 'Lo que respondió ya no se puede leer en este dispositivo. Un cambio empezaría en blanco.',
    afterTitle: 'Qué pasa ahora',
    after: ({ closes, counted: counts, keepsAnswers }) => [
      `El ${closes} se cierra la encuesta. Vuelva después una vez: esta página busca sus respuestas en la lista pública.`,
      `Después, este dispositivo ${keepsAnswers ? 'guarda sus respuestas hasta que las haya comparado, como máximo hasta que recoja su próximo pase' : 'olvida sus respuestas'}.`,
      `Desde el ${counts} se cuentan las respuestas. Entonces todos leen los resultados en sus páginas personales.`,
    ],
    keep: 'Guardar mis respuestas en este dispositivo para compararlas con los resultados',
    deviceTitle: 'Acuse de recibo y dispositivo',
  },

  receiptFile: {
    save: 'Guardar el acuse de recibo en un archivo',
    note: 'El archivo no dice lo que respondió. Pero quien lo tenga y sepa que es suyo puede saber que usted participó; guárdelo por eso solo donde nadie más mire.',
  },

  noticed: {
    title: 'Se podría saber quién ha escrito esto o de quién se trata:',
    kinds: {
      name: 'parece un nombre.',
      address: 'parece una dirección.',
      phone: 'parece un número de teléfono.',
      number: 'es un número de una sola persona o cosa.',
      phrase: 'solo lo pueden escribir pocos.',
    },
    language: 'Quizá pocos aquí escriban en este idioma.',
    yours: 'Escríbalo como si pudiera ser de cualquiera. Lo ha notado su dispositivo; nadie más lo ha leído, y usted decide.',
  },

  comments: {
    cardTitle: 'Un comentario',
    invite: 'Puede añadir un comentario con sus propias palabras. Sale con un pase propio, que nadie puede relacionar con el de sus respuestas.',
    write: 'Escribir un comentario',
    change: 'Cambiar mi comentario',
    waitingTitle: 'Su comentario aún no se ha enviado',
    waiting: (leaves: string, closes: string) =>
      `Sale por sí solo a partir del ${leaves}, aparte de sus respuestas, mientras esta página esté abierta o en su próxima visita. Vuelva antes del ${closes}; si no, no se envía.`,
    sendNow: 'Enviarlo ahora',
    sendNowNote: 'Enviado ahora, llega poco después de sus respuestas. Quien observe el servidor en ese momento podría atribuir ambos a una sola persona.',
    trouble: {
      'unreachable': 'No se pudo enviar ahora mismo. Se intentará de nuevo.',
      'reply-not-genuine': 'Se envió, pero la respuesta no lleva la firma correcta. Se intentará de nuevo. Si sigue así, pregunte a las personas que se nombran en su página personal.',
      'refused': 'No fue aceptado. Ábralo y envíelo otra vez.',
    },
    received: 'Su comentario ha llegado, y este dispositivo ha comprobado el recibo. Puede cambiarlo o retirarlo hasta el cierre.',
    changedNotSent: 'Ha cambiado su comentario y no ha enviado el cambio.',
    heading: 'Con sus propias palabras',
    lead: 'Lo que escriba se publica palabra por palabra, con lo que han escrito otros.\nLo leen los responsables y Recursos Humanos, y su organización puede abrir el archivo a todo el mundo.',
    shownFrom: (least: number) => `El texto no lleva nombre, fecha ni orden, pero las palabras pueden delatar a quien las escribió. Se muestra para una parte de la organización en la que respondieron al menos ${inWords(least)} personas, nunca una más pequeña.`,
    inFile: 'El archivo es el que sirve para comprobar los resultados.',
    nobodyActs: 'Nadie puede actuar por usted personalmente a partir de esto. Para denunciar acoso o un peligro:',
    left: (characters: number) => `Quedan ${counted(characters, 'signo')} para todos los temas juntos`,
    tooLong: (characters: number) => `Sobran ${counted(characters, 'signo')}. No se ha cortado nada; acórtelo, por favor.`,
    nothingYet: 'Aún no hay nada escrito.',
    written: 'escrito',
    keep: 'Enviar mi comentario',
    takeBack: 'Retirar mi comentario',
    back: 'Atrás',
    settled: {
      'counted': 'Su comentario está en la lista pública de comentarios.',
      'not-counted': 'Tiene un recibo firmado de su comentario, pero la lista de comentarios no lo contiene. Eso no debe ocurrir.',
      'never-arrived': 'Su comentario nunca salió de este dispositivo: entre su momento y el cierre, esta página no estuvo abierta con conexión.',
      'unused': 'No envió ningún comentario.',
    },
  },

  hidden: {
    button: 'Ocultar',
    buttonLabel: 'Ocultar mis respuestas',
    heading: 'Oculto',
    text: 'No se muestra nada hasta que lo pida.',
    show: 'Mostrar de nuevo',
    forget: 'Eliminar mis respuestas de este dispositivo',
    forgetNote: 'Lo enviado y lo que espera su envío sigue igual. Lo demás se perdería.',
  },

  checkingList: { heading: 'Buscando en la lista pública', text: 'Este dispositivo lee la lista entera y busca en ella sus respuestas.' },

  listUnavailable: {
    heading: {
      'not-yet': 'La lista pública todavía no ha salido',
      'unreachable': 'Sin conexión con la lista pública',
      'not-genuine': 'La lista pública no es auténtica',
    },
    text: {
      'not-yet': 'La encuesta está cerrada.\nLa lista sale en breve; abra entonces esta página otra vez.',
      'unreachable': 'La encuesta está cerrada.\nCuando tenga conexión, este dispositivo buscará sus respuestas en la lista.',
      'not-genuine': 'La lista no lleva la firma correcta, o no pertenece a esta encuesta.\nSu acuse de recibo se queda en este dispositivo. Pregunte a:',
    },
    forgotten: 'Sus respuestas ya se han eliminado de este dispositivo; solo queda su acuse de recibo.',
    kept: 'Sus respuestas siguen en este dispositivo para comparar, como eligió; con ellas su acuse de recibo.',
  },

  settled: {
    heading: {
      'counted': 'Sus respuestas están en la lista pública',
      'not-counted': 'Sus respuestas no están en la lista pública',
      'never-arrived': 'Sus respuestas no llegaron a tiempo',
      'unused': 'Esta encuesta está cerrada',
    },
    text: {
      'counted': 'Este dispositivo ha leído la lista entera y las ha encontrado.\nCuentan como las de todos los demás.',
      'not-counted': 'Tiene un acuse de recibo firmado, pero sus respuestas no están en la lista.\nEso no debe ocurrir. Su acuse lo demuestra sin enseñar lo que respondió.',
      'never-arrived': 'Estaban selladas y listas en este dispositivo, pero no salieron de él antes del cierre.\nNo se contaron, y nadie sabe que existieron.',
      'unused': 'Desde este dispositivo no se enviaron respuestas.\nNadie sabe quién respondió y quién no.',
    },
    forgotten: 'Este dispositivo ha olvidado sus respuestas. Solo queda esta prueba de presencia, y no abre nada.',
    comparedTitle: 'Lo que respondió',
    comparedNote: 'Eligió guardar esto para comparar. Está solo en este dispositivo y desaparece en cuanto lo haya comparado con los resultados, como muy tarde cuando recoja su próximo pase.',
    forgetCompared: 'Eliminar mis respuestas ahora',
    notCountedDo: 'Enseñe su acuse de recibo a estas personas, o a su comité de empresa. Hágalo en un plazo de dos días, antes de que se abran las respuestas:',
    resultsTitle: 'Resultados y promesas',
    results: 'Cuando se hayan contado las respuestas, los resultados de la organización y de su equipo estarán en sus páginas personales, con lo que se prometió y lo que fue de ello.',
    resultsFrom: (moment) => `Las respuestas se cuentan todas juntas, desde el ${moment}. Entonces los resultados de la organización y de su equipo estarán en sus páginas personales, con lo que se prometió y lo que fue de ello.`,
    resultsOut: (moment) => `Las respuestas se cuentan desde el ${moment}. Los resultados de la organización y de su equipo están en sus páginas personales, con lo que se prometió y lo que fue de ello. Si aún no están, lo estarán en breve.`,
    resultsBeside: 'En la página de resultados, pulse «Poner mis respuestas al lado»: sus respuestas aparecen entonces junto a las cifras, solo en este dispositivo.',
    toPromises: 'Lo que se prometió',
    toResults: 'Ir a los resultados',
    receiptTitle: 'Su acuse de recibo',
    nullifier: 'Número en la lista',
    sealedHash: 'Huella de las respuestas selladas',
    sequence: 'Versión',
    acknowledgement: 'Firma del acuse',
    codeNote: 'Este código está en la lista pública.',
  },

  compared: {
    heading: 'Sus respuestas junto a los resultados',
    lead: 'Solo en este dispositivo: no se pidió nada ni se envió nada.',
    taken: 'Sus respuestas solo están ya en esta página. Cuando la deje, quedarán olvidadas, salvo que al final elija guardarlas.',
    keptOn: 'Sus respuestas siguen en este dispositivo hasta que recoja su próximo pase.',
    cannotStay: 'No se pueden guardar: su pase para esta encuesta ya no está en este dispositivo. Sus respuestas siguen en esta página hasta que la deje.',
    team: (label, answers) => `Su equipo: ${label}, ${counted(answers, 'respuesta')}.`,
    together: ({ label, answers, labels, more }) => `Su equipo: ${label}, contado junto con ${labels.join(', ')}${more > 0 ? ` y ${numbers.format(more)} más` : ''}, ${counted(answers, 'respuesta')} en total. «Su equipo» se refiere abajo a todos ellos.`,
    noTeam: 'Aquí no hay cifras de un equipo propio, solo las de todos.',
    whole: (label, answers) => `Todos: ${label}, ${counted(answers, 'respuesta')}.`,
    howTitle: 'Cómo leer esto',
    how: [
      'Las cifras vinieron dentro del enlace de su página de resultados, donde están igual.',
      'Van de 0, todos dieron la primera respuesta de la escala, a 100, todos dieron la última. Entre paréntesis: el margen que encaja con las respuestas. En las líneas: un anillo para la cifra, una barra gruesa para su margen, una raya vertical para su respuesta.',
      'Una cifra es un promedio. En cada equipo hay personas que respondieron otra cosa, y nadie puede saber quiénes.',
    ],
    you: 'Usted',
    yourTeam: 'Su equipo',
    everybody: 'Todos',
    near: (label) => `cerca de «${label}»`,
    between: (low, high) => `entre «${low}» y «${high}»`,
    figure: ({ value, low, high }, answers) => `${value} (${low} a ${high}), n\u00a0=\u00a0${answers}`,
    tooFew: 'sin cifra: muy pocas valoraciones',
    wholeOnly: 'solo se da de todos juntos',
    turned: 'En la página de resultados esta afirmación está invertida, porque aquí estar de acuerdo es mala noticia: allí, más siempre es mejor.',
    promisesTitle: 'Lo que se prometió y lo que fue de ello',
    noPromises: 'Aún no se ha prometido nada a su parte de la organización.',
    state: { 'open': 'Pendiente', 'kept': 'Cumplida', 'changed': 'Cambiada', 'not-kept': 'No cumplida' },
    due: (owner, day) => `${owner}, hasta el ${day}`,
    morePromises: (count) => `${plurals.select(count) === 'one' ? 'Una promesa más' : `${numbers.format(count)} promesas más`} en sus páginas personales.`,
    ownTitle: 'Sus respuestas en este dispositivo',
    keep: 'Guardarlas hasta mi próxima encuesta',
    forget: 'Olvidar mis respuestas ahora',
    backToResults: 'Volver a los resultados',
    backForgets: 'Volver; mis respuestas se olvidan',
    toPulse: 'A la página de la encuesta en este dispositivo',
    openAnew: 'Abrir de nuevo la página de este dispositivo',
    cannot: {
      whyTitle: 'Puede deberse a esto:',
      why: [
        'Respondió en otro dispositivo o en otro navegador: abra los resultados allí.',
        'No pidió guardar sus respuestas después de enviarlas.',
        'Ya las comparó: leerlas es olvidarlas.',
        'Esta vez no respondió.',
      ],
      heading: {
        'none-kept': 'Aquí no se guardan respuestas suyas',
        'unreadable': 'Este enlace no se puede leer',
        'forgotten': 'Sus respuestas están olvidadas',
      },
      text: {
        'none-kept': 'Aquí no hay nada que poner junto a los resultados.\nNingún servidor sabe por qué, y a ninguno se le preguntó.',
        'unreadable': 'Quizá se cortó por el camino: vuelva a sus resultados y sígalo otra vez.\nO la página guardada en este dispositivo es más antigua que sus resultados: ábrala de nuevo y siga el enlace una vez más. Sus respuestas no se han tocado.',
        'forgotten': 'Ni esta página ni este dispositivo las contienen ya.\nLo que se contó sigue contado.',
      },
    },
  },

  earlier: {
    title: 'Encuestas anteriores',
    line: {
      'counted': 'en la lista pública',
      'not-counted': 'no está en la lista pública',
      'never-arrived': 'no llegó',
      'unused': 'sin responder en este dispositivo',
    },
  },

  nextPulse: {
    title: { ahead: 'La próxima encuesta', underWay: 'Hay una encuesta en curso' },
    mayFetch: (until) => `Su pase para ella se puede recoger hasta el ${until}, con el botón de su página personal.`,
    mayFetchLate: (until) => `Su pase todavía se puede recoger hasta el ${until}, con el botón de su página personal; le oculta menos que uno recogido a tiempo.`,
    mayNotFetch: 'Ya no se dan pases para ella. Estará en la siguiente.',
  },
};
