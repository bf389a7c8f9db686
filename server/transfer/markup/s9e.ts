import { Parser } from 'htmlparser2';
import type { MarkupWords } from '../imported.ts';
import { escapeText, image, link, quotation, withParagraphs } from './html.ts';

const INLINE: Readonly<Record<string, string>> = { B: 'strong', STRONG: 'strong', I: 'em', EM: 'em', U: 'em' };

interface Frame {
  name: string;
  attributes: Readonly<Record<string, string>>;
  html: string;
  /** Its text alone. */
  text: string;
}

/**
 * Text as s9e\TextFormatter stores it, in phpBB since 3.2: `<t>` plain, `<r>` rich, an element for each tag with its markup in `<s>`, `<e>`, `<i>`.
 * @see https://s9etextformatter.readthedocs.io/Internals/Storage_format/
 */
export function s9eToHtml(xml: string, words: MarkupWords): string {
  const stack: Frame[] = [{ name: '', attributes: {}, html: '', text: '' }];
  const top = (): Frame => stack.at(-1) ?? { name: '', attributes: {}, html: '', text: '' };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        stack.push({ name, attributes, html: '', text: '' });
      },
      ontext(text) {
        top().html += escapeText(text);
        top().text += text;
      },
      onclosetag() {
        const frame = stack.pop();
        if (frame === undefined) return;
        top().html += elementOf(frame, words);
        if (!MARKUP.has(frame.name)) top().text += frame.text;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return withParagraphs(top().html);
}

/** What was typed to make the markup. */
const MARKUP = new Set(['s', 'e', 'i']);

function elementOf({ name, attributes, html, text }: Frame, words: MarkupWords): string {
  if (MARKUP.has(name)) return '';
  const inline = INLINE[name];
  if (inline !== undefined) return `<${inline}>${html}</${inline}>`;
  switch (name) {
    case 'QUOTE': {
      const post = attributes['post_id'] ?? '';
      return quotation(html, /^[1-9]\d{0,17}$/.test(post) ? { post } : null);
    }
    case 'URL':
      return link(attributes['url'] ?? text, html);
    case 'EMAIL':
      return link(`mailto:${attributes['email'] ?? text}`, html);
    case 'IMG':
      return image(attributes['src'] ?? text, '', words.image);
    case 'CODE':
      return `<p>${escapeText(text.trim()).replaceAll('\n', '<br>')}</p>`;
    case 'LIST':
      return attributes['type'] === undefined ? `<ul>${html}</ul>` : `<ol>${html}</ol>`;
    case 'LI':
      return `<li>${withParagraphs(html)}</li>`;
    case 'SPOILER':
    case 'HIDE':
      return `<details><summary>${escapeText(words.hidden)}</summary>${html}</details>`;
    case 'ATTACHMENT':
      return `<em>(${escapeText(attributes['filename'] ?? words.image)})</em>`;
    // The line's end is in the text as well.
    case 'br':
      return '';
    default:
      return html;
  }
}
