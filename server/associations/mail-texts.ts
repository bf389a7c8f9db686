import type { MailText } from '../accounts/public.ts';
import type { Locale } from '../../shared/vocabulary.ts';

/** Told to the stewards of an association once the operators have answered. The answer itself is on the page: a mailbox is read by others. */
export const DECIDED: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Votre demande a reçu une réponse',
    paragraphs: [
      'Bonjour,',
      'L’équipe de la plateforme a répondu à la demande que vous aviez envoyée. La réponse vous attend sur le site.',
    ],
    action: 'Lire la réponse',
  },
  en: {
    subject: 'Your request has been answered',
    paragraphs: ['Hello,', 'The platform’s team has answered the request you sent. The answer is waiting for you on the site.'],
    action: 'Read the answer',
  },
  de: {
    subject: 'Ihre Anfrage wurde beantwortet',
    paragraphs: ['Guten Tag,', 'das Team der Plattform hat Ihre Anfrage beantwortet. Die Antwort wartet auf der Website auf Sie.'],
    action: 'Antwort lesen',
  },
};

/** Told to an association's stewards when another did something that concerns it: which one, and what, is on the site. */
export const SOMETHING_NEW: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Du nouveau pour vous',
    paragraphs: ['Bonjour,', 'Il y a du nouveau dans ce dont vous êtes responsable. Cela vous attend sur le site.'],
    action: 'Voir ce qui est nouveau',
  },
  en: {
    subject: 'Something new for you',
    paragraphs: ['Hello,', 'There is something new in what you look after. It is waiting for you on the site.'],
    action: 'See what is new',
  },
  de: {
    subject: 'Neues für Sie',
    paragraphs: ['Guten Tag,', 'es gibt Neues in dem, wofür Sie verantwortlich sind. Es wartet auf der Website auf Sie.'],
    action: 'Neues ansehen',
  },
};
