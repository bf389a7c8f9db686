import type { Block } from '../../../shared/story-text.ts';
import { escapeHtml } from '../../platform/safe-html.ts';
import { STANDALONE_FOOT, standaloneHead } from '../../platform/standalone-page.ts';
import type { CollectionContent } from './content.ts';
import { COLLECTION_TEXTS } from './texts.ts';

/** A collection as one page that needs nothing else. */
export function collectionHtml({ language, title, about, intro, stories, consents }: CollectionContent): string {
  const t = COLLECTION_TEXTS[language];
  const langOf = (story: { language: string }): string => (story.language === language ? '' : ` lang="${story.language}"`);
  const p = (words: string): string => `<p>${escapeHtml(words).replaceAll('\n', '<br>')}</p>\n`;
  const contents = stories.map(({ id, ...story }) => `<li><a href="#s${id}"${langOf(story)}>${escapeHtml(story.title)}</a></li>\n`);
  const articles = stories.map(
    (story) => `<article id="s${story.id}"${langOf(story)}>
<h2>${escapeHtml(story.title)}</h2>
${story.facts.length > 0 ? `<p class="small">${story.facts.map(escapeHtml).join(' · ')}</p>\n` : ''}${story.warning === null ? '' : p(story.warning)}${
      story.short === null ? '' : p(story.short)
    }${story.parts.map(({ heading, blocks }) => `<h3>${escapeHtml(heading)}</h3>\n${blocks.map(blockHtml).join('')}`).join('')}</article>\n`,
  );
  return `${standaloneHead(language, title)}<main>
<h1>${escapeHtml(title)}</h1>
${about.map(p).join('')}${intro.map(p).join('')}<h2>${t.contents}</h2>
<ol>
${contents.join('')}</ol>
${articles.join('')}<h2>${t.consents}</h2>
<ul>
${consents.map((consent) => `<li>${escapeHtml(consent)}</li>\n`).join('')}</ul>
</main>
${STANDALONE_FOOT}`;
}

function blockHtml(block: Block): string {
  return block.kind === 'list'
    ? `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>\n`
    : `<p>${block.lines.map((line) => escapeHtml(line)).join('<br>')}</p>\n`;
}
