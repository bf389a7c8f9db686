import type { CollectionUse, Locale, StoryPrompt, StoryRole, StoryStage } from '../../../shared/vocabulary.ts';

/** The words of an exported collection, in the language of its space: it is read where the site is not. */
export interface CollectionTexts {
  by: (association: string, space: string, day: string) => string;
  audience: (words: string) => string;
  uses: Record<CollectionUse, string>;
  /** What whoever reads it owes those who told. */
  promise: string;
  contents: string;
  consents: string;
  consent: (title: string, day: string, version: string) => string;
  warning: (words: string) => string;
  short: string;
  prompts: Record<StoryPrompt, string>;
  roles: Record<StoryRole, string>;
  stages: Record<StoryStage, string>;
  page: (n: number, of: number) => string;
}

const fr: CollectionTexts = {
  by: (association, space, day) => `Un recueil de ${association}, espace ${space}, fait le ${day}.`,
  audience: (words) => `Pour\u00a0: ${words}`,
  uses: {
    training: 'Ces récits sont confiés pour une formation.',
    advocacy: 'Ces récits sont confiés pour nourrir une proposition de l’association.',
    research: 'Ces récits sont confiés pour une recherche.',
  },
  promise:
    'Chaque personne a donné son accord pour cet usage, et pour lui seul. Ne copiez pas ces récits, ne les publiez pas, ne cherchez pas qui les a écrits. Un accord peut être retiré\u00a0: demandez à l’association un recueil à jour avant un nouvel usage.',
  contents: 'Les récits',
  consents: 'Les accords',
  consent: (title, day, version) => `${title}\u00a0: accord donné le ${day} (texte ${version}).`,
  warning: (words) => `Ce récit demande de l’attention\u00a0: ${words}.`,
  short: 'En bref',
  prompts: {
    happened: 'Ce qui s’est passé',
    mattered: 'Ce qui a compté',
    helped: 'Ce qui a aidé, ce qui a freiné',
    tell: 'Ce que je dirais à quelqu’un',
    change: 'Ce qui devrait changer',
  },
  roles: { patient: 'Vit avec la maladie', carer: 'Proche, aidant·e', bereaved: 'En deuil', other: '' },
  stages: {
    searching: 'Avant de savoir',
    diagnosis: 'Le diagnostic',
    treatment: 'Les traitements',
    living_with: 'Vivre avec',
    recovery: 'Aller mieux',
    end_of_life: 'La fin de vie',
    afterwards: 'Après',
  },
  page: (n, of) => `${n} / ${of}`,
};

const en: CollectionTexts = {
  by: (association, space, day) => `A collection of ${association}, space ${space}, made on ${day}.`,
  audience: (words) => `For: ${words}`,
  uses: {
    training: 'These stories are entrusted to a training.',
    advocacy: 'These stories are entrusted to support a proposal of the association.',
    research: 'These stories are entrusted to a research project.',
  },
  promise:
    'Each person has agreed to this use, and to this one alone. Do not copy these stories, do not publish them, do not try to find out who wrote them. An agreement can be withdrawn: ask the association for a current collection before using it again.',
  contents: 'The stories',
  consents: 'What was agreed to',
  consent: (title, day, version) => `${title}: agreed to on ${day} (wording ${version}).`,
  warning: (words) => `This story asks for care: ${words}.`,
  short: 'In short',
  prompts: {
    happened: 'What happened',
    mattered: 'What mattered',
    helped: 'What helped, what hindered',
    tell: 'What I would tell somebody',
    change: 'What should change',
  },
  roles: { patient: 'Lives with the illness', carer: 'Relative, carer', bereaved: 'Bereaved', other: '' },
  stages: {
    searching: 'Before knowing',
    diagnosis: 'The diagnosis',
    treatment: 'Treatments',
    living_with: 'Living with it',
    recovery: 'Getting better',
    end_of_life: 'The end of life',
    afterwards: 'Afterwards',
  },
  page: (n, of) => `${n} / ${of}`,
};

const de: CollectionTexts = {
  by: (association, space, day) => `Eine Sammlung von ${association}, Gruppe ${space}, zusammengestellt am ${day}.`,
  audience: (words) => `Für: ${words}`,
  uses: {
    training: 'Diese Berichte sind für eine Fortbildung anvertraut.',
    advocacy: 'Diese Berichte sind anvertraut, um einen Vorschlag des Vereins zu stützen.',
    research: 'Diese Berichte sind für eine Forschungsarbeit anvertraut.',
  },
  promise:
    'Jede Person hat dieser Verwendung zugestimmt, und nur dieser. Kopieren Sie diese Berichte nicht, veröffentlichen Sie sie nicht, suchen Sie nicht nach denen, die sie geschrieben haben. Eine Zustimmung kann zurückgenommen werden: Fragen Sie den Verein vor einer neuen Verwendung nach einer aktuellen Sammlung.',
  contents: 'Die Berichte',
  consents: 'Die Zustimmungen',
  consent: (title, day, version) => `${title}: zugestimmt am ${day} (Wortlaut ${version}).`,
  warning: (words) => `Dieser Bericht braucht Achtsamkeit: ${words}.`,
  short: 'In Kürze',
  prompts: {
    happened: 'Was geschehen ist',
    mattered: 'Was gezählt hat',
    helped: 'Was geholfen, was gehindert hat',
    tell: 'Was ich jemandem sagen würde',
    change: 'Was sich ändern sollte',
  },
  roles: { patient: 'Lebt mit der Krankheit', carer: 'Angehörige, Pflegende', bereaved: 'In Trauer', other: '' },
  stages: {
    searching: 'Vor der Gewissheit',
    diagnosis: 'Die Diagnose',
    treatment: 'Die Behandlungen',
    living_with: 'Damit leben',
    recovery: 'Besser werden',
    end_of_life: 'Am Lebensende',
    afterwards: 'Danach',
  },
  page: (n, of) => `${n} / ${of}`,
};

export const COLLECTION_TEXTS: Readonly<Record<Locale, CollectionTexts>> = { fr, en, de };
