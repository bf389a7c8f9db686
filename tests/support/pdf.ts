import { getDocumentProxy } from 'unpdf';

/** What a reader with a screen reader meets in a PDF, and what keeps them from it. */
export interface ReadPdf {
  pages: number;
  title: string | undefined;
  /** In the order of the tags: a role and its words. */
  tagged: { role: string; text: string }[];
  /** Faults that the checkpoints of PDF/UA (Matterhorn protocol) name and that can be told by a machine without its fonts' programs. */
  faults: string[];
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Tree = NonNullable<Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getStructTree']>>>;
type Node = Tree | Tree['children'][number];
const isNode = (node: Node): node is Tree => 'role' in node;

/** pdf.js gives maps or objects, from one version to the next. */
function entryOf(of: unknown, name: string): unknown {
  return of instanceof Map ? of.get(name) : typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

/** Reads a PDF as pdf.js does, by its tags. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  const faults: string[] = [];
  const fault = (found: boolean, words: string) => found && faults.push(words);
  fault(entryOf(await pdf.getMarkInfo(), 'Marked') !== true, 'not marked as tagged');
  const { info, metadata } = await pdf.getMetadata();
  const about = info as { Title?: string; Language?: string; PDFFormatVersion?: string };
  fault(!about.Title, 'no title');
  fault(!about.Language, 'no language');
  fault(entryOf(await pdf.getViewerPreferences(), 'DisplayDocTitle') !== true, 'shows its file name instead of its title');
  fault(metadata?.get('pdfuaid:part') !== '1' && metadata?.get('pdfuaid:part') !== 1, 'does not say that it is PDF/UA');
  fault(((await pdf.getOutline()) ?? []).length === 0, 'no bookmarks');

  const tagged: ReadPdf['tagged'] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const words = new Map<string, string>();
    const open: { id: string | null; artifact: boolean }[] = [];
    for (const item of items) {
      if ('str' in item) {
        const within = open.findLast(({ id, artifact }) => id !== null || artifact);
        fault(within === undefined && item.str.trim() !== '', `page ${n}: words outside of all tags: ${item.str}`);
        if (within?.id) words.set(within.id, (words.get(within.id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push({ id: item.id ?? null, artifact: 'tag' in item && item.tag === 'Artifact' });
    }
    const tree = await page.getStructTree();
    fault(tree === null, `page ${n}: no tags`);
    const walk = (node: Node, role: string): void => {
      if (isNode(node)) for (const child of node.children) walk(child, node.role);
      else if (node.type === 'content') {
        const text = words.get(node.id) ?? '';
        words.delete(node.id);
        const last = tagged.at(-1);
        // A paragraph that goes on on the next page, or in another font.
        if (last?.role === role && !/^H\d$/.test(role) && role !== 'LBody' && node.id.endsWith('_mc0') && n > 1) last.text += text;
        else tagged.push({ role, text });
      }
    };
    if (tree !== null) walk(tree, 'Root');
    fault(
      [...words.values()].some((text) => text.trim() !== ''),
      `page ${n}: words with a tag that no tree has`,
    );
  }
  const levels = tagged.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
  fault(levels[0] !== 1, 'does not begin with a first heading');
  for (const [i, level] of levels.entries()) fault(i > 0 && level > (levels[i - 1] ?? 0) + 1, `a heading skips a level: ${i}`);
  return { pages: pdf.numPages, title: about.Title, tagged, faults };
}
