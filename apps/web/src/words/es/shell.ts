import type { Words } from '../en.ts';

export const shell: Words['shell'] = {
  product: 'Unguarded',
  skip: 'Ir al contenido',
  menu: 'Menú principal',
  nav: { home: 'Mi encuesta', results: 'Resultados', received: 'Check-ins', organise: 'Organización' },
  signIn: 'Entrar',
  signOut: 'Salir',
  signedInAs: (name) => `Sesión de ${name}`,
  demoLabel: 'Demostración',
  demo: (date) => `Demostración con una organización inventada. Su reloj marca el ${date}.`,
  footer: { label: 'Sobre esta página', transparency: 'Quién puede ver qué', method: 'Cómo se hacen las cifras', languages: 'Idioma' },
  loading: 'Cargando…',
  failedTitle: 'No se ha podido cargar esta página',
  failedText: 'No se ha perdido nada. Quizá falla la conexión o el servidor está ocupado.',
  retry: 'Intentar de nuevo',
  notFoundTitle: 'Esta página no existe',
  notFoundText: 'Quizá la dirección es antigua o pertenece a la página de otra persona.',
  notFoundHome: 'Ir a mi encuesta',
  noAccessTitle: 'Esta página no es para usted',
  noAccessText: 'Ha entrado, pero esta página pertenece a otra función o a otra parte de la organización.',
  numbersAsTable: 'Las cifras en una tabla',
};
