import type { Locale } from '../../shared/vocabulary.ts';
import type { MailText } from '../accounts/public.ts';

/** Told to whoever was left a private word. */
export const WORD_SENT: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Quelqu’un vous a laissé un mot',
    paragraphs: ['Bonjour,', 'Un mot vous attend sur le site, pour vous seul. Vous le lirez quand vous voudrez.'],
    action: 'Le lire',
  },
  en: {
    subject: 'Somebody left you a word',
    paragraphs: ['Hello,', 'A word is waiting for you on the site, for you alone. Read it whenever you like.'],
    action: 'Read it',
  },
  de: {
    subject: 'Jemand hat Ihnen ein Wort dagelassen',
    paragraphs: ['Guten Tag,', 'ein Wort wartet auf der Website auf Sie, für Sie allein. Lesen Sie es, wann Sie möchten.'],
    action: 'Lesen',
  },
};

/** Told to whoever a team asks to quote. */
export const QUOTE_ASKED: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Une question vous attend',
    paragraphs: [
      'Bonjour,',
      'Une équipe aimerait reprendre quelques mots de vous. Elle vous les montre d’abord. Sans votre oui, rien ne paraît.',
    ],
    action: 'Voir la question',
  },
  en: {
    subject: 'A question is waiting for you',
    paragraphs: [
      'Hello,',
      'A team would like to repeat a few words of yours. It shows them to you first. Without your yes, nothing appears.',
    ],
    action: 'See the question',
  },
  de: {
    subject: 'Eine Frage wartet auf Sie',
    paragraphs: [
      'Guten Tag,',
      'ein Team möchte einige Worte von Ihnen aufgreifen. Es zeigt sie Ihnen zuerst. Ohne Ihr Ja erscheint nichts.',
    ],
    action: 'Zur Frage',
  },
};

/** Told to whoever's story was handed out: to whom and for what is on the site. */
export const HANDED_OUT: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Votre accord a servi',
    paragraphs: [
      'Bonjour,',
      'Ce que vous avez confié vient de servir, comme vous l’aviez permis. Voyez où, et à qui. Vous pouvez changer d’avis à tout moment.',
    ],
    action: 'Voir où',
  },
  en: {
    subject: 'What you agreed to was put to use',
    paragraphs: [
      'Hello,',
      'What you entrusted has just been put to use, as you allowed. See where, and for whom. You can change your mind at any time.',
    ],
    action: 'See where',
  },
  de: {
    subject: 'Ihre Zustimmung wurde genutzt',
    paragraphs: [
      'Guten Tag,',
      'was Sie anvertraut haben, wurde gerade genutzt, so wie Sie es erlaubt hatten. Sehen Sie, wo und für wen. Sie können Ihre Meinung jederzeit ändern.',
    ],
    action: 'Ansehen, wo',
  },
};

/** Told to whoever sent a story that the team has answered. What it answered is on the site: a mailbox is read by others. */
export const ANSWERED: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Une réponse vous attend',
    paragraphs: [
      'Bonjour,',
      'Une équipe a lu ce que vous lui aviez envoyé. Sa réponse vous attend sur le site. Rien n’a changé sans vous.',
    ],
    action: 'Voir la réponse',
  },
  en: {
    subject: 'An answer is waiting for you',
    paragraphs: ['Hello,', 'A team has read what you sent. Its answer is waiting for you on the site. Nothing has changed without you.'],
    action: 'See the answer',
  },
  de: {
    subject: 'Eine Antwort wartet auf Sie',
    paragraphs: [
      'Guten Tag,',
      'ein Team hat gelesen, was Sie geschickt hatten. Die Antwort wartet auf der Website auf Sie. Ohne Sie hat sich nichts geändert.',
    ],
    action: 'Zur Antwort',
  },
};
