import type { MailText } from '../accounts/public.ts';
import type { Locale } from '../../shared/vocabulary.ts';

export type MeetingMail = 'placeGiven' | 'moved' | 'cancelled' | 'reminder';

/** Which meeting, when and where is on the site alone: a mailbox is read by others. */
export const MEETING_MAILS: Readonly<Record<MeetingMail, Readonly<Record<Locale, MailText>>>> = {
  placeGiven: {
    fr: {
      subject: 'Une place pour vous',
      paragraphs: [
        'Bonjour,',
        'Vous attendiez une place. Il y en a une, et elle est à vous. Vous ne pouvez plus venir ? Dites-le sur le site : elle ira à quelqu’un d’autre.',
      ],
      action: 'Voir les détails',
    },
    en: {
      subject: 'A place for you',
      paragraphs: [
        'Hello,',
        'You were waiting for a place. There is one, and it is yours. You can no longer come? Say so on the site, and somebody else will have it.',
      ],
      action: 'See the details',
    },
    de: {
      subject: 'Ein Platz für Sie',
      paragraphs: [
        'Guten Tag,',
        'Sie haben auf einen Platz gewartet. Jetzt ist einer frei, und er gehört Ihnen. Sie können nicht mehr kommen? Sagen Sie es auf der Website, dann bekommt ihn jemand anderes.',
      ],
      action: 'Einzelheiten ansehen',
    },
  },
  moved: {
    fr: {
      subject: 'Un changement pour vous',
      paragraphs: ['Bonjour,', 'Une rencontre pour laquelle vous êtes sur la liste change d’heure ou de lieu. Tout est sur le site.'],
      action: 'Voir ce qui change',
    },
    en: {
      subject: 'A change for you',
      paragraphs: ['Hello,', 'A meeting that you are on the list for has another time or place. Everything is on the site.'],
      action: 'See what changes',
    },
    de: {
      subject: 'Eine Änderung für Sie',
      paragraphs: [
        'Guten Tag,',
        'Ein Treffen, für das Sie auf der Liste stehen, hat eine andere Zeit oder einen anderen Ort. Alles Weitere steht auf der Website.',
      ],
      action: 'Änderung ansehen',
    },
  },
  cancelled: {
    fr: {
      subject: 'Un changement pour vous',
      paragraphs: ['Bonjour,', 'Une rencontre pour laquelle vous étiez sur la liste n’aura pas lieu.'],
      action: 'Voir laquelle',
    },
    en: {
      subject: 'A change for you',
      paragraphs: ['Hello,', 'A meeting that you were on the list for will not take place.'],
      action: 'See which one',
    },
    de: {
      subject: 'Eine Änderung für Sie',
      paragraphs: ['Guten Tag,', 'Ein Treffen, für das Sie auf der Liste standen, findet nicht statt.'],
      action: 'Ansehen, welches',
    },
  },
  reminder: {
    fr: {
      subject: 'Un rappel pour vous',
      paragraphs: [
        'Bonjour,',
        'Une rencontre où vous avez une place approche. L’heure et le lieu sont sur le site. Vous ne pouvez plus venir ? Vous pouvez y rendre votre place.',
      ],
      action: 'Voir les détails',
    },
    en: {
      subject: 'A reminder for you',
      paragraphs: [
        'Hello,',
        'A meeting that you have a place in is coming up. Its time and place are on the site. You can no longer come? You can give your place back there.',
      ],
      action: 'See the details',
    },
    de: {
      subject: 'Eine Erinnerung für Sie',
      paragraphs: [
        'Guten Tag,',
        'Ein Treffen, bei dem Sie einen Platz haben, steht bevor. Zeit und Ort finden Sie auf der Website. Sie können nicht mehr kommen? Dort können Sie Ihren Platz zurückgeben.',
      ],
      action: 'Einzelheiten ansehen',
    },
  },
};
