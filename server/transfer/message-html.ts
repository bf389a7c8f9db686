import { plainTextToHtml, RichTextRefused, sanitiseRichText } from '../platform/safe-html.ts';
import type { RichTextRefusal } from '../platform/safe-html.ts';
import type { ForumFormat, OldAddresses, Target } from './imported.ts';
import { oldAddress, unescapeText } from './markup/html.ts';

/** A quotation as converters mark it, and a link as the sanitiser writes it. */
const SOURCE = /<blockquote data-source="(p:\d{1,18}|t:\d{1,18}:\d{1,9})">/g;
const LINK = /<a href="([^"<>]+)" rel="[a-z ]+">(.*?)<\/a>/gs;

/** Where places of the old forum are now; null: not here. */
export interface Places {
  /** Number of a message of this thread, for quotations. */
  numberHere(target: Target): number | null;
  /** Permanent address of a thread or message. */
  addressOf(target: Target): string | null;
}

/** Before anything is mended: quotations name nobody, links into the old forum stay as they were. */
export const NO_PLACES: Places = { numberHere: () => null, addressOf: () => null };

export type StoredHtml = { html: string; plain: boolean } | { refusal: RichTextRefusal };

/**
 * A converted message as it is stored: quotations with the number they are from, links into the old forum led to where it is now, sanitised last.
 * One nested too deep, or grown too long by its markup, comes as its text alone.
 */
export function messageHtml(converted: string, places: Places, format: Pick<ForumFormat, 'targetOf'>, addresses: OldAddresses): StoredHtml {
  const quoted = converted.replace(SOURCE, (_, reference: string) => {
    const number = places.numberHere(targetOfReference(reference));
    return number === null ? '<blockquote>' : `<blockquote data-post="${number}">`;
  });
  const led = withAbsoluteLinks(quoted, addresses);
  try {
    const clean = sanitiseRichText(led);
    const mended = clean.replace(LINK, (whole, href: string, inner: string) => {
      const url = oldAddress(unescapeText(href), addresses);
      if (url === null) return whole;
      const target = format.targetOf(url);
      const address = target === null ? null : places.addressOf(target);
      if (address !== null) return `<a href="${address}">${inner}</a>`;
      // An address that was only relative leads nowhere from here.
      return url.hostname.endsWith('.invalid') ? inner : whole;
    });
    return { html: mended === clean ? clean : sanitiseRichText(mended), plain: false };
  } catch (error) {
    if (!(error instanceof RichTextRefused)) throw error;
    if (error.code === 'html.empty') return { refusal: error.code };
  }
  try {
    return { html: sanitiseRichText(plainTextToHtml(textOf(converted))), plain: true };
  } catch (error) {
    if (error instanceof RichTextRefused) return { refusal: error.code };
    throw error;
  }
}

/** What a message refers to in the old forum. */
export function targetsIn(converted: string, format: Pick<ForumFormat, 'targetOf'>, addresses: OldAddresses): Target[] {
  const targets = [...converted.matchAll(SOURCE)].map(([, reference = '']) => targetOfReference(reference));
  for (const [, href = ''] of converted.matchAll(/<a\b[^<>]*?\bhref="([^"<>]*)"/g)) {
    const url = oldAddress(unescapeText(href), addresses);
    const target = url === null ? null : format.targetOf(url);
    if (target !== null) targets.push(target);
  }
  return targets;
}

/** Whether two texts differ in nothing but where their links and quotations lead. */
export function sameButLinks(one: string, other: string): boolean {
  const bare = (html: string) => html.replace(/<\/?a\b[^>]*>| data-post="\d+"/g, '');
  return bare(one) === bare(other);
}

function targetOfReference(reference: string): Target {
  const [kind, id = '', position] = reference.split(':');
  return kind === 'p' ? { post: id } : { thread: id, position: Number(position) };
}

/** The sanitiser keeps absolute addresses only. */
function withAbsoluteLinks(html: string, { base }: OldAddresses): string {
  return html.replace(/(<a\b[^<>]*?\bhref=")(?![a-z][a-z0-9+.-]*:|\/\/|#)([^"<>]*)"/gi, (whole, before: string, href: string) => {
    const url = URL.parse(unescapeText(href), base);
    return url === null ? whole : `${before}${url.href.replaceAll('&', '&amp;')}"`;
  });
}

/** The words of a converted message. */
function textOf(html: string): string {
  return unescapeText(html.replace(/<br>/g, '\n').replace(/<[^<>]*>/g, (tag) => (/^<\/?(?:strong|em|a)\b/.test(tag) ? '' : '\n\n')));
}
