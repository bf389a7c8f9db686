import { hasText, htmlToPlainText, plainTextToHtml, withMentions } from '../../shared/plain-text.ts';
import { POST_LABELS, WARNING_TOPICS, type PostLabel } from '../../shared/vocabulary.ts';

/** What a form about a message holds, as typed. */
export interface TypedMessage {
  /** The plain field; empty when the editor was used. */
  text: string;
  /** The editor's content; empty without scripts. */
  bodyHtml: string;
  /** A topic of the vocabulary, `own`, or nothing. */
  warningTopic: string;
  warningWords: string;
  shortVersion: string;
  label: string;
  replyTo: number | null;
  /** The post that quotations in the plain field are from. */
  quoteOf: number | null;
}

export const EMPTY_MESSAGE: TypedMessage = {
  text: '',
  bodyHtml: '',
  warningTopic: '',
  warningWords: '',
  shortVersion: '',
  label: '',
  replyTo: null,
  quoteOf: null,
};

/** A message as the form shows it, from what is published or kept as a draft. */
export function typedFrom(given: {
  bodyHtml: string;
  contentWarning?: string | null | undefined;
  shortVersion?: string | null | undefined;
  label?: PostLabel | null | undefined;
}): TypedMessage {
  const topic = WARNING_TOPICS.find((each) => each === given.contentWarning);
  return {
    ...EMPTY_MESSAGE,
    text: htmlToPlainText(given.bodyHtml),
    warningTopic: topic ?? (given.contentWarning ? 'own' : ''),
    warningWords: topic ? '' : (given.contentWarning ?? ''),
    shortVersion: given.shortVersion ?? '',
    label: given.label ?? '',
  };
}

/** Reads the form. A small word (`word`) is a whole message when nothing else was written. */
export function readMessage(form: FormData): TypedMessage {
  const text = word(form, 'text');
  const bodyHtml = word(form, 'bodyHtml');
  return {
    text: text.trim() === '' && !hasText(bodyHtml) ? word(form, 'word') : text,
    bodyHtml: hasText(bodyHtml) ? bodyHtml : '',
    warningTopic: word(form, 'warningTopic'),
    warningWords: word(form, 'warningWords'),
    shortVersion: word(form, 'shortVersion'),
    label: word(form, 'label'),
    replyTo: number(form, 'replyTo'),
    quoteOf: number(form, 'quoteOf'),
  };
}

export function word(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Whether the author sends what was found in the message as it is. */
export const isAsIs = (form: FormData): boolean => form.has('asIs');

export function number(form: FormData, name: string): number | null {
  const value = Number(word(form, name));
  return Number.isInteger(value) && value >= 1 ? value : null;
}

/** The HTML to send: the editor's, else the plain text's. `handles` are the pseudonyms that `@…` may name. */
export function messageHtml(typed: Pick<TypedMessage, 'text' | 'bodyHtml' | 'quoteOf'>, handles: readonly string[] = []): string {
  return withMentions(typed.bodyHtml || plainTextToHtml(typed.text, typed.quoteOf ?? undefined), handles);
}

/** The author's warning as the API wants it: a topic, own words, or none. */
export function messageWarning(typed: Pick<TypedMessage, 'warningTopic' | 'warningWords'>): string | null {
  if (WARNING_TOPICS.some((topic) => topic === typed.warningTopic)) return typed.warningTopic;
  const words = typed.warningWords.trim();
  return words === '' ? null : words;
}

export function messageLabel(typed: Pick<TypedMessage, 'label'>): PostLabel | null {
  return POST_LABELS.find((label) => label === typed.label) ?? null;
}
