import type { Dye, JoinRule, SpaceVisibility } from '../../shared/vocabulary.ts';
import type { DemoThread } from './content.ts';
import { threads as bpco } from './conversations/bpco.ts';
import { threads as cancerDuSein } from './conversations/cancer-du-sein.ts';
import { threads as diabeteType1 } from './conversations/diabete-type-1.ts';
import { threads as douleurChronique } from './conversations/douleur-chronique.ts';
import { threads as endometriose } from './conversations/endometriose.ts';
import { threads as insuffisanceCardiaque } from './conversations/insuffisance-cardiaque.ts';
import { threads as jardinDHiver } from './conversations/jardin-d-hiver.ts';
import { threads as prochesEtAidants } from './conversations/proches-et-aidants.ts';
import { threads as scleroseEnPlaques } from './conversations/sclerose-en-plaques.ts';

/** An invented association. */
export interface DemoAssociation {
  slug: string;
  name: string;
  about: string;
  /** The same in other languages, where it wrote it. */
  abouts?: Partial<Record<'en' | 'de', string>>;
  country: string;
}

/** A space of the demo with its conversations; the first tags named are the first on screen. */
export interface DemoSpace {
  slug: string;
  association: string;
  name: string;
  about: string;
  visibility: SpaceVisibility;
  joinRule: JoinRule;
  joinQuestion?: string;
  /** Slugs of the catalogue of conditions. */
  conditions: readonly string[];
  tags: readonly string[];
  charter: readonly string[];
  /** 0–8: dots, twill, bars, gingham, checks, scales, half, rings, zigzag. */
  weave: number;
  dye: Dye;
  /** Title of the thread newcomers are shown first. */
  door: string;
  /** Members who read and react more than they write, beside the cast. */
  quietMembers: number;
  threads: readonly DemoThread[];
}

/** Asked for, and not answered yet. */
export const ASKING: DemoAssociation & { askedBy: string } = {
  slug: 'les-mains-libres',
  name: 'Les Mains Libres',
  country: 'CH',
  about:
    'Nous vivons avec une polyarthrite. Tous les premiers lundis, nous ouvrons des bocaux ensemble et nous nous prêtons des idées. Nous aimerions un lieu pour les semaines où les mains ne veulent pas sortir.',
  askedBy: 'brise',
};

/** A federation with its members, and an association that asks to belong to it. */
export const FEDERATION: DemoAssociation & { stewardedBy: string; members: readonly string[]; asking: string } = {
  slug: 'le-grand-metier',
  name: 'Le Grand Métier',
  country: 'FR',
  about:
    'Nous réunissons des associations de patients qui tissent chacune leur coin de la même étoffe. Ensemble nous formons des bénévoles, nous partageons nos salles et nous parlons d’une seule voix quand il le faut.',
  abouts: {
    en: 'We bring together patient associations that each weave their corner of the same cloth. Together we train volunteers, share our rooms and speak with one voice when it matters.',
    de: 'Wir bringen Patientenvereine zusammen, die jeder an einer Ecke desselben Stoffes weben. Gemeinsam bilden wir Freiwillige aus, teilen Räume und sprechen mit einer Stimme, wenn es darauf ankommt.',
  },
  stewardedBy: 'anouk',
  members: ['coeurs-tranquilles', 'epaule'],
  asking: 'souffle-partage',
};

/** A space that the association which keeps it offers to another one. */
export const OFFER = { space: 'bpco', from: 'souffle-partage', to: 'les-pas-comptes' } as const;

/** A condition that somebody misses in the list. */
export const MISSING_CONDITION = {
  name: 'Syndrome d’activation mastocytaire',
  about: 'Des réactions de tout le corps, qui changent d’un jour à l’autre. Nous sommes plusieurs à le chercher ici sans le trouver.',
  source: 'Orphanet',
  askedBy: 'brise',
} as const;

export const ASSOCIATIONS: readonly DemoAssociation[] = [
  {
    slug: 'les-pas-comptes',
    name: 'Les Pas Comptés',
    country: 'FR',
    about:
      'Nous sommes des personnes qui vivent avec une sclérose en plaques, et des proches. Nous marchons ensemble, chacun à son pas, et nous faisons entendre ce que la maladie demande vraiment au quotidien.',
    abouts: {
      en: 'We are people living with multiple sclerosis, and those close to us. We walk together, each at our own pace, and we make heard what the illness really asks of a day.',
      de: 'Wir leben mit Multipler Sklerose oder stehen jemandem nah, der es tut. Wir gehen gemeinsam, jede Person in ihrem Tempo, und machen hörbar, was die Krankheit im Alltag wirklich verlangt.',
    },
  },
  {
    slug: 'endo-mots',
    name: 'Endo’Mots',
    country: 'BE',
    about:
      'Mettre des mots sur une douleur que l’on a longtemps dite normale : c’est ainsi que nous avons commencé, à quatre, autour d’une table de cuisine. Aujourd’hui nous accueillons, nous informons et nous insistons.',
  },
  {
    slug: 'coeurs-tranquilles',
    name: 'Cœurs Tranquilles',
    country: 'FR',
    about:
      'Une association de personnes au cœur fatigué et de celles et ceux qui partagent leur vie. Des ateliers de cuisine, des marches lentes, et quelqu’un qui décroche quand les nuits sont longues.',
  },
  {
    slug: 'au-fil-du-sucre',
    name: 'Au Fil du Sucre',
    country: 'LU',
    about:
      'Adultes, parents, soignants de nuit : nous vivons avec un diabète de type 1, le nôtre ou celui d’un enfant. Nous échangeons en français et en anglais, avec humour et sans bulletin de notes.',
  },
  {
    slug: 'souffle-partage',
    name: 'Souffle Partagé',
    country: 'BE',
    about:
      'Nous réunissons des personnes qui manquent d’air et qui ont encore beaucoup à dire. Ici personne ne demande de comptes : on respire, on bouge un peu, et l’on joue de l’accordéon si l’on veut.',
  },
  {
    slug: 'apres-la-vague',
    name: 'Après la Vague',
    country: 'CH',
    about:
      'Pendant les traitements, et après, quand tout le monde croit que c’est fini. Nous sommes des femmes et quelques hommes passés par un cancer du sein, et nous gardons une place à côté de nous.',
  },
  {
    slug: 'le-cercle-doux',
    name: 'Le Cercle Doux',
    country: 'LU',
    about:
      'Un cercle de personnes qui vivent avec une douleur qui dure. On y parle français, allemand et anglais, et l’on croit les gens quand ils disent qu’ils ont mal.',
  },
  {
    slug: 'epaule',
    name: 'Épaule',
    country: 'FR',
    about:
      'Une épaule pour celles et ceux qui en prêtent une : conjoints, parents, enfants, voisins. Nous tenons une permanence, des week-ends de répit, et deux espaces où l’on parle enfin de soi.',
  },
];

export const SPACES: readonly DemoSpace[] = [
  {
    slug: 'sclerose-en-plaques',
    association: 'les-pas-comptes',
    name: 'Sclérose en plaques',
    about: 'La fatigue, les traitements, le travail, les bons jours aussi. Entre personnes qui savent de quoi elles parlent.',
    visibility: 'public',
    joinRule: 'open',
    conditions: ['sclerose-en-plaques'],
    tags: ['fatigue', 'bouger', 'soins', 'regard des autres'],
    weave: 8,
    dye: 'orseille',
    door: 'Vous arrivez ? Dites bonjour ici',
    quietMembers: 34,
    threads: scleroseEnPlaques,
    charter: [
      'On parle de soi. « Pour moi, voilà ce qui s’est passé » aide plus que « vous devriez ».',
      'Chaque sclérose en plaques est différente. La vôtre n’annonce pas celle d’une autre personne, et l’on évite de prédire.',
      'Un traitement se discute avec l’équipe qui suit. Ici on raconte comment on l’a vécu, pas combien en prendre.',
      'Quand quelqu’un demande à être écouté, on écoute. Les conseils attendront qu’on les demande.',
      'Si un message parle d’idées noires ou d’un moment dur, on ajoute un avertissement. Personne n’est puni d’aller mal.',
      'Pas de nom de médecin, d’hôpital ou d’employeur, pas de vente, pas de remède miracle.',
      'On a le droit de répondre dans une semaine, en trois mots, ou pas du tout.',
    ],
  },
  {
    slug: 'endometriose',
    association: 'endo-mots',
    name: 'Endométriose',
    about: 'La douleur, les examens, le désir d’enfant ou non, les études, l’amour. On vous croit, et l’on n’a pas besoin de preuve.',
    visibility: 'public',
    joinRule: 'open',
    conditions: ['endometriose'],
    tags: ['quotidien', 'soins', 'PMA', 'regard des autres'],
    weave: 0,
    dye: 'prune',
    door: 'Vous arrivez ? Dites bonjour ici',
    quietMembers: 38,
    threads: endometriose,
    charter: [
      'Ici on vous croit. Personne n’a à prouver qu’elle a mal.',
      'Les parcours d’enfant, qu’ils aboutissent, s’arrêtent ou ne commencent pas, se racontent avec un avertissement : toutes ne peuvent pas tout lire tous les jours.',
      'On ne compare pas les stades ni les opérations. La douleur ne se lit pas sur un compte rendu.',
      'Aucun régime, aucune plante, aucune clinique n’est vendue ici.',
      'On ne donne pas le nom des soignants, ni pour les louer ni pour les blâmer.',
      'On peut pleurer, râler et rire dans le même message.',
    ],
  },
  {
    slug: 'insuffisance-cardiaque',
    association: 'coeurs-tranquilles',
    name: 'Insuffisance cardiaque',
    about:
      'Le souffle court, le sel, les appareils, les nuits. Un cœur fatigué se raconte aussi, doucement, avec ceux qui partagent la maison.',
    visibility: 'public',
    joinRule: 'open',
    conditions: ['insuffisance-cardiaque'],
    tags: ['quotidien', 'nuits', 'appareils', 'effort'],
    weave: 5,
    dye: 'garance',
    door: 'Vous arrivez ? Dites bonjour ici',
    quietMembers: 26,
    threads: insuffisanceCardiaque,
    charter: [
      'Une douleur dans la poitrine, un souffle qui manque d’un coup, plusieurs kilos en deux jours : on appelle les secours ou son équipe avant d’écrire ici.',
      'On partage ce que l’on fait, pas ce que les autres devraient prendre. Les doses se règlent avec les soignants.',
      'Les proches ont leur place. Ils parlent d’eux, et demandent avant de parler de l’autre.',
      'Les récits de choc, d’arrêt ou de mort portent un avertissement.',
      'On va lentement. Un message peut s’écrire en trois fois.',
      'Pas de publicité, pas de nom d’établissement, pas de collecte.',
    ],
  },
  {
    slug: 'diabete-type-1',
    association: 'au-fil-du-sucre',
    name: 'Diabète de type 1',
    about: 'Les capteurs qui sonnent, les parents qui se lèvent, les randonnées, le ras-le-bol. En français, and in English too.',
    visibility: 'public',
    joinRule: 'open',
    conditions: ['diabete-type-1'],
    tags: ['matériel', 'nuits', 'famille', 'suivi'],
    weave: 4,
    dye: 'guede',
    door: 'Vous arrivez ? Dites bonjour ici',
    quietMembers: 30,
    threads: diabeteType1,
    charter: [
      'Personne n’est un bon ou un mauvais élève. Un chiffre n’est pas une note.',
      'On ne règle pas une pompe ni une dose à distance : on raconte ce que l’on a fait et l’on renvoie à son équipe.',
      'Write in the language you think in. Somebody will answer, in French or in English.',
      'Les parents parlent de ce qu’ils vivent. Les enfants ne sont ni nommés ni photographiés.',
      'Les hypoglycémies graves, le poids et les idées noires se racontent avec un avertissement.',
      'On dit d’où vient un matériel conseillé, et si l’on a un lien avec qui le vend.',
    ],
  },
  {
    slug: 'bpco',
    association: 'souffle-partage',
    name: 'BPCO et souffle',
    about: 'L’oxygène, les escaliers, la réadaptation, le tabac sans leçon. On prend son temps, et l’on reprend son souffle.',
    visibility: 'public',
    joinRule: 'open',
    conditions: ['bpco', 'fibrose-pulmonaire', 'apnee-du-sommeil'],
    tags: ['oxygène', 'effort', 'tabac', 'quotidien'],
    weave: 7,
    dye: 'verdet',
    door: 'Vous arrivez ? Dites bonjour ici',
    quietMembers: 22,
    threads: bpco,
    charter: [
      'Le tabac, on en parle sans reproche. Personne ici ne l’a « bien cherché ».',
      'Oxygène et flamme ne vont jamais ensemble : sur la sécurité, on répète, et l’on ne s’en vexe pas.',
      'On ne change pas un débit ou un traitement parce qu’un message l’a dit. On note la question pour le prochain rendez-vous.',
      'Chacun avance à son allure. Un palier compte autant qu’une montagne.',
      'Une crise qui ne passe pas se confie au 112, pas au clavier.',
      'Les fautes de frappe sont permises, surtout après vingt-deux heures.',
    ],
  },
  {
    slug: 'cancer-du-sein',
    association: 'apres-la-vague',
    name: 'Cancer du sein',
    about:
      'Pendant, après, et entre les deux. Les mots pour les enfants, le corps qui change, les fêtes qui sonnent faux, les petites victoires.',
    visibility: 'community',
    joinRule: 'open',
    conditions: ['cancer-du-sein', 'predisposition-hereditaire-sein-ovaire', 'apres-cancer'],
    tags: ['traitement', 'corps', 'proches', 'après'],
    weave: 6,
    dye: 'brique',
    door: 'Vous arrivez ? Dites bonjour ici',
    quietMembers: 33,
    threads: cancerDuSein,
    charter: [
      'On ne demande à personne d’être courageuse. On n’a rien à gagner ni à perdre, on vit.',
      'Reconstruire ou non, se montrer ou non : chaque choix est chez lui ici.',
      'On évite les chiffres de survie. Qui veut les connaître les demande à son équipe.',
      'Les récits de soins difficiles, de rechute et de mort portent un avertissement.',
      'Ce qui est écrit ici se lit seulement avec un compte. On ne le recopie pas ailleurs.',
      'Pas d’huile, de cure ni de stage à vendre. Jamais.',
      'Quand quelqu’un s’en va, on a le droit d’être triste longtemps.',
    ],
  },
  {
    slug: 'douleur-chronique',
    association: 'le-cercle-doux',
    name: 'Douleur chronique',
    about:
      'Le dos, la fibromyalgie, la migraine, les rhumatismes : ce qui ne se voit pas et qui prend de la place. Français, Deutsch, English.',
    visibility: 'public',
    joinRule: 'open',
    conditions: ['douleur-chronique', 'fibromyalgie', 'mal-de-dos', 'migraine', 'syndrome-douloureux-regional-complexe'],
    tags: ['moral', 'astuces', 'entourage', 'soignants'],
    weave: 1,
    dye: 'gaude',
    door: 'Vous arrivez ? Dites bonjour ici',
    quietMembers: 28,
    threads: douleurChronique,
    charter: [
      'On ne mesure pas la douleur des autres. La plus grande n’existe pas.',
      '« C’est dans la tête » ne s’écrit pas ici.',
      'Jeder schreibt in seiner Sprache. Write in yours. On s’arrange, et l’on traduit volontiers.',
      'Les médicaments se nomment pour raconter, jamais pour s’échanger, se vendre ou se doser.',
      'On a le droit de ne pas avoir tout essayé, et d’être fatigué des solutions.',
      'Quand la douleur donne envie d’en finir, on le dit avec un avertissement : quelqu’un répondra, et l’aide urgente est en haut de chaque page.',
    ],
  },
  {
    slug: 'proches-et-aidants',
    association: 'epaule',
    name: 'Proches et aidants',
    about:
      'Pour qui aide un conjoint, un enfant, un parent. La fatigue, les papiers, la distance, la colère, la tendresse. Ici on parle de vous.',
    visibility: 'public',
    joinRule: 'on_request',
    joinQuestion: 'En deux mots, qui aidez-vous ou qui avez-vous aidé ? (Pas besoin de nom, ni de maladie.)',
    conditions: ['proches-et-aidants', 'parents-d-enfant-malade', 'jeunes-aidants'],
    tags: ['épuisement', 'famille', 'à distance', 'démarches'],
    weave: 3,
    dye: 'reseda',
    door: 'Vous arrivez ? Dites bonjour ici',
    quietMembers: 31,
    threads: prochesEtAidants,
    charter: [
      'Ici on parle de soi. La personne que l’on aide n’est pas là pour donner son avis : on la raconte avec respect, sans nom ni détail qui la ferait reconnaître.',
      'On peut aimer quelqu’un et n’en plus pouvoir. Les deux s’écrivent.',
      'On ne dit pas « à votre place ». Personne n’est à cette place.',
      'La colère et les gestes que l’on regrette peuvent se dire. S’il y a un danger, l’équipe aide à trouver de l’aide le jour même.',
      'Les démarches changent d’un pays et d’une année à l’autre : on dit où et quand, et l’on cite la source quand on l’a.',
      'On a le droit de poser le téléphone.',
    ],
  },
  {
    slug: 'jardin-d-hiver',
    association: 'epaule',
    name: 'Jardin d’hiver',
    about:
      'Un petit espace pour celles et ceux qui ont aidé, et dont la personne est morte. On y vient sur invitation. Ce qui s’y dit n’en sort pas.',
    visibility: 'private',
    joinRule: 'invitation',
    conditions: ['deuil'],
    tags: ['les gestes'],
    weave: 2,
    dye: 'reseda',
    door: 'La porte du jardin',
    quietMembers: 0,
    threads: jardinDHiver,
    charter: [
      'Ce qui se dit ici reste ici. On ne parle pas du jardin dehors, même à quelqu’un qui y vient.',
      'Il n’y a pas de bon temps pour le chagrin, ni de mauvais.',
      'On peut dire la mort avec son vrai nom. On peut aussi ne pas la dire.',
      'Rire est permis, le soulagement aussi.',
      'On ne console pas trop vite. Être dans la pièce suffit souvent.',
    ],
  },
];
