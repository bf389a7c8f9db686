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
