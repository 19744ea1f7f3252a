/** The one page on screen that may explain the term of the trade for the gap. */
export const method = {
  title: 'How the figures are made',
  lead: 'In plain words, and complete enough to check. Every figure on a page is computed by public code from the table that was published for the pulse.',
  sections: [
    {
      title: 'The same statements twice',
      text: [
        'A few statements are asked in both places: in the check-in, which is signed and read by the manager, and in the pulse, which is anonymous. The words and the scale are the same, so the distance between the two says what a name changes; only who answers may differ as well.',
        'In our own documents this distance is called the model-prisoner gap, after an essay that compared employees to model prisoners: keen as long as someone looks on. We print “difference between answers with and without names”, because the term judges people, and the figure does not.',
      ],
    },
    {
      title: 'From answers to 0 to 100',
      text: [
        'Each answer on the five-step scale becomes 0, 25, 50, 75 or 100. The figure of a statement is the mean of the group, the figure of a theme the mean of its statements. “Prefer not to say” is counted as an answer of its own, not as a low or a high one.',
        'Speaking up is turned so that 100 always means entirely safe.',
      ],
    },
    {
      title: 'Coarse on purpose',
      text: [
        'Groups with five to seven answers are published in three bands, with eight to fourteen in half points, from fifteen in tenths. A group that changed by fewer than five people since an earlier pulse is published in half points, so that the newcomer’s answer cannot be calculated. An organisation may ask for more people than these; the numbers of a pulse stand in its public description.',
        'Where a page shows a number for such a group, it is the typical value inside its band, and the range says how coarse it is. For larger parts of the organisation the roundings of many groups largely cancel out.',
      ],
    },
    {
      title: 'The range in brackets',
      text: [
        'A figure of some of the people is never exactly the figure of all of them. The range in brackets holds the values that fit the answers, at 95 % confidence, for these people at this time; if everybody answered, only the coarseness is left. How much answers differ inside a group is measured over the whole organisation, because in a small group that number would give single answers away.',
        'We say “no clear difference” exactly when the range holds 0. That is not proof that there is none: in a group of eight only about 15 points or more would be clear.',
        'A second, wider range is given for the question what this kind of team is like at any time. It is the one to use when comparing teams.',
      ],
    },
    {
      title: 'Who is missing',
      text: [
        'Not everybody answers, and those who are most afraid may answer least, even without a name. The true distance is then larger than the measured one. We say so, and correct nothing.',
      ],
    },
    {
      title: 'From pulse to pulse',
      text: [
        'A trend is read only from four pulses that can be compared. Where groups changed too much the line breaks, and the page says why. Earlier figures are never recalculated for today’s organisation chart.',
      ],
    },
    {
      title: 'All groups at a glance',
      text: [
        'From twenty groups up a page shows how exactly each could be measured, and the limits within which groups lie by chance and ordinary differences (95 and 99.8 of 100). A list by rank would mostly rank chance.',
      ],
    },
    {
      title: 'What goes along with engagement',
      text: [
        'For the whole organisation, from 100 people who rated all statements, a release says how the answers go together. From that we compute how much of the differences in engagement goes along with each statement, averaged over all orders of the statements (from 13 statements on by Johnson’s relative weights, which come close to that), with ranges. What all of them explain together is told less what as many statements of pure chance would explain (adjusted R²), so the single shares add up to a little more. It does not say why.',
      ],
    },
    {
      title: 'What people wrote',
      text: [
        'Comments are published from ten people who answered, whether they wrote or not, by theme, in no order and without dates. On these pages, those who lead these people and HR read them. They also stand in the published file with which the results can be checked; the organisation decides who besides HR gets it.',
      ],
    },
    {
      title: 'What the figures are not for',
      text: [
        'They are not a mark for a manager, and not for pay or appraisal. As soon as a figure is rewarded, people learn to produce it.',
      ],
    },
  ],
  sourcesTitle: 'Sources',
  sources: [
    'Statements in the demonstration: Federal Employee Viewpoint Survey 2018, U.S. Office of Personnel Management, public domain.',
    'Range for a mean of some of a limited number of people: W. G. Cochran, Sampling Techniques, 1977, chapter 2.',
    'Blind signatures: RFC 9474. Sealing of answers: RFC 9180.',
  ],
  transparency: 'Who can see what',
};
