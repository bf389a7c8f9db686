import { LOCALES } from '../../shared/vocabulary.ts';
import type { Locale } from '../../shared/vocabulary.ts';
import { escapeHtml } from './safe-html.ts';

/** Scripts do not run and nothing is loaded, whatever a message holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const STYLE = `:root{color-scheme:light dark}body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem 1rem 4rem;overflow-wrap:anywhere}
h1{line-height:1.25}article{border-top:1px solid #8888;padding-top:1rem;margin-top:1.5rem}article h2{font-size:1rem;margin:0}
.small{font-size:.9375rem;margin:.25rem 0}blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid #8888}summary{min-height:1.75rem}li{margin:.25rem 0}`;

/** The beginning of a page that is read where the site is not. */
export function standaloneHead(language: Locale, title: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
}
export const STANDALONE_FOOT = '</body>\n</html>\n';

/** One for each language: making one costs as much as writing fifty messages. */
const formats = (options: Intl.DateTimeFormatOptions) => {
  const made = Object.fromEntries(LOCALES.map((locale) => [locale, new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })]));
  return (language: Locale, at: string): string => made[language]?.format(new Date(at)) ?? at;
};
export const dayIn = formats({ dateStyle: 'long' });
export const momentIn = formats({ dateStyle: 'long', timeStyle: 'short' });
