import { plural } from '#lib/plural.ts';
import type { texts as fr } from '../fr/screening.ts';

const count = (n: number, forms: Parameters<typeof plural>[2]): string => plural('en', n, forms);

export const texts: typeof fr = {
  before: {
    title: 'One thing to look at before publishing',
    because: {
      personal_data: 'Your message seems to say how somebody can be recognised or reached. What appears here can be read and copied.',
      dosage:
        'Your message seems to tell somebody to change a treatment. Your own experience is welcome; about their dose, everybody asks their doctor. Published like this, the team will read it.',
      listed_words: 'Your message has words at which the team of this space asks everybody to stop for a moment.',
    },
    seen: 'What was noticed:',
    choose: 'Change your message, or publish it as it is: a program read these words, and it can be wrong.',
    anyway: 'Publish anyway',
    saveAnyway: 'Save anyway',
  },
  sent: {
    careTitle: 'You do not have to carry this alone',
    care: 'Your message is published. If you are thinking of death, or are afraid for somebody, these people listen, free of charge. In immediate danger: 112.',
    careHeld: 'If you are thinking of death, or are afraid for somebody, these people listen, free of charge. In immediate danger: 112.',
    allLines: 'All the numbers',
    automatic: 'A program read your message, and it can be wrong. The team will read it too; it is not on duty day and night.',
    close: 'Close this note',
    heldTitle: 'Your message has arrived, somebody will read it',
    because: {
      distress: 'It seems to speak of a way to die. Such words can put somebody in danger.',
      personal_data: 'It seems to say how somebody can be recognised or reached.',
      medicine_trade: 'It seems to offer or look for medicines. They can be neither sold, given nor asked for here.',
      dosage: 'It seems to tell somebody to change a treatment or a dose. Without their doctor that can be dangerous.',
      links: 'It has a link, and you have not been here for long. Because of advertising, the team opens such links first.',
      listed_words: 'It has words that the team prefers to read first.',
      flood: 'You have sent many messages in a short time.',
      copies: 'It is very like a message that you have sent here before.',
    },
    heldText:
      'A program noticed it, and it can be wrong. Somebody of the team will read your message, and let it appear if it puts nobody in danger. Nothing is lost.',
    heldSee: 'What is waiting',
  },
  found: {
    title: 'Found automatically',
    because: 'The program noticed above all:',
    checks: {
      distress: 'distress, or a way to die',
      personal_data: 'personal data',
      medicine_trade: 'trade in medicines',
      dosage: 'advice to change a treatment',
      links: 'a link by somebody who has just come',
      listed_words: 'listed words',
      flood: 'many messages in a short time',
      copies: 'nearly the same message as another',
    },
    quote: (words) => `“${words}”`,
    sentence: (check) => `A program noticed it: ${check}.`,
  },
  words: {
    lead: 'When a member writes these words, this is what happens. Messages of the team never wait, nor does anybody in distress.',
    words: 'Words or address',
    wordsHint:
      'One word, several in a row, or an address such as example.com. Capitals and accents do not count; a star stands for the end of a word: refund*.',
    outcome: 'What happens',
    outcomes: { notice: 'Tell the author', hold: 'Read first', case: 'Open a case' },
    outcomesText: {
      notice: 'The person sees these words before publishing, and decides.',
      hold: 'The message waits until the team has read it.',
      case: 'The message appears, and the team looks at it.',
    },
    ground: 'What it is about',
    sample: 'Try on a text',
    sampleHint: 'Nothing of it is kept.',
    try: 'Try',
    found: (n) => count(n, { one: 'Found once:', other: 'Found # times:' }),
    notFound: 'These words are not in this text.',
    add: 'Add to the list',
    remove: 'Remove',
    none: 'No listed words.',
    noneText: 'The program already looks for distress, trade in medicines, doses and personal data.',
    done: { added: 'Added. It holds from the next message on.', removed: 'Removed.' },
  },
};
