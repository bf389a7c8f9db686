import { CHECK_NAMES } from '../../shared/vocabulary.ts';
import type { CheckName } from '../../shared/vocabulary.ts';
import { digestOf } from './digest.ts';
import { distress } from './distress.ts';
import type { Found } from './finding.ts';
import { links } from './links.ts';
import { listedWords } from './listed-words.ts';
import type { ListedWord } from './listed-words.ts';
import { dosage, medicineTrade } from './medicines.ts';
import { answers } from './model/model.ts';
import type { Answer } from './model/model.ts';
import { personalData } from './personal-data.ts';
import { copies, flood } from './repeats.ts';
import type { Recent } from './repeats.ts';
import { cutWords } from './words.ts';
import type { Words } from './words.ts';

/** What is screened: a message before it is published, and what is known of its author. Nothing else is looked up. */
export interface Screened {
  /** Plain text: the title, a line break, the message. */
  text: string;
  /** Hosts that the message's links lead to, without this site's. */
  links: readonly string[];
  /** This site's own. */
  ownHost: string;
  author: {
    newcomer: boolean;
    /** Latest messages here, those of the last seven days at most. */
    recent: readonly Recent[];
  };
  /** Of the space and of the platform. The same array while the list is the same: it is read once. */
  words: readonly ListedWord[];
  now: Date;
}

/** A message, and what several checks want to know of it: found out once, and only when one asks. */
class Read {
  readonly input: Screened;
  #words: Words | undefined;
  #answers: readonly Answer[] | undefined;

  constructor(input: Screened) {
    this.input = input;
  }

  get words(): Words {
    return (this.#words ??= cutWords(this.input.text));
  }

  /** What the model says. */
  get answers(): readonly Answer[] {
    return (this.#answers ??= answers(this.words));
  }
}

/** In this order they run, and their findings come. */
export const CHECKS = [
  { name: 'distress', check: (read: Read) => distress(read.answers, read.words) },
  { name: 'personal_data', check: ({ words }: Read) => personalData(words) },
  { name: 'medicine_trade', check: (read: Read) => medicineTrade(read.answers) },
  { name: 'dosage', check: (read: Read) => dosage(read.answers, read.words) },
  {
    name: 'links',
    check: ({ input }: Read) => links(input.text, { hosts: input.links, ownHost: input.ownHost, newcomer: input.author.newcomer }),
  },
  { name: 'listed_words', check: ({ input, words }: Read) => listedWords(words, input.words) },
  { name: 'flood', check: ({ input }: Read) => flood(input.author.recent, input.author.newcomer, input.now) },
  { name: 'copies', check: ({ input, words }: Read) => copies(digestOf(words), input.author.recent, input.now) },
] as const satisfies readonly { name: CheckName; check: (read: Read) => Found[] }[];

export interface Finding extends Found {
  check: CheckName;
}

/**
 * What the checks ask for; nothing: the message passes. Distress never comes with a hold, except for methods, encouragement and pacts.
 * @param only the checks that are wanted
 */
export function screen(input: Screened, only: readonly CheckName[] = CHECK_NAMES): Finding[] {
  const read = new Read(input);
  return CHECKS.filter(({ name }) => only.includes(name)).flatMap(({ name, check }) =>
    check(read).map((found) => ({ check: name, ...found })),
  );
}

/** What to keep of a published message, for the check on copies. Empty when it is too short. */
export const digestOfText = (text: string): string => digestOf(cutWords(text));
