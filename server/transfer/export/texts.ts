import type { Locale, MeetingKind, PostLabel, ReactionKind, ThreadKind, ThreadNeed } from '../../../shared/vocabulary.ts';

/** The words of an export's own pages, in the language of the space: they are read where the site is no longer. */
export interface ExportTexts {
  copyOf: (association: string, day: string) => string;
  about: string;
  conditions: string;
  counts: (counts: { members: number; threads: number; posts: number }) => string;
  charter: (version: number) => string;
  meetings: string;
  meetingCount: (n: number) => string;
  meetingKinds: Record<MeetingKind, string>;
  cancelled: string;
  attended: (n: number) => string;
  /** The way back to the first page. */
  home: string;
  threads: string;
  none: string;
  messages: (n: number) => string;
  back: string;
  /** Somebody whose account is gone, or who took their message away. */
  gone: string;
  removed: Record<'author' | 'moderator', string>;
  edited: (moment: string) => string;
  inReplyTo: (number: number) => string;
  short: string;
  answer: string;
  closed: string;
  warning: (words: string) => string;
  kinds: Record<ThreadKind, string>;
  needs: Record<ThreadNeed, string>;
  labels: Record<PostLabel, string>;
  reactions: Record<ReactionKind, string>;
  readme: (space: string) => readonly string[];
}

const fr: ExportTexts = {
  copyOf: (association, day) => `Un espace de ${association}, copié le ${day}. Les heures sont en temps universel (UTC).`,
  about: 'L’espace',
  conditions: 'Maladies et situations',
  counts: ({ members, threads, posts }) => `Membres\u00a0: ${members}. Discussions\u00a0: ${threads}. Messages\u00a0: ${posts}.`,
  charter: (version) => `La charte (version ${version})`,
  meetings: 'Les rencontres',
  meetingCount: (n) => (n === 1 ? '1 rencontre' : `${n} rencontres`),
  meetingKinds: { introduction: 'Séance de découverte', meeting: 'Rencontre' },
  cancelled: 'Annulée',
  attended: (n) => `${n} personnes sont venues`,
  home: 'L’espace',
  threads: 'Les discussions',
  none: 'Aucune discussion.',
  messages: (n) => (n === 1 ? '1 message' : `${n} messages`),
  back: 'Toutes les discussions',
  gone: 'Une personne partie',
  removed: { author: 'Message retiré par son auteur ou son autrice.', moderator: 'Message retiré par l’équipe.' },
  edited: (moment) => `modifié le ${moment}`,
  inReplyTo: (number) => `en réponse au n°\u00a0${number}`,
  short: 'En bref',
  answer: 'La réponse retenue',
  closed: 'Discussion close.',
  warning: (words) => `Ce message demande un peu d’attention\u00a0: ${words}.`,
  kinds: { question: 'Pose une question', experience: 'Raconte son vécu', tip: 'Partage une astuce', news: 'Donne une nouvelle' },
  needs: { listening: 'Cherche de l’écoute', practical: 'Cherche des conseils d’expérience', information: 'Cherche une information' },
  labels: { experience: 'Mon vécu', question: 'Question', sourced: 'Information avec source', opinion: 'Avis' },
  reactions: { support: 'Soutien', same: 'Moi aussi', thanks: 'Merci', helpful: 'Utile' },
  readme: (space) => [
    `${space}\u00a0: une copie de l’espace.`,
    '',
    'Pour lire\u00a0: décompressez le dossier entier, puis ouvrez index.html dans un navigateur. Aucune connexion n’est nécessaire.',
    '',
    'Pour un programme\u00a0:',
    '  space.json        l’espace, ses réglages, sa charte dans toutes ses versions',
    '  members.json      les membres, sous leur nom d’ici',
    '  meetings.json     les rencontres',
    '  threads/*.json    une discussion par fichier, avec ses messages',
    '  schema.json       ce que ces fichiers contiennent, en JSON Schema',
    '',
    'Ce qui n’y est pas\u00a0: les adresses e-mail, les comptes, ce que chacun a lu, où se tiennent les rencontres et qui y vient, les signalements, les blocages, les brouillons, les messages',
    'qui attendent l’équipe. L’espace vivait pendant la copie\u00a0: chaque discussion est telle qu’au moment où elle a été copiée.',
    '',
    'Ces textes parlent de la santé de personnes. Gardez-les en lieu sûr, ne les transmettez qu’à qui en répond, et effacez-les dès',
    'qu’ils ne servent plus.',
  ],
};

const en: ExportTexts = {
  copyOf: (association, day) => `A space of ${association}, copied on ${day}. Times are universal time (UTC).`,
  about: 'The space',
  conditions: 'Conditions and situations',
  counts: ({ members, threads, posts }) => `Members: ${members}. Threads: ${threads}. Messages: ${posts}.`,
  charter: (version) => `The charter (version ${version})`,
  meetings: 'Meetings',
  meetingCount: (n) => (n === 1 ? '1 meeting' : `${n} meetings`),
  meetingKinds: { introduction: 'First-look session', meeting: 'Meeting' },
  cancelled: 'Cancelled',
  attended: (n) => `${n} people came`,
  home: 'The space',
  threads: 'Threads',
  none: 'No thread.',
  messages: (n) => (n === 1 ? '1 message' : `${n} messages`),
  back: 'All threads',
  gone: 'Someone who left',
  removed: { author: 'Message removed by its author.', moderator: 'Message removed by the team.' },
  edited: (moment) => `edited on ${moment}`,
  inReplyTo: (number) => `in reply to no. ${number}`,
  short: 'In short',
  answer: 'The chosen answer',
  closed: 'This thread is closed.',
  warning: (words) => `This message needs some care: ${words}.`,
  kinds: { question: 'Asks a question', experience: 'Shares an experience', tip: 'Shares a tip', news: 'Shares some news' },
  needs: { listening: 'Wants to be heard', practical: 'Wants advice from experience', information: 'Wants information' },
  labels: { experience: 'My experience', question: 'Question', sourced: 'Information with a source', opinion: 'Opinion' },
  reactions: { support: 'Support', same: 'Me too', thanks: 'Thank you', helpful: 'Helpful' },
  readme: (space) => [
    `${space}: a copy of the space.`,
    '',
    'To read it: unpack the whole folder, then open index.html in a browser. No connection is needed.',
    '',
    'For a program:',
    '  space.json        the space, its settings, its charter in all its versions',
    '  members.json      the members, under their names here',
    '  meetings.json     the meetings',
    '  threads/*.json    one thread a file, with its messages',
    '  schema.json       what these files hold, as JSON Schema',
    '',
    'What is not in it: e-mail addresses, accounts, what each person has read, where meetings are and who comes, reports, blocks, drafts, messages that wait for the team.',
    'The space was alive meanwhile: each thread is as it was when it was copied.',
    '',
    'These texts are about people’s health. Keep them safe, pass them on only to those who answer for them, and delete them as soon as',
    'they are no longer needed.',
  ],
};

const de: ExportTexts = {
  copyOf: (association, day) => `Eine Gruppe von ${association}, kopiert am ${day}. Uhrzeiten sind Weltzeit (UTC).`,
  about: 'Die Gruppe',
  conditions: 'Krankheiten und Situationen',
  counts: ({ members, threads, posts }) => `Mitglieder: ${members}. Gespräche: ${threads}. Beiträge: ${posts}.`,
  charter: (version) => `Die Charta (Fassung ${version})`,
  meetings: 'Die Treffen',
  meetingCount: (n) => `${n} Treffen`,
  meetingKinds: { introduction: 'Vorstellung', meeting: 'Treffen' },
  cancelled: 'Abgesagt',
  attended: (n) => `${n} Personen waren da`,
  home: 'Die Gruppe',
  threads: 'Die Gespräche',
  none: 'Kein Gespräch.',
  messages: (n) => (n === 1 ? '1 Beitrag' : `${n} Beiträge`),
  back: 'Alle Gespräche',
  gone: 'Jemand, der gegangen ist',
  removed: { author: 'Von der Person entfernt, die ihn geschrieben hat.', moderator: 'Vom Team entfernt.' },
  edited: (moment) => `geändert am ${moment}`,
  inReplyTo: (number) => `Antwort auf Nr. ${number}`,
  short: 'Kurz gesagt',
  answer: 'Die ausgewählte Antwort',
  closed: 'Dieses Gespräch ist geschlossen.',
  warning: (words) => `Dieser Beitrag braucht etwas Vorsicht: ${words}.`,
  kinds: { question: 'Stellt eine Frage', experience: 'Erzählt Erlebtes', tip: 'Teilt einen Tipp', news: 'Erzählt Neues' },
  needs: { listening: 'Möchte gehört werden', practical: 'Möchte Rat aus Erfahrung', information: 'Möchte eine Information' },
  labels: { experience: 'Meine Erfahrung', question: 'Frage', sourced: 'Information mit Quelle', opinion: 'Meinung' },
  reactions: { support: 'Beistand', same: 'Ich auch', thanks: 'Danke', helpful: 'Hilfreich' },
  readme: (space) => [
    `${space}: eine Kopie der Gruppe.`,
    '',
    'Zum Lesen: Entpacken Sie den ganzen Ordner und öffnen Sie index.html in einem Browser. Eine Verbindung ist nicht nötig.',
    '',
    'Für ein Programm:',
    '  space.json        die Gruppe, ihre Einstellungen, ihre Charta in allen Fassungen',
    '  members.json      die Mitglieder unter ihrem Namen hier',
    '  meetings.json     die Treffen',
    '  threads/*.json    ein Gespräch pro Datei, mit seinen Beiträgen',
    '  schema.json       was diese Dateien enthalten, als JSON Schema',
    '',
    'Was nicht darin ist: E-Mail-Adressen, Konten, was jemand gelesen hat, wo Treffen stattfinden und wer kommt, Meldungen, Blockierungen, Entwürfe, Beiträge, die auf das Team',
    'warten. Die Gruppe lebte währenddessen weiter: Jedes Gespräch ist so, wie es beim Kopieren war.',
    '',
    'Diese Texte handeln von der Gesundheit von Menschen. Bewahren Sie sie sicher auf, geben Sie sie nur an Verantwortliche weiter und',
    'löschen Sie sie, sobald sie nicht mehr gebraucht werden.',
  ],
};

export const EXPORT_TEXTS: Readonly<Record<Locale, ExportTexts>> = { fr, en, de };
