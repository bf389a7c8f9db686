import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { openSync } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { CollectionContent } from './content.ts';
import { COLLECTION_TEXTS } from './texts.ts';

const require = createRequire(import.meta.url);
const fontPath = (subset: string, weight: number): string =>
  require.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`);

/** In the order in which a sign is looked for: most are in the first. */
const SUBSETS = ['latin', 'latin-ext'] as const;
const has = SUBSETS.map((subset) => {
  const font = openSync(fontPath(subset, 400));
  if (!('hasGlyphForCodePoint' in font)) throw new Error('a font that is several');
  return (sign: number): boolean => font.hasGlyphForCodePoint(sign);
});
/** In the place of a sign that no font of ours draws. */
const MISSING = '?';

/** Words cut where another font is needed. */
function runsOf(words: string): { subset: number; text: string }[] {
  const runs: { subset: number; text: string }[] = [];
  for (const sign of words.normalize('NFC')) {
    const subset = has.findIndex((draws) => draws(sign.codePointAt(0) ?? 0));
    const last = runs.at(-1);
    if (last?.subset === Math.max(0, subset)) last.text += subset < 0 ? MISSING : sign;
    else runs.push({ subset: Math.max(0, subset), text: subset < 0 ? MISSING : sign });
  }
  return runs;
}

interface Style {
  size: number;
  bold?: boolean;
  indent?: number;
  /** Room below, in points. */
  below: number;
}
const TEXT: Style = { size: 12, below: 8 };
const SMALL: Style = { size: 10.5, below: 6 };
const HEADINGS = {
  H1: { size: 26, bold: true, below: 14 },
  H2: { size: 19, bold: true, below: 8 },
  H3: { size: 14, bold: true, below: 6 },
} as const satisfies Record<string, Style>;
const MARGIN = 72;

/**
 * A collection as a tagged PDF (PDF/UA): a title, a language, headings, lists, bookmarks, fonts of its own. Made piece by piece, so that others are answered
 * meanwhile.
 */
export async function collectionPdf(content: CollectionContent): Promise<Buffer> {
  const { language, title, about, intro, stories, consents } = content;
  const t = COLLECTION_TEXTS[language];
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets, // known to pdfkit 0.20, not yet to its types
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title },
    bufferPages: true,
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.once('end', resolve).once('error', reject));
  for (const subset of SUBSETS) for (const weight of [400, 700]) doc.registerFont(`${subset}-${weight}`, fontPath(subset, weight));

  const write = (words: string, { size, bold = false, indent = 0, below }: Style): void => {
    const runs = runsOf(words);
    for (const [i, { subset, text }] of runs.entries()) {
      doc.font(`${SUBSETS[subset] ?? SUBSETS[0]}-${bold ? 700 : 400}`).fontSize(size);
      doc.text(text, { continued: i < runs.length - 1, lineGap: size * 0.35, indent: 0, ...(i === 0 && indent > 0 && { indent }) });
    }
    doc.y += below;
  };
  const piece = (type: string, words: string, style: Style) => doc.struct(type, {}, () => write(words, style));
  const list = (items: readonly string[]) =>
    doc.struct(
      'L',
      {},
      items.map((item) => doc.struct('LI', {}, [doc.struct('LBody', {}, () => write(`\u2022 ${item}`, { ...TEXT, below: 4 }))])),
    );

  const root = doc.struct('Document');
  doc.addStructure(root);
  root.add(piece('H1', title, HEADINGS.H1));
  for (const words of [...about, ...intro]) root.add(piece('P', words, TEXT));
  for (const story of stories) {
    await setImmediate();
    doc.addPage();
    doc.outline.addItem(story.title);
    const section = doc.struct('Sect', { lang: story.language });
    root.add(section);
    section.add(piece('H2', story.title, HEADINGS.H2));
    if (story.facts.length > 0) section.add(piece('P', story.facts.join(' · '), SMALL));
    for (const words of [story.warning, story.short]) if (words !== null) section.add(piece('P', words, TEXT));
    for (const { heading, blocks } of story.parts) {
      await setImmediate();
      section.add(piece('H3', heading, HEADINGS.H3));
      for (const block of blocks) section.add(block.kind === 'list' ? list(block.items) : piece('P', block.lines.join('\n'), TEXT));
    }
    section.end();
  }
  doc.addPage();
  doc.outline.addItem(t.consents);
  root.add(piece('H2', t.consents, HEADINGS.H2));
  root.add(list(consents));
  root.end();
  numberPages(doc, (n, of) => t.page(n, of));
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Below each page, and no part of what is read aloud. */
function numberPages(doc: PDFKit.PDFDocument, words: (n: number, of: number) => string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Below the margin a page would be begun.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .font(`${SUBSETS[0]}-400`)
      .fontSize(10)
      .text(words(page - start + 1, count), MARGIN, doc.page.height - MARGIN / 1.5, { align: 'center', lineBreak: false });
    doc.endMarkedContent();
    doc.page.margins.bottom = MARGIN;
  }
}
