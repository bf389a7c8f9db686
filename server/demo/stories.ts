import type { StoryPrompt, StoryReaders, StoryRole, StoryStage, StoryTheme, WarningTopic } from '../../shared/vocabulary.ts';
import { typeset } from './markup.ts';
import { idOf } from './people.ts';
import type { DemoRows } from './rows.ts';

const DAY = 86_400_000;

interface DemoStory {
  space: string;
  by: string;
  title: string;
  short: string;
  role: StoryRole;
  stage: StoryStage;
  themes: readonly StoryTheme[];
  warnings?: readonly WarningTopic[];
  warning?: string;
  readers: StoryReaders;
  wantsWords?: boolean;
  daysAgo: number;
  /** Still waits for its team. */
  waits?: boolean;
  parts: Partial<Record<StoryPrompt, string>>;
}

const STORIES: readonly DemoStory[] = [
  {
    space: 'sclerose-en-plaques',
    by: 'fil-de-laine',
    title: 'Le jour où j’ai dit oui à la canne',
    short:
      'J’ai mis deux ans à accepter ma canne. J’avais peur du regard des gens. Un matin, au marché, je l’ai prise. Elle m’a rendu mes promenades.',
    role: 'patient',
    stage: 'living_with',
    themes: ['body', 'looks_of_others', 'moving_travelling'],
    warning: 'une chute',
    readers: 'everyone',
    wantsWords: true,
    daysAgo: 19,
    parts: {
      happened: `La canne est restée deux ans derrière la porte. C’est ma sœur qui l’avait achetée. Noire, pliante, très laide. Je disais : « C’est pour plus tard. »

Plus tard, dans ma tête, c’était quand je serais vieille. J’avais trente-neuf ans.`,
      mattered: `Je faisais les courses en m’appuyant aux murs. Je choisissais les magasins où il y a des chariots. Je disais non aux invitations, et je disais que j’avais trop de travail.

Puis je suis tombée, sur le quai. Rien de grave. Un monsieur m’a demandé si j’avais bu. Je n’ai pas su quoi répondre.

Le samedi d’après, je l’ai dépliée. Je l’ai prise pour aller au marché. La fleuriste a regardé la canne, puis moi. Elle a dit : « Les pivoines sont arrivées. » C’est tout.`,
      helped: `- En parler ici, avant d’en parler chez moi.
- Choisir une canne qui me ressemble. La mienne est rouge.
- La kinésithérapeute, qui m’a appris à la régler. On la règle souvent trop haut.`,
      tell: `Rien ne presse. Gardez-la près de la porte. Un jour, vous aurez envie d’aller plus loin que le bout de la rue.`,
    },
  },
  {
    space: 'sclerose-en-plaques',
    by: 'petite-ourse',
    title: 'Dire à ma classe que je m’assois',
    short: 'Je suis institutrice. Je cachais ma fatigue à vingt-six enfants. Ils l’avaient vue bien avant moi.',
    role: 'patient',
    stage: 'living_with',
    themes: ['work_studies', 'pain_fatigue', 'looks_of_others'],
    readers: 'everyone',
    daysAgo: 47,
    parts: {
      happened: `La deuxième année, je faisais classe debout parce que les autres font classe debout. À onze heures, mes jambes ne répondaient plus et je souriais très fort.

Un mardi, une petite de huit ans a traîné ma chaise jusqu’au tableau. Elle a dit : « Tu peux, tu sais. On ne le dira pas. »`,
      mattered: `Le lendemain, je leur ai expliqué. Pas tout. J’ai dit que mes jambes se fatiguaient plus vite que ma tête, et que j’allais m’asseoir quand il le faudrait.

Ils ont demandé si ça faisait mal, si ça s’attrapait, et si on pouvait quand même aller à la piscine. Dans cet ordre.`,
      helped: `- Le médecin du travail, qui a proposé un mi-temps sans que j’aie à le demander.
- Un tabouret haut : on voit aussi bien qu’un adulte debout.
- Ce qui a pris des forces : refaire le même dossier trois fois, pour trois bureaux.`,
      tell: `Choisissez deux phrases, et apprenez-les. Quand on est fatigué, on n’invente plus rien.`,
      change: `Que l’aménagement suive la personne. Quand j’ai changé d’école, il a fallu tout recommencer.`,
    },
  },
  {
    space: 'endometriose',
    by: 'coquelicot',
    title: 'Sept ans avant d’avoir un mot',
    short: 'On me disait que c’était normal d’avoir mal. Une interne de garde m’a crue un dimanche. Tout a commencé là.',
    role: 'patient',
    stage: 'diagnosis',
    themes: ['announcement', 'care_paths', 'relations_with_carers'],
    warnings: ['care'],
    readers: 'everyone',
    wantsWords: true,
    daysAgo: 33,
    parts: {
      happened: `J’avais dix-sept ans la première fois que je suis tombée dans les toilettes du lycée. L’infirmière m’a donné une bouillotte et un mot pour rentrer. J’ai gardé la bouillotte sept ans.

J’ai vu des gens très bien. Chacun regardait un morceau : le ventre, la tête, le dos. Personne ne regardait le calendrier.`,
      mattered: `Un dimanche soir, aux urgences, une interne s’est assise. Elle a demandé : « Depuis quand ? » puis : « Et vous, qu’est-ce que vous en pensez ? » C’était la première fois.

Elle a écrit le mot sur un papier, parce que je n’arrivais pas à le prononcer. J’ai encore le papier.`,
      helped: `- Noter les jours, sans rien expliquer, pendant trois mois.
- Venir à deux au rendez-vous : l’autre entend ce qu’on n’entend pas.
- Ce qui a manqué : qu’un soir, quelqu’un fasse le lien entre tout ça.`,
      tell: `Vous n’exagérez pas. Si l’on vous répond que c’est dans la tête, changez de porte. Il y en a une qui s’ouvre.`,
      change: `Qu’au lycée, on apprenne ce qui n’est pas normal. Je n’aurais pas attendu sept ans.`,
    },
  },
  {
    space: 'proches-et-aidants',
    by: 'bruyere',
    title: 'Deux parents, un seul agenda',
    short: 'J’organise les soins de mes deux parents. Le plus dur n’a pas été les soins. C’était de demander de l’aide à mon frère.',
    role: 'carer',
    stage: 'living_with',
    themes: ['family', 'money_rights', 'daily_life'],
    readers: 'members',
    daysAgo: 12,
    parts: {
      happened: `Maman d’abord, papa huit mois après. Je travaille à quarante minutes de chez eux. La première année, j’ai tenu dans ma tête tous les horaires de tout le monde. Puis j’ai oublié le mien : mon propre rendez-vous, deux fois.`,
      mattered: `Mon frère disait : « Dis-moi ce que je dois faire. » Et moi j’entendais : « C’est à toi d’y penser. » Nous nous sommes disputés dans la cuisine, tout bas, pour ne pas réveiller papa.

Ce soir-là, il a pris une feuille. Il a écrit les mardis. Depuis, les mardis sont à lui et je ne sais même pas ce qu’ils mangent.`,
      helped: `- Donner un jour entier, pas des tâches.
- L’assistante sociale de la mairie, qui a trouvé le répit que je ne cherchais pas.
- Ce qui freine : chaque service a son formulaire, et aucun ne parle aux autres.`,
      tell: `On peut aimer et compter ses heures. Les deux vont ensemble.`,
    },
  },
  {
    space: 'sclerose-en-plaques',
    by: 'marcel',
    title: 'Vingt ans de maladie, et un potager',
    short: 'J’ai appris à jardiner assis. Voilà comment, et ce que j’y ai gagné.',
    role: 'patient',
    stage: 'living_with',
    themes: ['daily_life', 'body'],
    readers: 'space',
    daysAgo: 2,
    waits: true,
    parts: {
      happened: `Quand j’ai quitté les chemins de fer, je me suis dit que je finirais par m’ennuyer. C’est ma femme qui a rapporté les trois premiers bacs, à hauteur de chaise.`,
      helped: `- Des bacs de soixante-dix centimètres : on y passe les genoux.
- Travailler avant dix heures, jamais à la chaleur.
- Monsieur Lenoir, mon voisin du 14, qui porte l’eau.`,
      tell: `Commencez par les radis. Trois semaines, et on voit quelque chose.`,
    },
  },
];

interface Host {
  id: string;
  content: { slug: string };
  members: readonly { accountId: string; personaId: string; key: string | null }[];
}

/** What members have told of their path, let out by their teams; one story waits to be read. */
export function addStories(rows: DemoRows, spaces: readonly Host[], today: Date): void {
  for (const story of STORIES) {
    const space = spaces.find(({ content }) => content.slug === story.space);
    const member = space?.members.find(({ key }) => key === story.by);
    if (space === undefined || member === undefined) throw new Error(`nobody of the demo’s space tells « ${story.title} »`);
    const id = idOf('story', story.title);
    const at = new Date(today.getTime() - story.daysAgo * DAY);
    const parts = Object.entries(story.parts).map(([prompt, text]) => ({
      storyId: id,
      prompt: prompt as StoryPrompt, // a key of the written parts
      text: typeset(text, 'fr'),
      updatedAt: at,
    }));
    rows.stories.push({
      id,
      spaceId: space.id,
      personaId: member.personaId,
      state: story.waits ? 'submitted' : 'released',
      readers: story.readers,
      title: typeset(story.title, 'fr'),
      shortVersion: typeset(story.short, 'fr'),
      role: story.role,
      stage: story.stage,
      themes: [...story.themes],
      warnings: [...(story.warnings ?? [])],
      warning: story.warning ?? null,
      language: 'fr',
      wantsWords: story.wantsWords ?? false,
      words: parts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
      createdAt: at,
      updatedAt: at,
      submittedAt: at,
      releasedAt: story.waits ? null : at,
    });
    rows.accountStories.push({ storyId: id, accountId: member.accountId, createdAt: at });
    rows.storyParts.push(...parts);
  }
}
