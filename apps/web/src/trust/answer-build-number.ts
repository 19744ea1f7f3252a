/** The answer app is built first; nothing of it but this one number is taken along. */
const built = import.meta.glob<string>('../../dist/answers/build.json', { eager: true, import: 'hash' });

/** The number over all files of the answer app that was built together with this one, or null. */
export const answerBuildNumber: string | null = Object.values(built)[0] ?? null;
