import { MAIL_LANGUAGES, type MailLanguage } from '@unguarded/identity-side';

/**
 * The language of a page that the server writes itself, by what a browser says that its reader prefers.
 *
 * @example browserLanguage('es-MX,es;q=0.9,en;q=0.8') // 'es'
 */
export const browserLanguage = (acceptLanguage: string | undefined): MailLanguage => {
  const wanted = (acceptLanguage ?? '').split(',').map((range) => range.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((tag) => MAIL_LANGUAGES.filter((known) => known === tag))[0] ?? 'en';
};
