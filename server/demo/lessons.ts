import { STORY_CONSENT_VERSION } from '../../shared/stories.contract.ts';
import type { KnowledgeKind, LessonState, LessonType, Stance, StoryPrompt, StoryUse } from '../../shared/vocabulary.ts';
import { typeset } from './markup.ts';
import { idOf } from './people.ts';
import type { DemoRows } from './rows.ts';

const DAY = 86_400_000;

interface DemoLesson {
  space: string;
  statement: string;
  forWhom: string;
  situation: string;
  type: LessonType;
  kinds: readonly KnowledgeKind[];
  state: LessonState;
  daysAgo: number;
  evidence: readonly { story: string; prompt: StoryPrompt; passage: string; stance: Stance }[];
}

const CANE = 'Le jour où j’ai dit oui à la canne';
const CLASS = 'Dire à ma classe que je m’assois';

const LESSONS: readonly DemoLesson[] = [
  {
    space: 'sclerose-en-plaques',
    statement: 'Une aide à la marche s’accepte mieux quand on l’a choisie soi-même, et à son heure.',
    forWhom: 'les personnes à qui l’on propose une canne ou un fauteuil, et leurs proches',
    situation: 'quand les jambes fatiguent avant la tête',
    type: 'tip',
    kinds: ['experiential', 'self_management'],
    state: 'proposed',
    daysAgo: 12,
    evidence: [
      { story: CANE, prompt: 'helped', passage: 'Choisir une canne qui me ressemble.', stance: 'supports' },
      {
        story: CLASS,
        prompt: 'happened',
        passage: 'Un mardi, une petite de huit ans a traîné ma chaise jusqu’au tableau.',
        stance: 'differs',
      },
    ],
  },
  {
    space: 'sclerose-en-plaques',
    statement: 'Deux phrases préparées d’avance suffisent pour parler de sa fatigue au travail.',
    forWhom: 'qui travaille, et cache sa fatigue',
    situation: 'avant d’en parler à ses collègues',
    type: 'tip',
    kinds: ['relational'],
    state: 'proposed',
    daysAgo: 5,
    evidence: [{ story: CLASS, prompt: 'tell', passage: 'Choisissez deux phrases, et apprenez-les.', stance: 'supports' }],
  },
];

/** What their authors have agreed to. */
const CONSENTS: readonly { story: string; use: StoryUse; daysAgo: number }[] = [
  { story: CANE, use: 'training', daysAgo: 19 },
  { story: CANE, use: 'advocacy', daysAgo: 19 },
  { story: CANE, use: 'quotation', daysAgo: 19 },
  { story: CLASS, use: 'training', daysAgo: 40 },
  { story: CLASS, use: 'advocacy', daysAgo: 40 },
];

/** What a space learns from its stories, and what their authors let be done with them. */
export function addLessons(rows: DemoRows, spaces: readonly { id: string; content: { slug: string } }[], today: Date): void {
  const ago = (days: number): Date => new Date(today.getTime() - days * DAY);
  for (const lesson of LESSONS) {
    const space = spaces.find(({ content }) => content.slug === lesson.space);
    if (space === undefined) throw new Error(`the demo has no space « ${lesson.space} »`);
    const id = idOf('lesson', lesson.statement);
    rows.lessons.push({
      id,
      spaceId: space.id,
      statement: typeset(lesson.statement, 'fr'),
      forWhom: typeset(lesson.forWhom, 'fr'),
      situation: typeset(lesson.situation, 'fr'),
      type: lesson.type,
      kinds: [...lesson.kinds],
      language: 'fr',
      state: lesson.state,
      createdAt: ago(lesson.daysAgo),
    });
    for (const { story, prompt, passage, stance } of lesson.evidence)
      rows.lessonEvidence.push({
        id: idOf('evidence', `${lesson.statement} ${story}`),
        lessonId: id,
        storyId: idOf('story', story),
        stance,
        prompt,
        passage: typeset(passage, 'fr'),
        createdAt: ago(lesson.daysAgo),
      });
  }
  for (const { story, use, daysAgo } of CONSENTS)
    rows.storyConsents.push({ storyId: idOf('story', story), use, given: true, version: STORY_CONSENT_VERSION, at: ago(daysAgo) });
}
