import type { Words } from '../en.ts';

export const method: Words['method'] = {
  title: 'Comment naissent les chiffres',
  lead: 'En mots simples, et assez complet pour vérifier. Chaque chiffre d’une page est calculé par un programme public à partir du tableau publié pour l’enquête.',
  sections: [
    {
      title: 'Les mêmes affirmations deux fois',
      text: [
        'Quelques affirmations sont posées aux deux endroits : dans le check-in, signé et lu par le responsable, et dans l’enquête, anonyme. Les mots et l’échelle sont les mêmes ; la distance dit donc ce qu’un nom change. Seules les personnes qui répondent peuvent aussi différer.',
        'Dans nos propres documents, cette distance s’appelle model-prisoner gap, d’après un essai qui comparait les employés à des détenus modèles : zélés tant que quelqu’un regarde. Nous écrivons « écart entre les réponses avec et sans nom », car le terme juge des personnes, et le chiffre non.',
      ],
    },
    {
      title: 'Des réponses à 0 à 100',
      text: [
        'Chaque réponse sur l’échelle à cinq degrés devient 0, 25, 50, 75 ou 100. Le chiffre d’une affirmation est la moyenne du groupe, celui d’un thème la moyenne de ses affirmations. « Je préfère ne pas le dire » compte comme une réponse à part, ni basse ni haute.',
        'Oser parler est orienté de sorte que 100 veuille toujours dire entièrement sans risque.',
      ],
    },
    {
      title: 'Grossier exprès',
      text: [
        'Les groupes de cinq à sept réponses sont publiés en trois paliers, de huit à quatorze en demi-points, dès quinze en dixièmes. Un groupe qui a changé de moins de cinq personnes depuis une enquête antérieure est publié en demi-points, pour qu’on ne puisse pas calculer la réponse de la personne nouvelle. Une organisation peut demander plus de personnes que cela ; les nombres d’une enquête figurent dans sa description publique.',
        'Quand une page montre un nombre pour un tel groupe, c’est la valeur typique dans son palier, et l’intervalle dit combien elle est grossière. Pour les grandes parties de l’organisation, les arrondis de nombreux groupes se compensent en grande partie.',
      ],
    },
    {
      title: 'L’intervalle entre parenthèses',
      text: [
        'Un chiffre d’une partie des gens n’est jamais exactement celui de tous. L’intervalle entre parenthèses contient les valeurs compatibles avec les réponses, à 95 % de confiance, pour ces personnes à ce moment ; si tout le monde répond, il ne reste que la grossièreté. À quel point les réponses diffèrent dans un groupe se mesure sur toute l’organisation, car dans un petit groupe ce nombre trahirait des réponses isolées.',
        'Nous disons « pas d’écart net » exactement quand l’intervalle contient 0. Ce n’est pas la preuve qu’il n’y en a pas : dans un groupe de huit, seuls environ 15 points ou plus seraient nets.',
        'Un second intervalle, plus large, répond à la question de ce qu’est ce genre d’équipe à tout moment. C’est celui qu’il faut prendre pour comparer des équipes.',
      ],
    },
    {
      title: 'Qui manque',
      text: [
        'Tout le monde ne répond pas, et ceux qui ont le plus peur répondent peut-être le moins, même sans nom. La distance réelle est alors plus grande que la distance mesurée. Nous le disons, et ne corrigeons rien.',
      ],
    },
    {
      title: 'D’enquête en enquête',
      text: [
        'Une tendance ne se lit qu’à partir de quatre enquêtes comparables. Là où les groupes ont trop changé, la ligne s’interrompt, et la page dit pourquoi. Les chiffres antérieurs ne sont jamais recalculés pour l’organigramme d’aujourd’hui.',
      ],
    },
    {
      title: 'Tous les groupes d’un coup d’œil',
      text: [
        'À partir de vingt groupes, une page montre avec quelle exactitude chacun a pu être mesuré, et les limites entre lesquelles les groupes se trouvent par hasard et différences ordinaires (95 et 99,8 sur 100). Un classement classerait surtout le hasard.',
      ],
    },
    {
      title: 'Ce qui va avec l’engagement',
      text: [
        'Pour toute l’organisation, à partir de 100 personnes ayant évalué toutes les affirmations, une publication dit comment les réponses vont ensemble. Nous en calculons quelle part des différences d’engagement va avec chaque affirmation, en moyenne sur tous les ordres des affirmations (à partir de 13 affirmations, par les poids relatifs de Johnson, qui s’en approchent), avec des intervalles. Ce qu’elles expliquent toutes ensemble est donné sans ce qu’expliqueraient autant d’affirmations de pur hasard (R² ajusté) ; les parts donnent donc ensemble un peu plus. Cela ne dit pas pourquoi.',
      ],
    },
    {
      title: 'Ce que les gens ont écrit',
      text: [
        'Les commentaires sont publiés à partir de dix personnes ayant répondu, qu’elles aient écrit ou non, par thème, sans ordre et sans date. Sur ces pages, ceux qui dirigent ces personnes et les RH les lisent. Ils figurent aussi dans le fichier publié avec lequel on peut vérifier les résultats ; l’organisation décide qui le reçoit en dehors des RH.',
      ],
    },
    {
      title: 'À quoi les chiffres ne servent pas',
      text: [
        'Ils ne sont pas une note pour un responsable, et ne servent ni au salaire ni à l’évaluation. Dès qu’un chiffre est récompensé, on apprend à le produire.',
      ],
    },
  ],
  sourcesTitle: 'Sources',
  sources: [
    'Affirmations de la démonstration : Federal Employee Viewpoint Survey 2018, U.S. Office of Personnel Management, domaine public.',
    'Intervalle pour la moyenne d’une partie d’un nombre limité de personnes : W. G. Cochran, Sampling Techniques, 1977, chapitre 2.',
    'Signatures aveugles : RFC 9474. Scellement des réponses : RFC 9180.',
  ],
  transparency: 'Qui peut voir quoi',
};
