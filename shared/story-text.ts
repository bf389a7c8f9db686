/** A paragraph, or a list of what begins with « - ». */
export type Block = { kind: 'text'; lines: string[] } | { kind: 'list'; items: string[] };

const ITEM = /^[-–•*]\s+/;

/** Words of a story as a page shows them. */
export function blocksOf(text: string): Block[] {
  return text.split(/\n{2,}/).flatMap((paragraph) => {
    const blocks: Block[] = [];
    for (const line of paragraph.split('\n')) {
      const last = blocks.at(-1);
      if (ITEM.test(line)) {
        const item = line.replace(ITEM, '');
        if (last?.kind === 'list') last.items.push(item);
        else blocks.push({ kind: 'list', items: [item] });
      } else if (last?.kind === 'text') last.lines.push(line);
      else blocks.push({ kind: 'text', lines: [line] });
    }
    return blocks;
  });
}
