/**
 * The sign-in links that a start prints, by the words for whom they are.
 *
 * @example personaLinks(product.output()).get('HR') // 'http://localhost:3000/sign-in/confirm?token=…'
 */
export const personaLinks = (output: string): Map<string, string> =>
  new Map([...output.matchAll(/^ {2}(\S.*?) {2,}(http\S+token=\S+)$/gm)].map(([, who = '', link = '']) => [who, link]));
