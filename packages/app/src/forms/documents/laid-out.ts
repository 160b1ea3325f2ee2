import type { Block, BlockKind } from '../form.ts';

/** Paragraphs between blank lines; the items of a list follow line by line. */
export function laidOut(paragraphs: readonly { readonly kind: BlockKind; readonly text: string }[]): { text: string; blocks: Block[] } {
  let text = '';
  const blocks: Block[] = [];
  for (const [index, { kind, text: words }] of paragraphs.entries()) {
    if (index > 0) text += kind === 'item' && paragraphs[index - 1]?.kind === 'item' ? '\n' : '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + words.length, from: null });
    text += words;
  }
  return { text, blocks };
}
