import { plural } from '#lib/plural.ts';

const count = (n: number, forms: Parameters<typeof plural>[2]): string => plural('fr', n, forms);

export const texts = {
  /** For those who make links. */
  make: {
    role: 'Pour devenir',
    roles: {
      member: ['Membre', 'Lire, écrire, répondre.'],
      moderator: ['Membre de l’équipe', 'Veiller sur les échanges et accueillir les personnes qui arrivent.'],
      steward: ['Responsable de l’espace', 'La même chose, et les réglages, la charte, l’équipe.'],
    },
    expires: 'Le lien reste valable',
    days: (n: number) => count(n, { one: '# jour', other: '# jours' }),
    uses: 'Pour combien de personnes',
    usesHint: 'Un lien pour une seule personne est le plus sûr.',
    submit: 'Faire un lien',
    ready: 'Votre lien est prêt',
    readyText: 'Copiez-le maintenant : nous ne le montrons qu’une fois. Qui a ce lien peut l’accepter, alors donnez-le en privé.',
    link: 'Le lien',
    copy: 'Copier',
    copied: 'Le lien est copié.',
    open: 'Les liens en cours',
    none: 'Aucun lien en cours.',
    madeBy: (handle: string) => `Fait par ${handle}`,
    until: 'Valable jusqu’au',
    left: (uses: number, used: number) =>
      count(uses, { one: 'Pour une personne', other: 'Pour # personnes' }) +
      (used === 0 ? '' : count(used, { one: ', dont une est venue', other: ', dont # sont venues' })),
    revoke: 'Annuler ce lien',
    revoked: 'Ce lien ne mène plus nulle part.',
    newest: 'Retour aux plus récents',
    older: 'Liens plus anciens',
  },
  space: {
    title: 'Inviter dans l’espace',
    lead: 'Vous faites un lien et vous le donnez. La personne voit où il mène avant d’accepter.',
    held: 'Un lien vaut tant que la personne qui l’a fait garde son rôle.',
  },
  stewards: {
    title: 'Responsables',
    lead: 'Les personnes qui s’occupent de l’association. Elles seules, et l’équipe de la plateforme, voient ces noms.',
    who: 'Qui s’en occupe',
    you: 'vous',
    invite: 'Inviter une personne',
    inviteText: 'Chaque lien sert une fois, à une personne.',
    what: 'Ce que le lien propose',
    whats: {
      too: ['S’en occuper avec vous', 'Elle pourra modifier la page, ouvrir des espaces, inviter.'],
      handOver: ['Prendre votre place', 'Quand elle accepte, vous n’êtes plus responsable.'],
    },
    handsOver: 'Pour prendre sa place',
    joins: 'Pour s’en occuper aussi',
    leave: 'Ne plus m’en occuper',
    leaveText: 'Les autres responsables continuent. Vos liens en cours ne mènent plus nulle part.',
    leaveYes: 'Oui, je laisse ma place',
    last: 'Vous êtes la seule personne responsable. Pour partir, invitez quelqu’un ou confiez votre place.',
  },
  /** For whoever opens a link. */
  guest: {
    title: 'Une invitation',
    toSpace: (name: string) => `On vous invite dans «\u00a0${name}\u00a0»`,
    toAssociation: (name: string) => `On vous invite à vous occuper de «\u00a0${name}\u00a0»`,
    hosted: (association: string) => `Un espace animé par ${association}.`,
    roles: {
      member: 'Vous y seriez membre : lire, écrire, répondre.',
      moderator: 'Vous seriez de l’équipe : veiller sur les échanges et accueillir les personnes qui arrivent.',
      steward: 'Vous en seriez responsable : l’équipe, la charte et les réglages aussi.',
    },
    steward: 'Vous en seriez responsable : sa page, ses espaces, ses invitations.',
    handOver: 'La personne qui vous invite vous confie sa place.',
    nothingYet: 'Rien n’est fait tant que vous n’acceptez pas.',
    until: 'Valable jusqu’au',
    charter: 'La charte de l’espace',
    signIn: 'J’ai un compte',
    signUp: 'Créer un compte',
    account: 'Pour accepter, il faut un compte. Vous reviendrez ici.',
    as: 'Le nom sous lequel vous vous en occuperez',
    asHint:
      'L’équipe de la plateforme et les autres responsables verront ce nom. Un nom que vous ne portez nulle part ailleurs est plus discret.',
    newText: 'Un nom pour cette association seulement.',
    raise: (handle: string) => `Vous y êtes déjà, sous le nom ${handle}. Ce lien vous donne un autre rôle.`,
    asked: (handle: string) => `Vous avez demandé à venir, sous le nom ${handle}. Avec ce lien, c’est oui.`,
    there: (handle: string) => `Vous y êtes déjà, sous le nom ${handle}. Ce lien ne change rien pour vous.`,
    go: 'Y aller',
    accept: 'Accepter l’invitation',
    decline: 'Non merci',
    gone: 'Ce lien n’est plus valable',
    goneText: 'Il a expiré, il a déjà servi ou il a été annulé. Demandez-en un autre à la personne qui vous l’a donné.',
  },
};
