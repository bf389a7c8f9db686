import type { Locale } from '../../shared/vocabulary.ts';
import type { Mail } from '../platform/mail.ts';
import type { MailText } from './mail-texts.ts';
import { MAIL_TEXTS } from './mail-texts.ts';

/** Where the links of a mail lead; the second goes with `secondAction`. */
type Links = readonly [] | readonly [string] | readonly [string, string];

/** Writes a mail as text and as plain HTML: no picture, nothing loaded from anywhere, readable in every program. */
export function writeMail(to: string, locale: Locale, text: MailText & { secondAction?: string }, links: Links): Mail {
  const { signature, addressHint } = MAIL_TEXTS[locale];
  const actions = [text.action, text.secondAction].flatMap((words, index) => {
    const href = links[index];
    return words !== undefined && href !== undefined ? [{ words, href }] : [];
  });
  const after = text.after ?? [];
  const [goodbye = '', team = '', note = ''] = signature;
  return {
    to,
    locale,
    subject: text.subject,
    text: `${[...text.paragraphs, ...actions.map(({ words, href }) => `${words}\n${href}`), ...after, `${goodbye}\n${team}`, note].join('\n\n')}\n`,
    html: page(locale, text.subject, [
      ...text.paragraphs.map(paragraph),
      ...actions.map(({ words, href }) => button(words, href)),
      ...(actions[0] ? [small(`${escapeHtml(addressHint)}<br>${escapeHtml(actions[0].href)}`)] : []),
      ...after.map(paragraph),
      `<p style="margin:24px 0 8px">${escapeHtml(goodbye)}<br>${escapeHtml(team)}</p>`,
      small(escapeHtml(note)),
    ]),
  };
}

function page(locale: Locale, title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:24px 16px;font:17px/1.55 'Atkinson Hyperlegible Next',Verdana,Arial,sans-serif">
<div style="max-width:34em;margin:0 auto">
${parts.join('\n')}
</div>
</body>
</html>
`;
}

function paragraph(words: string): string {
  return `<p style="margin:0 0 16px">${escapeHtml(words)}</p>`;
}

function button(words: string, href: string): string {
  return `<p style="margin:8px 0 20px"><a href="${escapeHtml(href)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#24405c;color:#ffffff;font-weight:bold;text-decoration:none">${escapeHtml(words)}</a></p>`;
}

/** Takes HTML. */
function small(html: string): string {
  return `<p style="margin:0 0 16px;font-size:14px;overflow-wrap:anywhere">${html}</p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
