import type { Locale } from '../../shared/vocabulary.ts';
import type { MailText } from '../accounts/public.ts';

/** Told to a newcomer whose message the team has read. What became of it is on the site: a mailbox is read by others. */
export const READ: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Votre message a été lu',
    paragraphs: ['Bonjour,', 'Une équipe a lu un message que vous aviez envoyé. La suite vous attend sur le site.'],
    action: 'Voir la suite',
  },
  en: {
    subject: 'Your message has been read',
    paragraphs: ['Hello,', 'A team has read a message you sent. What became of it is waiting for you on the site.'],
    action: 'See what became of it',
  },
  de: {
    subject: 'Ihr Text wurde gelesen',
    paragraphs: ['Guten Tag,', 'ein Team hat einen Text gelesen, den Sie geschickt hatten. Wie es weitergeht, steht auf der Website.'],
    action: 'Nachsehen',
  },
};
