/** Words that a team keeps for the people it writes to. `starters` are read in the language of the space: they end in its letters. */
export const texts = {
  title: 'Modèles de réponse',
  lead: 'Des mots tout prêts pour la personne à qui l’on écrit après une décision. Chacun les relit et les change avant d’envoyer. Seule l’équipe les voit.',
  name: 'Titre',
  nameHint: 'Pour le retrouver dans la liste. La personne ne le lit pas.',
  body: 'Texte',
  bodyHint: 'Dites d’abord ce qui est bienvenu, puis ce qui est possible.',
  add: 'Un nouveau modèle',
  addIt: 'Ajouter le modèle',
  change: 'Modifier',
  save: 'Enregistrer',
  remove: 'Supprimer',
  kept: 'Les modèles de l’équipe',
  none: 'Aucun modèle pour l’instant',
  noneText: 'On écrit très bien sans. Un modèle aide surtout les soirs de fatigue.',
  suggestions: 'Pour commencer',
  suggestionsText: 'Quelques mots proposés. Ceux que vous gardez deviennent ceux de l’équipe, à changer comme vous voulez.',
  keep: 'Garder ce modèle',
  done: { kept: 'Le modèle est enregistré.', removed: 'Le modèle est supprimé.' },
  pick: {
    label: 'Partir d’un modèle',
    none: 'Aucun',
    own: 'Modèles de l’équipe',
    suggested: 'Mots proposés',
    fill: 'Reprendre ce modèle',
    append: 'Ajouter à la suite',
    replace: 'Remplacer mes mots',
    filled: 'Le modèle est dans le champ. Relisez-le avant d’envoyer.',
    manage: 'Voir les modèles de l’équipe',
  },
  starters: [
    {
      title: 'Ce qui est bienvenu',
      body: 'Merci d’avoir pris le temps d’écrire. Ce que vous vivez a sa place ici, et d’autres s’y reconnaîtront. Un seul passage nous arrête, et nous vous disons pourquoi. Le reste est bienvenu tel quel.',
    },
    {
      title: 'Raconter plutôt que conseiller',
      body: 'Votre expérience compte, parce que c’est la vôtre. Dite à la première personne, elle laisse chacun libre\u00a0: «\u00a0chez moi, cela a aidé\u00a0» plutôt que «\u00a0il faut\u00a0». Avant de changer un traitement, mieux vaut en parler avec les soignants qui connaissent la personne.',
    },
    {
      title: 'Protéger sa vie privée',
      body: 'Nous pensons à votre tranquillité et à celle de vos proches. Un nom, une adresse ou un numéro restent longtemps lisibles. Vous pouvez dire la même chose sans eux\u00a0: on vous comprendra tout aussi bien.',
    },
    {
      title: 'Des mots qui ont blessé',
      body: 'La fatigue et la colère ont le droit d’exister ici. Cette fois, quelqu’un a pu se sentir blessé. Si vous le voulez bien, redites-le en parlant de ce que vous ressentez\u00a0: nous vous lirons avec soin.',
    },
    {
      title: 'Une pensée pour la personne',
      body: 'Nous pensons à vous. Vous n’avez rien fait de mal en écrivant cela. Si c’est trop lourd, quelqu’un peut vous répondre tout de suite\u00a0: les numéros sont sur la page «\u00a0Aide urgente\u00a0», ouverte à toute heure.',
    },
  ],
};
