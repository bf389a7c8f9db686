/**
 * Every address of the site, in one table.
 *
 * Routes are written once, in French, under routes/[locale=locale]/; hooks.ts leads an English or German address to them. Links are
 * always made here: `path('thread', 'en', { space, id, page: 2 })` → `/en/spaces/…/threads/…?page=2`. A word that starts with `:` is a
 * parameter. To add a page: its folder, one line in ROUTES, and its new words in WORDS.
 */
import { LOCALES, localeOfPath, type Locale } from './locale.ts';

const ROUTES = {
  home: '',
  conditions: 'maladies',
  condition: 'maladies/:condition',
  spaces: 'espaces',
  space: 'espaces/:space',
  threads: 'espaces/:space/discussions',
  thread: 'espaces/:space/discussions/:id',
  arrangeThread: 'espaces/:space/discussions/:id/ranger',
  write: 'espaces/:space/ecrire',
  charter: 'espaces/:space/charte',
  editCharter: 'espaces/:space/charte/modifier',
  team: 'espaces/:space/equipe',
  members: 'espaces/:space/membres',
  teamLog: 'espaces/:space/journal',
  replyTemplates: 'espaces/:space/modeles',
  figures: 'espaces/:space/chiffres',
  nameHere: 'espaces/:space/nom',
  spaceSettings: 'espaces/:space/reglages',
  spaceTags: 'espaces/:space/sujets',
  spaceWords: 'espaces/:space/mots',
  spaceExport: 'espaces/:space/copie',
  handOver: 'espaces/:space/confier',
  spaceInvitations: 'espaces/:space/invitations',
  meetings: 'espaces/:space/rencontres',
  newMeeting: 'espaces/:space/rencontres/nouvelle',
  meeting: 'espaces/:space/rencontres/:id',
  editMeeting: 'espaces/:space/rencontres/:id/modifier',
  spaceStories: 'espaces/:space/recits',
  collections: 'espaces/:space/recueils',
  collection: 'espaces/:space/recueils/:id',
  lessons: 'espaces/:space/enseignements',
  newLesson: 'espaces/:space/enseignements/nouveau',
  lesson: 'espaces/:space/enseignements/:id',
  editLesson: 'espaces/:space/enseignements/:id/modifier',
  stories: 'recits',
  story: 'recits/:id',
  tellStory: 'recits/:id/ecrire',
  associations: 'associations',
  association: 'associations/:association',
  openSpace: 'associations/:association/ouvrir',
  editAssociation: 'associations/:association/modifier',
  stewards: 'associations/:association/responsables',
  federation: 'associations/:association/federation',
  invitation: 'invitation/:secret',
  signIn: 'entrer',
  signUp: 'inscription',
  signUpName: 'inscription/nom',
  signUpAccess: 'inscription/acces',
  signUpConsent: 'inscription/accord',
  signUpSent: 'inscription/courrier',
  welcome: 'inscription/espaces',
  verify: 'verifier',
  reset: 'reinitialiser',
  me: 'moi',
  names: 'moi/noms',
  sessions: 'moi/sessions',
  data: 'moi/donnees',
  confirmEmail: 'moi/adresse',
  waiting: 'moi/en-attente',
  ownDecisions: 'moi/decisions',
  ownDecision: 'moi/decisions/:id',
  ownMeetings: 'moi/rencontres',
  ownFlags: 'moi/signalements',
  ownAssociations: 'moi/associations',
  requestAssociation: 'moi/associations/demander',
  spaceOffer: 'moi/propositions/:id',
  askCondition: 'moi/maladies',
  moderation: 'moderation',
  decideTogether: 'moderation/ensemble',
  platform: 'plateforme',
  platformConditions: 'plateforme/maladies',
  platformSettings: 'plateforme/reglages',
  platformWords: 'plateforme/mots',
  safety: 'plateforme/securite',
  safetyCase: 'plateforme/securite/:id',
  ownStories: 'moi/recits',
  later: 'plus-tard',
  comfort: 'confort',
  urgentHelp: 'aide-urgente',
  quickExit: 'quitter-vite',
  accessibility: 'accessibilite',
  transparency: 'transparence',
  transparencyOf: 'transparence/:year',
  report: 'signaler',
  notice: 'signaler/suivi',
  mailbox: 'boite-aux-lettres',
} as const;

/** French word → [English, German]. A word missing here is the same in the three languages. */
const WORDS: Readonly<Record<string, readonly [en: string, de: string]>> = {
  maladies: ['conditions', 'krankheiten'],
  espaces: ['spaces', 'gruppen'],
  discussions: ['threads', 'gespraeche'],
  recits: ['stories', 'berichte'],
  recueils: ['collections', 'sammlungen'],
  enseignements: ['lessons', 'lehren'],
  nouveau: ['new', 'neu'],
  ecrire: ['write', 'schreiben'],
  charte: ['charter', 'charta'],
  equipe: ['team', 'team'],
  chiffres: ['figures', 'zahlen'],
  copie: ['copy', 'kopie'],
  sujets: ['topics', 'themen'],
  mots: ['words', 'woerter'],
  confier: ['hand-over', 'uebergeben'],
  propositions: ['offers', 'angebote'],
  ranger: ['arrange', 'ordnen'],
  membres: ['members', 'mitglieder'],
  'en-attente': ['waiting', 'wartend'],
  decisions: ['decisions', 'entscheidungen'],
  journal: ['log', 'protokoll'],
  ensemble: ['together', 'gemeinsam'],
  modeles: ['templates', 'vorlagen'],
  modifier: ['edit', 'bearbeiten'],
  reglages: ['settings', 'einstellungen'],
  rencontres: ['meetings', 'treffen'],
  nouvelle: ['new', 'neu'],
  associations: ['associations', 'vereine'],
  demander: ['ask', 'anfragen'],
  ouvrir: ['open', 'eroeffnen'],
  responsables: ['stewards', 'verantwortliche'],
  federation: ['federation', 'dachverband'],
  invitations: ['invitations', 'einladungen'],
  invitation: ['invitation', 'einladung'],
  plateforme: ['platform', 'plattform'],
  securite: ['safety', 'sicherheit'],
  entrer: ['sign-in', 'anmelden'],
  inscription: ['sign-up', 'registrieren'],
  nom: ['name', 'name'],
  acces: ['access', 'zugang'],
  accord: ['consent', 'zustimmung'],
  courrier: ['mail', 'post'],
  verifier: ['verify', 'bestaetigen'],
  reinitialiser: ['reset', 'zuruecksetzen'],
  moi: ['me', 'ich'],
  noms: ['names', 'namen'],
  sessions: ['sessions', 'sitzungen'],
  donnees: ['data', 'daten'],
  adresse: ['address', 'adresse'],
  'plus-tard': ['later', 'spaeter'],
  confort: ['comfort', 'komfort'],
  'aide-urgente': ['urgent-help', 'soforthilfe'],
  'quitter-vite': ['quick-exit', 'schnell-weg'],
  accessibilite: ['accessibility', 'barrierefreiheit'],
  transparence: ['transparency', 'transparenz'],
  signaler: ['report', 'melden'],
  signalements: ['reports', 'meldungen'],
  suivi: ['follow-up', 'stand'],
  'boite-aux-lettres': ['mailbox', 'briefkasten'],
};

export type RouteName = keyof typeof ROUTES;

type ParamNames<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}`
  ? ParamNames<Head> | ParamNames<Tail>
  : Pattern extends `:${infer Name}`
    ? Name
    : never;

/** What the address of a route needs, with its optional page number (1 is left out), query and fragment. */
export type PathParams<Name extends RouteName> = Record<ParamNames<(typeof ROUTES)[Name]>, string> & {
  page?: number | undefined;
  query?: Readonly<Record<string, string>> | undefined;
  hash?: string | undefined;
};

type Needed<Name extends RouteName> = [ParamNames<(typeof ROUTES)[Name]>] extends [never]
  ? [params?: PathParams<Name>]
  : [params: PathParams<Name>];

function translate(word: string, locale: Locale): string {
  if (locale === 'fr' || word.startsWith(':')) return word;
  const words = WORDS[word];
  return words?.[locale === 'en' ? 0 : 1] ?? word;
}

/** The patterns of a language, split once. */
const patterns = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    Object.entries(ROUTES).map(([name, pattern]) => ({
      name: name as RouteName, // Object.entries forgets the keys' type
      words: pattern === '' ? [] : pattern.split('/').map((word) => translate(word, locale)),
    })),
  ]),
) as Record<Locale, { name: RouteName; words: string[] }[]>; // fromEntries forgets that every locale is there

const wordsOf = Object.fromEntries(
  LOCALES.map((locale) => [locale, Object.fromEntries(patterns[locale].map(({ name, words }) => [name, words]))]),
) as Record<Locale, Record<RouteName, string[]>>; // fromEntries forgets the keys' types

/** The address of a page in a language. */
export function path<Name extends RouteName>(name: Name, locale: Locale, ...[params]: Needed<Name>): string {
  return build(name, locale, params ?? {});
}

function build(name: RouteName, locale: Locale, params: Record<string, unknown>): string {
  const { page, query, hash, ...values } = params;
  let address = `/${locale}`;
  for (const word of wordsOf[locale][name])
    address += `/${word.startsWith(':') ? encodeURIComponent(String(values[word.slice(1)])) : word}`;
  // A page has a hundred links, few with a query: one is only put together where there is something to say.
  if (query !== undefined || (typeof page === 'number' && page > 1)) {
    const search = new URLSearchParams(query as Record<string, string> | undefined); // typed at the door, by PathParams
    if (typeof page === 'number' && page > 1) search.set('page', String(page));
    if (search.size > 0) address += `?${search}`;
  }
  return typeof hash === 'string' ? `${address}#${hash}` : address;
}

/** Which page an address shows, with its parameters; null when it is none of ours. */
export function readPath(pathname: string): { name: RouteName; locale: Locale; params: Record<string, string> } | null {
  const locale = localeOfPath(pathname);
  if (!locale) return null;
  const given = pathname.split('/').slice(2).filter(Boolean);
  for (const { name, words } of patterns[locale]) {
    if (words.length !== given.length || !words.every((word, i) => word.startsWith(':') || word === given[i])) continue;
    const params = Object.fromEntries(words.flatMap((word, i) => (word.startsWith(':') ? [[word.slice(1), decode(given[i] ?? '')]] : [])));
    return { name, locale, params };
  }
  return null;
}

/** A hand-typed address may hold a stray `%`; it is then a word that matches nothing. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The French path that the routes folder knows, for an address in any language; null when there is none. */
export function routePath(pathname: string): string | null {
  const found = readPath(pathname);
  if (!found) return null;
  const french = patterns.fr.find(({ name }) => name === found.name)?.words ?? [];
  return [
    '',
    found.locale,
    ...french.map((word) => (word.startsWith(':') ? encodeURIComponent(found.params[word.slice(1)] ?? '') : word)),
  ].join('/');
}

/** The same page in every language; the home page of each when the address is none of ours. `search` keeps its `page` only. */
export function alternates(pathname: string, search?: { get(name: string): string | null }): Record<Locale, string> {
  const found = readPath(pathname);
  const page = Number(search?.get('page') ?? 1);
  const of = (locale: Locale): string => (found ? build(found.name, locale, { ...found.params, page }) : build('home', locale, {}));
  return { fr: of('fr'), en: of('en'), de: of('de') };
}
