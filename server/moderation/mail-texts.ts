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

/** The facts that a statement of reasons names where a team shut somebody out without a word of its own. */
export const UNEXPLAINED: Readonly<Record<Locale, string>> = {
  fr: 'L’équipe estime que la suite de vos échanges dans cet espace ne respecte pas sa charte. Elle n’a rien précisé de plus.',
  en: 'The team finds that the way you took part in this space does not keep to its charter. It has given no further details.',
  de: 'Das Team meint, dass Ihre Beiträge hier nicht der Charta entsprechen. Mehr hat es nicht angegeben.',
};

/** To whoever gave this address with what they told without an account. What it was stays on the site: a mailbox is read by others. */
export const CONFIRM_NOTICE: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Confirmez votre adresse e-mail',
    paragraphs: [
      'Bonjour,',
      'Quelqu’un, vous peut-être, a écrit à nos équipes en donnant cette adresse. Pour que ce message soit lu, dites-nous que l’adresse est bien la vôtre.',
    ],
    action: 'Confirmer mon adresse',
    after: [
      'Le lien est valable deux jours. Ensuite, il vous montrera où en est votre message : gardez-le, et ne le partagez pas.',
      'Vous n’avez rien écrit ? Ne faites rien : sans confirmation, tout est effacé au bout de deux jours.',
    ],
  },
  en: {
    subject: 'Please confirm your e-mail address',
    paragraphs: [
      'Hello,',
      'Somebody, perhaps you, has written to our teams and given this address. For the message to be read, tell us that the address is yours.',
    ],
    action: 'Confirm my address',
    after: [
      'The link works for two days. After that it shows you what became of your message: keep it, and do not share it.',
      'You did not write anything? Do nothing: without confirmation, everything is erased after two days.',
    ],
  },
  de: {
    subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    paragraphs: [
      'Guten Tag,',
      'jemand, vielleicht Sie selbst, hat unseren Teams geschrieben und diese Adresse angegeben. Damit die Nachricht gelesen wird, bestätigen Sie bitte, dass die Adresse Ihnen gehört.',
    ],
    action: 'Meine Adresse bestätigen',
    after: [
      'Der Link gilt zwei Tage. Danach zeigt er Ihnen, was aus Ihrer Nachricht geworden ist: Bewahren Sie ihn auf und geben Sie ihn nicht weiter.',
      'Sie haben nichts geschrieben? Dann ist nichts zu tun: Ohne Bestätigung wird nach zwei Tagen alles gelöscht.',
    ],
  },
};

/** To the same person once it is confirmed. */
export const NOTICE_RECEIVED: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Votre message est arrivé',
    paragraphs: ['Bonjour,', 'Merci. Votre message est arrivé, et une personne de l’équipe va le lire.'],
    action: 'Voir où il en est',
    after: ['Ce lien est à vous : ne le partagez pas. L’équipe qui lit votre message ne connaît ni votre nom, ni votre adresse.'],
  },
  en: {
    subject: 'Your message has arrived',
    paragraphs: ['Hello,', 'Thank you. Your message has arrived, and a person of the team will read it.'],
    action: 'See what became of it',
    after: ['This link is yours: do not share it. The team that reads your message knows neither your name nor your address.'],
  },
  de: {
    subject: 'Ihre Nachricht ist angekommen',
    paragraphs: ['Guten Tag,', 'vielen Dank. Ihre Nachricht ist angekommen, und ein Mensch aus dem Team wird sie lesen.'],
    action: 'Nachsehen, wie es steht',
    after: [
      'Dieser Link gehört Ihnen: Geben Sie ihn nicht weiter. Das Team, das Ihre Nachricht liest, kennt weder Ihren Namen noch Ihre Adresse.',
    ],
  },
};

/** To a member who told a team of something, and was answered. What it was, and the answer, stay on the site. */
export const ANSWERED: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Du nouveau pour vous',
    paragraphs: [
      'Bonjour,',
      'Une équipe a répondu à ce que vous lui avez dit. Sa réponse vous attend sur le site, avec ce que vous pouvez faire si vous n’êtes pas d’accord.',
    ],
    action: 'Lire la réponse',
  },
  en: {
    subject: 'Something new for you',
    paragraphs: [
      'Hello,',
      'A team has answered what you told it. The answer is waiting for you on the site, with what you can do if you do not agree.',
    ],
    action: 'Read the answer',
  },
  de: {
    subject: 'Neues für Sie',
    paragraphs: [
      'Guten Tag,',
      'ein Team hat auf das geantwortet, was Sie ihm gesagt haben. Die Antwort liegt auf der Website für Sie bereit, mit dem, was Sie tun können, wenn Sie nicht einverstanden sind.',
    ],
    action: 'Die Antwort lesen',
  },
};

/** What can become of what somebody told without an account: it was left as it is, or not; that was undone; their appeal was answered. */
export type NoticeOutcome = 'left' | 'acted' | 'undone' | 'answered';

interface OutcomeWords {
  subject: string;
  hello: string;
  said: Readonly<Record<NoticeOutcome, string>>;
  action: string;
  /** Where something was decided. */
  contest: string;
  keep: string;
}

function outcomesIn({ subject, hello, said, action, contest, keep }: OutcomeWords): Readonly<Record<NoticeOutcome, MailText>> {
  const mail = (outcome: NoticeOutcome, contestable: boolean): MailText => ({
    subject,
    paragraphs: [hello, said[outcome]],
    action,
    after: contestable ? [contest, keep] : [keep],
  });
  return { left: mail('left', true), acted: mail('acted', true), undone: mail('undone', false), answered: mail('answered', false) };
}

/** To whoever told of something without an account. It says what was decided (DSA Art. 16(5)), and nothing of what it is about. */
export const NOTICE_OUTCOMES: Readonly<Record<Locale, Readonly<Record<NoticeOutcome, MailText>>>> = {
  fr: outcomesIn({
    subject: 'Du nouveau pour vous',
    hello: 'Bonjour,',
    said: {
      left: 'Merci de nous avoir écrit. Une personne de l’équipe a lu avec attention, et laisse le texte comme il est.',
      acted: 'Merci de nous avoir écrit. Une personne de l’équipe a lu avec attention, et elle a agi.',
      undone: 'Une autre personne de l’équipe a relu la décision dont nous vous avions parlé, et l’a annulée.',
      answered: 'Vous avez fait un recours. Une autre personne de l’équipe a tout relu, et vous répond.',
    },
    action: 'Voir la réponse',
    contest: 'Vous n’êtes pas d’accord\u00a0? Pendant six mois, vous pouvez faire un recours avec ce lien. Une autre personne relira.',
    keep: 'Ce lien est à vous\u00a0: gardez-le, et ne le partagez pas.',
  }),
  en: outcomesIn({
    subject: 'Something new for you',
    hello: 'Hello,',
    said: {
      left: 'Thank you for writing to us. A person of the team has read it with care, and leaves the text as it is.',
      acted: 'Thank you for writing to us. A person of the team has read it with care, and has acted.',
      undone: 'Another person of the team has looked again at the decision we told you about, and has undone it.',
      answered: 'You made an appeal. Another person of the team has read everything again, and answers you.',
    },
    action: 'See the answer',
    contest: 'You do not agree? For six months you can make an appeal with this link. Another person will look again.',
    keep: 'This link is yours: keep it, and do not share it.',
  }),
  de: outcomesIn({
    subject: 'Neues für Sie',
    hello: 'Guten Tag,',
    said: {
      left: 'danke, dass Sie uns geschrieben haben. Ein Mensch aus dem Team hat es aufmerksam gelesen und lässt den Text, wie er ist.',
      acted: 'danke, dass Sie uns geschrieben haben. Ein Mensch aus dem Team hat es aufmerksam gelesen und gehandelt.',
      undone:
        'jemand anderes aus dem Team hat sich die Entscheidung, von der wir Ihnen schrieben, noch einmal angesehen und sie aufgehoben.',
      answered: 'Sie haben Einspruch eingelegt. Jemand anderes aus dem Team hat alles noch einmal gelesen und antwortet Ihnen.',
    },
    action: 'Die Antwort ansehen',
    contest:
      'Sie sind nicht einverstanden? Sechs Monate lang können Sie mit diesem Link Einspruch einlegen. Ein anderer Mensch liest dann noch einmal.',
    keep: 'Dieser Link gehört Ihnen: Bewahren Sie ihn auf und geben Sie ihn nicht weiter.',
  }),
};
