import type { Words } from '../en.ts';

export const method: Words['method'] = {
  title: 'Cómo se hacen las cifras',
  lead: 'Con palabras sencillas, y lo bastante completo para comprobarlo. Cada cifra de una página la calcula un programa público a partir de la tabla que se publicó para la encuesta.',
  sections: [
    {
      title: 'Las mismas afirmaciones dos veces',
      text: [
        'Unas pocas afirmaciones se preguntan en los dos lugares: en el check-in, que va firmado y lee el responsable, y en la encuesta, que es anónima. Las palabras y la escala son las mismas, así que la distancia dice lo que cambia un nombre; solo puede diferir también quién responde.',
        'En nuestros propios documentos esta distancia se llama model-prisoner gap, por un ensayo que comparaba a los empleados con presos modelo: aplicados mientras alguien mira. Escribimos «diferencia entre respuestas con y sin nombre», porque el término juzga a personas, y la cifra no.',
      ],
    },
    {
      title: 'De las respuestas a 0 a 100',
      text: [
        'Cada respuesta en la escala de cinco pasos se convierte en 0, 25, 50, 75 o 100. La cifra de una afirmación es la media del grupo, la de un tema la media de sus afirmaciones. «Prefiero no decirlo» cuenta como una respuesta propia, ni baja ni alta.',
        'Hablar con franqueza está orientado de modo que 100 signifique siempre del todo seguro.',
      ],
    },
    {
      title: 'Gruesas a propósito',
      text: [
        'Los grupos de cinco a siete respuestas se publican en tres franjas, de ocho a catorce en medios puntos, desde quince en décimas. Un grupo que ha cambiado en menos de cinco personas desde una encuesta anterior se publica en medios puntos, para que no se pueda calcular la respuesta de quien llegó. Una organización puede pedir más personas que estas; los números de una encuesta figuran en su descripción pública.',
        'Cuando una página muestra un número para un grupo así, es el valor típico dentro de su franja, y el intervalo dice lo grueso que es. En partes grandes de la organización los redondeos de muchos grupos se compensan en buena medida.',
      ],
    },
    {
      title: 'El intervalo entre paréntesis',
      text: [
        'Una cifra de parte de la gente nunca es exactamente la de todos. El intervalo entre paréntesis contiene los valores que encajan con las respuestas, con un 95 % de confianza, para estas personas en este momento; si respondieran todos, solo quedaría lo grueso. Cuánto difieren las respuestas dentro de un grupo se mide en toda la organización, porque en un grupo pequeño ese número delataría respuestas sueltas.',
        'Decimos «ninguna diferencia clara» exactamente cuando el intervalo contiene el 0. No prueba que no la haya: en un grupo de ocho solo serían claros unos 15 puntos o más.',
        'Un segundo intervalo, más ancho, responde a cómo es un equipo de este tipo en cualquier momento. Es el que hay que usar para comparar equipos.',
      ],
    },
    {
      title: 'Quién falta',
      text: [
        'No todos responden, y quienes más miedo tienen quizá respondan menos, incluso sin nombre. Entonces la distancia real es mayor que la medida. Lo decimos, y no corregimos nada.',
      ],
    },
    {
      title: 'De encuesta en encuesta',
      text: [
        'Una tendencia se lee solo a partir de cuatro encuestas comparables. Donde los grupos cambiaron demasiado la línea se corta, y la página dice por qué. Las cifras anteriores nunca se recalculan para el organigrama de hoy.',
      ],
    },
    {
      title: 'Todos los grupos de un vistazo',
      text: [
        'A partir de veinte grupos, una página muestra con qué exactitud se pudo medir cada uno, y los límites entre los que están los grupos por azar y diferencias corrientes (95 y 99,8 de cada 100). Una clasificación ordenaría sobre todo el azar.',
      ],
    },
    {
      title: 'Lo que va con el compromiso',
      text: [
        'Para toda la organización, a partir de 100 personas que valoraron todas las afirmaciones, una publicación dice cómo van juntas las respuestas. De ahí calculamos qué parte de las diferencias de compromiso va con cada afirmación, en promedio sobre todos los órdenes de las afirmaciones (a partir de 13 afirmaciones, con los pesos relativos de Johnson, que se acercan a eso), con intervalos. Lo que explican todas juntas se dice sin lo que explicarían otras tantas afirmaciones de puro azar (R² ajustado); por eso las partes suman algo más. No dice por qué.',
      ],
    },
    {
      title: 'Lo que la gente escribió',
      text: [
        'Los comentarios se publican a partir de diez personas que respondieron, escribieran o no, por tema, sin orden y sin fecha. En estas páginas los leen quienes dirigen a esas personas y Recursos Humanos. También están en el archivo publicado con el que se pueden comprobar los resultados; la organización decide quién lo recibe además de Recursos Humanos.',
      ],
    },
    {
      title: 'Para qué no sirven las cifras',
      text: [
        'No son una nota para un responsable, ni sirven para el sueldo o para evaluar. En cuanto se premia una cifra, la gente aprende a producirla.',
      ],
    },
  ],
  sourcesTitle: 'Fuentes',
  sources: [
    'Afirmaciones de la demostración: Federal Employee Viewpoint Survey 2018, U.S. Office of Personnel Management, dominio público.',
    'Intervalo para la media de una parte de un número limitado de personas: W. G. Cochran, Sampling Techniques, 1977, capítulo 2.',
    'Firmas ciegas: RFC 9474. Sellado de las respuestas: RFC 9180.',
  ],
  transparency: 'Quién puede ver qué',
};
