import type { Locale } from '../../shared/vocabulary.ts';
import type { MailText } from '../accounts/public.ts';

/** Told to whoever a decision concerns. What it says is on the site: a mailbox is read by others. */
export const DECIDED: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Du nouveau pour vous',
    paragraphs: ['Bonjour,', 'Une équipe vous a écrit. Sa lettre vous attend sur le site, avec ce que vous pouvez y répondre.'],
    action: 'Lire la lettre',
  },
  en: {
    subject: 'Something new for you',
    paragraphs: ['Hello,', 'A team has written to you. Its letter is waiting for you on the site, with what you can answer.'],
    action: 'Read the letter',
  },
  de: {
    subject: 'Neues für Sie',
    paragraphs: [
      'Guten Tag,',
      'ein Team hat Ihnen geschrieben. Der Brief liegt auf der Website für Sie bereit, mit dem, was Sie antworten können.',
    ],
    action: 'Den Brief lesen',
  },
};
