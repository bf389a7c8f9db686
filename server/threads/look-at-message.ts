import { htmlToPlainText } from '../../shared/plain-text.ts';
import type { CheckName, SentNotice } from '../../shared/vocabulary.ts';
import type { Queryable } from '../platform/database.ts';
import type { Site } from '../platform/site.ts';
import { digestOfText, screen } from '../screening/public.ts';
import type { Finding, Screened, Span } from '../screening/public.ts';
import { authorFacts } from './author-facts.ts';
import type { AuthorFacts } from './author-facts.ts';
import type { Found } from './found.ts';

/** What a member wrote, sanitised. A warning about it says what others find in it, and is no part of it. */
export interface Written {
  title?: string | null | undefined;
  bodyHtml: string;
  shortVersion?: string | null | undefined;
}

export interface Looked {
  /** Said to the author as soon as it is sent. */
  notices: SentNotice[];
  /** Said to the author before it is sent, who changes it or sends it as it is. */
  ask: Found[];
  /** Why it waits for the team; nothing: it does not. */
  hold: Found[];
  /** What the team is asked to look at. */
  look: Found[];
  /** Its author may be in danger: no rule of the space makes it wait. */
  inDistress: boolean;
}

/** What the checks are told of the site. */
export interface Screening {
  /** Its own addresses are nobody's advertising. */
  site: Pick<Site, 'origin'>;
  /** Whether it matters how fast, and how often the same, somebody writes. */
  rateLimits: boolean;
}

/** What somebody else wrote. */
const QUOTED = /<blockquote data-post="\d+">.*?<\/blockquote>/gs;
const LINK = /<a href="([^"]+)"/g;

/** What keeps nobody waiting who may be in danger: they may write fast, and the same again. */
const NOT_IN_DISTRESS: ReadonlySet<CheckName> = new Set(['links', 'listed_words', 'flood', 'copies']);

/**
 * Looks at a message before it is published (decision 20). Distress holds nothing back and waits for no answer: whoever may be in danger is not asked about a
 * telephone number first, and the team sees that number at once.
 */
export function lookAtMessage(written: Written, author: AuthorFacts, { site, rateLimits }: Screening): Looked {
  const ownHost = new URL(site.origin).hostname;
  const text = ownWordsOf(written);
  const findings = screen({
    text,
    links: hostsIn(written.bodyHtml, ownHost),
    ownHost,
    author: toScreen(rateLimits ? author : { ...author, recent: [] }),
    words: author.words,
    now: new Date(),
  });
  const asked = (outcome: Finding['outcome']): Found[] =>
    findings.filter((each) => each.outcome === outcome).map((each) => inWords(text, each));
  const distress = findings.filter(({ check }) => check === 'distress');
  // Where it is clear: what may be a sign of it is no reason to leave out what else a message is looked at for.
  const inDistress = distress.some(({ outcome }) => outcome !== 'help');
  const ask = asked('notice');
  return {
    notices: distress.length > 0 ? ['distress'] : [],
    ask: inDistress ? [] : ask,
    hold: inDistress ? asked('hold').filter(({ check }) => !NOT_IN_DISTRESS.has(check)) : asked('hold'),
    look: inDistress ? onceEach([...asked('case'), ...ask]) : asked('case'),
    inDistress,
  };
}

function ownWordsOf({ title, bodyHtml, shortVersion }: Written): string {
  return [title, shortVersion, htmlToPlainText(bodyHtml.replace(QUOTED, ''))]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .join('\n');
}

function toScreen({ newcomer, recent }: AuthorFacts): Screened['author'] {
  return {
    newcomer,
    recent: recent.map(({ at, written }) => ({ at, digest: written === null ? '' : digestOfText(ownWordsOf(written)) })),
  };
}

function hostsIn(html: string, ownHost: string): string[] {
  return [...html.matchAll(LINK)].flatMap(([, href = '']) => {
    const host = URL.parse(href.replaceAll('&amp;', '&'))?.hostname;
    return host === undefined || host === ownHost ? [] : [host];
  });
}

function inWords(text: string, { check, ground, spans, because = [] }: Finding): Found {
  const words = ([start, end]: Span): string => text.slice(start, end);
  return { check, ground, passages: spans.map(words), because: because.map(words) };
}

/** Of what several outcomes of one check found the first. */
export function onceEach(found: readonly Found[]): Found[] {
  return found.filter(({ check }, at) => found.findIndex((each) => each.check === check) === at);
}

/**
 * What is found in a message that is published already: nothing of it waits, so the team looks at what would have.
 * @param post as it stands now
 */
export async function lookAtPost(
  db: Queryable,
  post: { spaceId: string | null; personaId: string | null } & Partial<Written>,
  screening: Screening,
): Promise<Found[]> {
  const { spaceId, personaId, bodyHtml = '', title, shortVersion } = post;
  // How fast it came, and after what, was known when it was sent.
  const author = { ...(await authorFacts(db, spaceId, personaId)), recent: [] };
  const { look, hold } = lookAtMessage({ title, bodyHtml, shortVersion }, author, screening);
  return onceEach([...look, ...hold]);
}
