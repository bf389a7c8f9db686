import { plural } from '#lib/plural.ts';
import type { CheckName, ListedOutcome, NoticeCheck } from '../../../shared/vocabulary.ts';

const count = (n: number, forms: Parameters<typeof plural>[2]): string => plural('fr', n, forms);

/** What is said about messages that a program looked at as they were sent. */
export const texts = {
  before: {
    title: 'Une chose à regarder avant de publier',
    because: {
      personal_data: 'Votre message semble contenir de quoi reconnaître ou joindre quelqu’un. Ce qui paraît ici peut être lu et copié.',
      dosage:
        'Votre message semble dire à quelqu’un de changer un traitement. Votre expérience est la bienvenue\u00a0; pour sa dose, chacun voit avec son médecin. Publié ainsi, il sera relu par l’équipe.',
      listed_words: 'Votre message contient des mots sur lesquels l’équipe de cet espace demande de s’arrêter un instant.',
    } satisfies Record<NoticeCheck, string>,
    seen: 'Ce qui a été remarqué\u00a0:',
    choose: 'Changez votre message, ou publiez-le tel quel\u00a0: un programme a lu ces mots, et il peut se tromper.',
    anyway: 'Publier quand même',
    saveAnyway: 'Enregistrer quand même',
  },
  sent: {
    careTitle: 'Vous n’avez pas à porter cela dans la solitude',
    care: 'Votre message est publié. Si vous pensez à la mort, ou si vous avez peur pour quelqu’un, ces personnes écoutent, gratuitement. En danger immédiat\u00a0: 112.',
    careHeld:
      'Si vous pensez à la mort, ou si vous avez peur pour quelqu’un, ces personnes écoutent, gratuitement. En danger immédiat\u00a0: 112.',
    allLines: 'Tous les numéros',
    automatic: 'Un programme a relu votre message, et il peut se tromper. L’équipe le lira aussi\u00a0; elle ne veille pas jour et nuit.',
    close: 'Fermer cette note',
    heldTitle: 'Votre message est bien arrivé, une personne va le lire',
    because: {
      distress: 'Il semble parler d’une façon de mourir. De tels mots peuvent mettre quelqu’un en danger.',
      personal_data: 'Il semble contenir de quoi reconnaître ou joindre quelqu’un.',
      medicine_trade: 'Il semble proposer ou chercher des médicaments. Ici, on ne peut ni en vendre, ni en donner, ni en demander.',
      dosage: 'Il semble dire à quelqu’un de changer un traitement ou une dose. Cela peut être dangereux sans son médecin.',
      links: 'Il contient un lien, et vous êtes ici depuis peu. À cause de la publicité, l’équipe ouvre d’abord ces liens elle-même.',
      listed_words: 'Il contient des mots que l’équipe préfère lire d’abord.',
      flood: 'Vous avez envoyé beaucoup de messages en peu de temps.',
      copies: 'Il ressemble beaucoup à un message que vous avez déjà envoyé ici.',
    } satisfies Record<CheckName, string>,
    heldText:
      'Un programme l’a remarqué, et il peut se tromper. Quelqu’un de l’équipe va lire votre message, et le laissera paraître s’il ne met personne en danger. Rien n’est perdu.',
    heldSee: 'Ce qui attend',
  },
  found: {
    title: 'Trouvé automatiquement',
    because: 'Le programme a surtout remarqué\u00a0:',
    checks: {
      distress: 'détresse, ou façon de mourir',
      personal_data: 'données personnelles',
      medicine_trade: 'commerce de médicaments',
      dosage: 'conseil de changer un traitement',
      links: 'lien d’une personne arrivée depuis peu',
      listed_words: 'mots surveillés',
      flood: 'beaucoup de messages en peu de temps',
      copies: 'message presque identique à un autre',
    } satisfies Record<CheckName, string>,
    quote: (words: string) => `«\u00a0${words}\u00a0»`,
    sentence: (check: string) => `Un programme l’a remarqué\u00a0: ${check}.`,
  },
  words: {
    lead: 'Quand un membre écrit ces mots, voici ce qui se passe. Les messages de l’équipe n’attendent jamais, et quelqu’un en détresse non plus.',
    words: 'Mots ou adresse',
    wordsHint:
      'Un mot, plusieurs qui se suivent, ou une adresse comme exemple.com. Majuscules et accents ne comptent pas\u00a0; une étoile remplace la fin d’un mot\u00a0: rembours*.',
    outcome: 'Ce qui se passe',
    outcomes: { notice: 'Prévenir l’auteur', hold: 'Lire d’abord', case: 'Ouvrir un dossier' } satisfies Record<ListedOutcome, string>,
    outcomesText: {
      notice: 'La personne voit ces mots avant de publier, et décide.',
      hold: 'Le message attend que l’équipe l’ait lu.',
      case: 'Le message paraît, et l’équipe le regarde.',
    } satisfies Record<ListedOutcome, string>,
    ground: 'De quoi il s’agit',
    sample: 'Essayer sur un texte',
    sampleHint: 'Rien n’en est gardé.',
    try: 'Essayer',
    found: (n: number) => count(n, { one: 'Trouvé une fois\u00a0:', other: 'Trouvé # fois\u00a0:' }),
    notFound: 'Ces mots ne sont pas dans ce texte.',
    add: 'Ajouter à la liste',
    remove: 'Retirer',
    none: 'Aucun mot surveillé.',
    noneText: 'Le programme regarde déjà la détresse, le commerce de médicaments, les doses et les données personnelles.',
    done: { added: 'C’est ajouté. Cela vaut dès le prochain message.', removed: 'C’est retiré.' },
  },
};
