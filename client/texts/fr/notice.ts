export const texts = {
  /** Where the text is. */
  find: {
    title: 'Signaler un contenu',
    lead: 'Un texte public de ce site parle de vous, vous blesse ou vous semble illégal\u00a0? Dites-le nous. Vous n’avez pas besoin de compte.',
    address: 'L’adresse du texte',
    addressHint: 'Ouvrez la discussion. La date de chaque message est aussi son lien\u00a0: copiez-le, puis collez-le ici.',
    submit: 'Continuer',
  },
  /** How it goes. */
  who: {
    title: 'Comment voulez-vous l’envoyer\u00a0?',
    kept: 'Ce que vous avez écrit est gardé ici.',
    ways: {
      account: ['Avec mon compte', 'J’ai déjà un nom ici.'],
      notice: ['Sans compte', 'Avec mon nom et mon adresse e-mail. L’équipe ne les verra pas.'],
    },
    explanation: 'Pourquoi ce texte pose-t-il problème\u00a0?',
    explanationHint: 'L’équipe lit ces mots. Sans compte, ils sont nécessaires.',
    child:
      'Pour un enfant ou un adolescent en danger, le nom et l’adresse ne sont pas nécessaires. Sans adresse, le signalement part tout de suite.',
    name: 'Votre nom',
    nameHint: 'Prénom et nom. La loi les demande.',
    email: 'Votre adresse e-mail',
    emailHint: 'Nous y envoyons un lien à ouvrir. Sans cela, votre signalement n’est pas lu.',
    goodFaith: 'Je signale de bonne foi\u00a0: ce que j’écris est exact et complet, autant que je sache.',
  },
  noAccount: 'Vous n’avez pas besoin de compte.',
  mailed: 'Encore une étape\u00a0: ouvrez votre e-mail',
  mailedText: (email: string) =>
    `Un lien est parti vers ${email}. Ouvrez-le dans les deux jours, et une personne lira votre signalement. Sans cela, tout est effacé.`,
  keepLink: 'Gardez ce lien\u00a0: il montre où en est votre signalement. Nous ne le montrons qu’une fois.',
  follow: 'Suivre mon signalement',
  /** Where its link leads. */
  confirm: {
    title: 'Confirmez votre adresse',
    lead: 'Encore un geste, et une personne de l’équipe lira votre signalement.',
    submit: 'C’est bien mon adresse',
    badTitle: 'Ce lien ne mène plus nulle part',
    bad: 'Un signalement sans confirmation est effacé au bout de deux jours. Un nouveau signalement du même texte remplace le précédent.',
    noToken: 'Ouvrez le lien reçu par e-mail.',
    again: 'Signaler un contenu',
  },
  receipt: {
    title: 'Votre signalement',
    states: {
      unconfirmed: 'Pas encore confirmé.',
      received: 'Bien reçu. Une personne de l’équipe va le lire.',
      looked_at: 'Une personne de l’équipe le lit en ce moment.',
      decided: 'L’équipe a décidé.',
    },
    left: 'L’équipe a lu, et laisse ce texte comme il est.',
    acted: 'L’équipe a lu, et elle a agi.',
    reversed: 'Cette décision a ensuite été annulée.',
    text: 'Le texte',
    /** Before the name of the space. */
    message: (number: number) => `Message ${number}, `,
    thread: 'Discussion, ',
    story: 'Récit, ',
    word: 'Un mot privé',
    persona: 'Un nom utilisé ici',
    gone: 'Vous ne pouvez plus le lire. Il a peut-être été retiré.',
    ground: 'La raison',
    words: 'Vos mots',
    sent: 'Envoyé',
    keep: 'Gardez le lien de cette page. L’équipe ne connaît ni votre nom, ni votre adresse, et la personne qui a écrit ne saura pas que c’est vous.',
  },
  /** In « moi ». */
  own: {
    title: 'Vos signalements',
    lead: 'Personne d’autre ne les voit ici. L’équipe lit vos mots sans savoir de qui ils viennent.',
    none: 'Aucun signalement',
    noneText: 'Quand quelque chose vous inquiète, dites-le depuis le menu du message.',
  },
};
