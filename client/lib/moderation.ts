import { path } from './paths.ts';
import type { IconName } from './icons/names.ts';
import type { Locale } from './locale.ts';
import { CASE_QUEUES, type CaseQueue, type FlagGround } from '../../shared/vocabulary.ts';

/** What the queue's page reads; an event about a case reads it again. */
export const CASES = 'moderation:cases';

/** What waits for a team: cases, messages to read before they appear, people who ask to join, stories that were sent. */
export const QUEUES = [...CASE_QUEUES, 'held', 'requests', 'stories'] as const;
export type Queue = (typeof QUEUES)[number];
export const isOfCases = (queue: Queue): queue is CaseQueue => CASE_QUEUES.some((each) => each === queue);

/** The word of a queue in an address: the French one, as the routes' folders. */
const QUEUE_WORDS: Readonly<Record<Queue, string>> = {
  open: 'a-traiter',
  mine: 'a-moi',
  second_opinion: 'second-regard',
  appeals: 'recours',
  held: 'messages',
  requests: 'demandes',
  stories: 'recits',
};

/** What became of who waited, as an address says it once. */
export const ANSWERED = ['welcomed', 'refused', 'appeared', 'withheld', 'released', 'sent_back'] as const;

/** What an address of the queue says. */
export interface QueuePlace {
  queue: Queue;
  /** The opened case. */
  opened: string | null;
  cursor: string | null;
}

export function readPlace({ searchParams }: URL): QueuePlace {
  return {
    queue: QUEUES.find((queue) => QUEUE_WORDS[queue] === searchParams.get('file')) ?? 'open',
    opened: searchParams.get('dossier'),
    cursor: searchParams.get('cursor'),
  };
}

/** The value of the queue's field in a form. */
export const queueWord = (queue: Queue): string => QUEUE_WORDS[queue];

export function placeQuery({ queue, opened, cursor }: QueuePlace): Record<string, string> {
  return {
    ...(queue !== 'open' && { file: QUEUE_WORDS[queue] }),
    ...(opened !== null && { dossier: opened }),
    ...(cursor !== null && { cursor }),
  };
}

/** The address of the queue, at the opened case where there is one. */
export function placePath(locale: Locale, place: QueuePlace): string {
  return path('moderation', locale, { query: placeQuery(place), hash: place.opened === null ? undefined : 'dossier' });
}

/** How a ground stands in the queue: its icon, and how loud it is. */
export const GROUND_LOOKS: Readonly<Record<FlagGround, { icon: IconName; level: 'danger' | 'harm' | 'calm' }>> = {
  self_harm: { icon: 'life-buoy', level: 'danger' },
  danger_to_others: { icon: 'life-buoy', level: 'danger' },
  minor_at_risk: { icon: 'life-buoy', level: 'danger' },
  personal_data: { icon: 'phone', level: 'harm' },
  medical_danger: { icon: 'triangle-alert', level: 'harm' },
  medicine_trade: { icon: 'pill', level: 'harm' },
  harassment: { icon: 'message-square-warning', level: 'calm' },
  hate: { icon: 'message-square-warning', level: 'calm' },
  illegal: { icon: 'ban', level: 'calm' },
  impersonation: { icon: 'circle-user', level: 'calm' },
  commercial: { icon: 'megaphone', level: 'calm' },
  off_topic: { icon: 'message-circle', level: 'calm' },
  other: { icon: 'circle-question-mark', level: 'calm' },
};

/** Whole minutes until a moment, at least one while it lasts. */
export function minutesLeft(until: string, now: number): number {
  return Math.max(1, Math.ceil((Date.parse(until) - now) / 60_000));
}
