import type { DemoRound } from './plan.ts';
import { seededRandom } from './seeded-random.ts';

const COMMENTING_SHARE = 0.16;
const SECOND_THEME_SHARE = 0.25;

/** Made up for this demo, none from a survey: what somebody might write on a theme, in any team. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'Your work': [
    'The new form takes twice as long as the old one, and nobody reads the second page.',
    'I like that we may now swap shifts among ourselves. It saves a lot of mails.',
    'We could do much more if the two systems talked to each other. I type the same number three times.',
    'My work matters and I can see what comes of it. That was not so two years ago.',
    'Training is offered, but always on the days when we are short of people.',
    'Goals change in the middle of the quarter. I would rather have fewer of them.',
    'The handover at noon works well since we write it down in one place.',
    'I was hired for my languages and have not used them once since spring.',
    'Please tell us why a proposal was turned down. Then we would make better ones.',
    'The weekly overview from the department helps me to see where my part belongs.',
    'Half of my day goes into finding out who is responsible.',
    'More time for new colleagues, please. Two days of introduction are not enough.',
    'Good tools, clear tasks, decent people. Keep it like this.',
    'We are measured by the number of cases. Difficult ones are left for the next shift.',
    'I would like to know earlier which weekends are mine.',
    'The equipment is from another age, but repairs come quickly.',
    'It would help to meet those who work on the same cases in the other building once a month.',
    'Ideas are welcome here, as long as they cost nothing.',
  ],
  'How work gets done here': [
    'Every small purchase needs three signatures. For a cable.',
    'Since we plan the roster ourselves, fewer people are missing on Mondays.',
    'Decisions are made quickly when it burns and never when it does not.',
    'I may decide more than before, and nobody asked afterwards why. That is good.',
    'The meeting on Tuesday could be a page of text.',
    'Rules for exceptions are clear on paper. In practice you ask whoever shouts least.',
    'We changed the order of the steps ourselves and it was accepted within a week.',
    'Approvals lie around while somebody is on leave. A deputy would do.',
    'There are two ways to report a fault, and both are ignored. One that is answered would be enough.',
    'The checklist from last year is worth its paper. Others should have it too.',
    'Whoever does the work should be asked before a new tool is bought.',
    'Fewer priorities at the same time would already be progress.',
  ],
  'Rules and fairness': [
    'The good shifts go round more fairly than they used to.',
    'I would report something, but I do not know what happens with it afterwards.',
    'Overtime is written down by some teams and not by others.',
    'Posts are filled before they are advertised. At least it looks like that.',
    'My question about leave was answered openly and in front of everybody. Thank you.',
    'The same rule should hold for day and night shifts.',
    'When something goes wrong, first somebody is looked for and only then a reason.',
    'I have never seen anybody treated badly for speaking up. It could be said more often that it is welcome.',
    'Mistakes are talked about in our round without names. That helps.',
    'It is not clear to me who gets the premium and why.',
    'A place where one can ask without a form would be good.',
    'Complaints are taken seriously here. It only takes very long.',
  ],
};

/** A stock of sentences on a theme for one round: each is written once. */
const stockFor = (title: string): Map<string, string[]> =>
  new Map(Object.entries(SENTENCES).map(([theme, sentences]) => [theme, seededRandom(`comments ${title} ${theme}`).shuffled(sentences)]));

/**
 * Who of those that answer without name writes a comment, and what on which theme: by mail address, then by heading.
 *
 * @example demoComments(plan.rounds[0]).size // about forty people
 */
export const demoComments = ({ title, people }: DemoRound): Map<string, Record<string, string>> => {
  const stock = stockFor(title);
  const written = new Map<string, Record<string, string>>();
  for (const { email } of people.filter(({ answersAnonymously }) => answersAnonymously)) {
    const random = seededRandom(`comment ${email} ${title}`);
    if (random.next() >= COMMENTING_SHARE) continue;
    const themes = random.shuffled([...stock.keys()]).slice(0, random.next() < SECOND_THEME_SHARE ? 2 : 1);
    const texts = themes.flatMap((theme) => {
      const text = stock.get(theme)?.pop();
      return text === undefined ? [] : [[theme, text] as const];
    });
    if (texts.length > 0) written.set(email, Object.fromEntries(texts));
  }
  return written;
};
