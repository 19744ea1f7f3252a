/**
 * The sign-in links that a start prints, by the words for whom they are.
 *
 * @example personaLinks(product.output()).get('HR') // 'http://localhost:3000/personas/4'
 */
export const personaLinks = (output: string): Map<string, string> =>
  new Map([...output.matchAll(/^ {2}(\S.*?) {2,}(http\S+\/personas\/\d+)$/gm)].map(([, who = '', link = '']) => [who, link]));
