import type { Locale } from '../../shared/vocabulary.ts';

/**
 * The articles that hold in every space, before its own. A version that was in force is never edited, since decisions cite articles by
 * number and version: a new wording is a new entry at the end, which `sync-charters.ts` brings to every space at the next start.
 */
export const BASE_CHARTERS: readonly Readonly<Record<Locale, readonly string[]>>[] = [
  {
    fr: [
      'On parle de ce que l’on vit, à la première personne, et l’on respecte ce que vivent les autres.',
      'Ce qui se lit ici reste ici : on ne copie pas un message ailleurs, on ne cherche pas qui est derrière un nom.',
      'On ne donne ni son identité ni ses coordonnées, ni celles de quelqu’un d’autre.',
      'Un témoignage n’est pas un avis médical : on ne pose pas de diagnostic, on ne conseille ni d’arrêter ni de changer un traitement.',
      'On ne vend, n’échange et ne donne aucun médicament. On ne fait ni publicité, ni démarchage, ni recrutement.',
      'On ne se fait passer ni pour un pair, ni pour un soignant, ni pour l’équipe.',
      'Le harcèlement, la haine, les menaces et ce que la loi interdit n’ont pas leur place ici. Un enfant en danger se signale toujours.',
      'Dire que l’on va mal est permis : on écoute, on oriente vers une aide. On ne décrit pas de méthode et on n’encourage personne à se faire du mal.',
    ],
    en: [
      'We speak of what we live through, in the first person, and respect what others live through.',
      'What is read here stays here: we do not copy messages elsewhere, nor look for who is behind a name.',
      'We give neither our identity nor our contact details, nor anybody else’s.',
      'Experience is not medical advice: we make no diagnosis and do not advise anyone to stop or change a treatment.',
      'We do not sell, swap or give away medicines. No advertising, no canvassing, no recruiting.',
      'We do not pose as a peer, as a health professional or as the team.',
      'Harassment, hatred, threats and what the law forbids have no place here. A child in danger is always reported.',
      'Saying that one is not well is allowed: we listen and point to help. We describe no method and encourage nobody to harm themselves.',
    ],
    de: [
      'Wir sprechen von dem, was wir erleben, in der ersten Person, und achten, was andere erleben.',
      'Was hier zu lesen ist, bleibt hier: Wir kopieren keine Beiträge anderswohin und suchen nicht, wer hinter einem Namen steht.',
      'Wir nennen weder unsere Identität noch unsere Kontaktdaten, noch die anderer.',
      'Erfahrung ist kein ärztlicher Rat: Wir stellen keine Diagnose und raten niemandem, eine Behandlung abzubrechen oder zu ändern.',
      'Wir verkaufen, tauschen und verschenken keine Medikamente. Keine Werbung, kein Anwerben, keine Akquise.',
      'Wir geben uns weder als Betroffene noch als Fachpersonal noch als Team aus.',
      'Belästigung, Hass, Drohungen und was das Gesetz verbietet haben hier keinen Platz. Ein Kind in Gefahr wird immer gemeldet.',
      'Zu sagen, dass es einem schlecht geht, ist erlaubt: Wir hören zu und weisen auf Hilfe hin. Wir beschreiben keine Methoden und ermutigen niemanden, sich etwas anzutun.',
    ],
  },
];

/** Version of the base charter in force: its place in the list, from 1. */
export const BASE_VERSION = BASE_CHARTERS.length;

/** @throws Error for a version that never was */
export function baseArticles(version: number, locale: Locale): readonly string[] {
  const charter = BASE_CHARTERS[version - 1];
  if (charter === undefined) throw new Error(`no base charter ${String(version)}`);
  return charter[locale];
}
