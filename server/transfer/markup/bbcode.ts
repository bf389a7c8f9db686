import { parse } from '@bbob/parser';
import type { MarkupWords, Target } from '../imported.ts';
import { escapeText, image, link, quotation, withParagraphs } from './html.ts';

/** Deeper than this tags are left out; the text stays. */
const DEEPEST = 20;
const INLINE: Readonly<Record<string, string>> = { b: 'strong', i: 'em', u: 'em', strong: 'strong', em: 'em' };
/** Known and without meaning here: their text stays. */
const DROPPED = new Set([
  'size',
  'color',
  'font',
  'center',
  'left',
  'right',
  'align',
  'justify',
  'indent',
  'highlight',
  's',
  'sub',
  'sup',
  'flash',
  'attachment',
]);

type Node = ReturnType<typeof parse>[number] | string | number | null | undefined;
interface Tag {
  tag: string;
  /** What stands after the first "=", or "". */
  value: string;
  content: Node[];
}

/**
 * BBCode as forums have it in common, as HTML. Tags that nobody knows stay as they were typed.
 * @param source plain text, not escaped
 * @param sourceOf reads what stands after `quote=`
 */
export function bbcodeToHtml(source: string, words: MarkupWords, sourceOf: (attribute: string) => Target | null = () => null): string {
  const render = (nodes: readonly Node[], depth: number): string => nodes.map((node) => renderNode(node, depth)).join('');

  const renderNode = (node: Node, depth: number): string => {
    const tag = tagOf(node);
    if (tag === null) return escapeText(typeof node === 'string' || typeof node === 'number' ? String(node) : '');
    const inner = () => render(tag.content, depth + 1);
    const name = tag.tag.toLowerCase();
    if (depth > DEEPEST || DROPPED.has(name)) return inner();
    const inline = INLINE[name];
    if (inline !== undefined) return `<${inline}>${inner()}</${inline}>`;
    switch (name) {
      case 'quote':
        return quotation(inner(), sourceOf(tag.value));
      case 'url':
        return link(tag.value || plainText(tag.content), inner());
      case 'email':
        return link(`mailto:${tag.value || plainText(tag.content)}`, inner());
      case 'img':
        return image(plainText(tag.content).trim(), '', words.image);
      case 'code':
      case 'pre':
        return `<p>${escapeText(plainText(tag.content).trim()).replaceAll('\n', '<br>')}</p>`;
      case 'list':
        return list(tag, (nodes) => render(nodes, depth + 1));
      case 'spoiler':
      case 'spoil':
      case 'hide':
        return `<details><summary>${escapeText(tag.value || words.hidden)}</summary>${inner()}</details>`;
      case '*':
      case 'li':
        return `\n- ${inner()}`;
      case 'hr':
        return '\n\n';
      default:
        return `[${escapeText(tag.tag + (tag.value && `=${tag.value}`))}]${inner()}${tag.content.length > 0 ? `[/${escapeText(tag.tag)}]` : ''}`;
    }
  };

  return withParagraphs(render(parse(source, { contextFreeTags: ['code', 'pre'], onError: () => undefined }), 0));
}

/** `[*]` begins an item and nothing ends it; what stands before the first is no item. */
function list({ value, content }: Tag, render: (nodes: Node[]) => string): string {
  const items: Node[][] = [];
  for (const node of content) {
    const tag = tagOf(node);
    if (tag?.tag === '*' || tag?.tag.toLowerCase() === 'li') items.push([...tag.content]);
    else items.at(-1)?.push(node);
  }
  const element = value === '' ? 'ul' : 'ol';
  return `<${element}>${items.map((nodes) => `<li>${withParagraphs(render(nodes))}</li>`).join('')}</${element}>`;
}

function tagOf(node: Node): Tag | null {
  if (typeof node !== 'object' || node === null || !('tag' in node)) return null;
  const content: unknown = node.content;
  const nodes = Array.isArray(content) ? (content as Node[]) : typeof content === 'string' ? [content] : []; // typed loosely by the library: any depth of nodes and texts
  // The value of `[quote=…]` is the name of the first attribute.
  const [[name, value] = ['', '']] = Object.entries(node.attrs ?? {});
  return { tag: String(node.tag), value: String(name === value ? value : name === '' ? '' : `${name}=${String(value)}`), content: nodes };
}

function plainText(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      const tag = tagOf(node);
      return tag === null ? (typeof node === 'string' || typeof node === 'number' ? String(node) : '') : plainText(tag.content);
    })
    .join('');
}
