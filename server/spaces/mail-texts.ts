import type { Locale } from '../../shared/vocabulary.ts';
import type { MailText } from '../accounts/public.ts';

/** Told to somebody whose request to join was answered. Which space and what answer is on the site: a mailbox is read by others. */
export const ANSWERED: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Une réponse vous attend',
    paragraphs: ['Bonjour,', 'Une équipe a répondu à une demande que vous aviez faite. La réponse vous attend sur le site.'],
    action: 'Lire la réponse',
  },
  en: {
    subject: 'An answer is waiting for you',
    paragraphs: ['Hello,', 'A team has answered a request you made. The answer is waiting for you on the site.'],
    action: 'Read the answer',
  },
  de: {
    subject: 'Eine Antwort wartet auf Sie',
    paragraphs: ['Guten Tag,', 'ein Team hat eine Anfrage von Ihnen beantwortet. Die Antwort wartet auf der Website auf Sie.'],
    action: 'Antwort lesen',
  },
};

/** Told to somebody who asked for something that was missing here. What it was stays on the site. */
export const CONDITION_ANSWERED: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Une réponse vous attend',
    paragraphs: ['Bonjour,', 'L’équipe de la plateforme a répondu à une demande que vous aviez faite. La réponse vous attend sur le site.'],
    action: 'Lire la réponse',
  },
  en: {
    subject: 'An answer is waiting for you',
    paragraphs: ['Hello,', 'The platform’s team has answered a request you made. The answer is waiting for you on the site.'],
    action: 'Read the answer',
  },
  de: {
    subject: 'Eine Antwort wartet auf Sie',
    paragraphs: [
      'Guten Tag,',
      'das Team der Plattform hat eine Anfrage von Ihnen beantwortet. Die Antwort wartet auf der Website auf Sie.',
    ],
    action: 'Antwort lesen',
  },
};

/** Told to those who looked after a space when the association it was offered to answered. Which space and what answer is on the site. */
export const OFFER_ANSWERED: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Une réponse vous attend',
    paragraphs: ['Bonjour,', 'Une proposition que votre équipe avait faite a reçu une réponse. Vous la trouverez là où elle a été faite.'],
    action: 'Aller aux espaces',
  },
  en: {
    subject: 'An answer is waiting for you',
    paragraphs: ['Hello,', 'Something your team offered has been answered. You will find the answer where the offer was made.'],
    action: 'Go to the spaces',
  },
  de: {
    subject: 'Eine Antwort wartet auf Sie',
    paragraphs: ['Guten Tag,', 'ein Angebot Ihres Teams wurde beantwortet. Die Antwort finden Sie dort, wo Sie das Angebot gemacht haben.'],
    action: 'Zu den Gruppen',
  },
};
