import type { Block } from './blocks.ts';

/** Blocks that are laid out together, and only while they are near the window. */
export interface Section {
  readonly index: number;
  readonly blocks: readonly Block[];
  readonly length: number; // code units, from which its height is guessed until it has been laid out
}

const SIZE = 2_000; // code units: a screen of text, and as much as may be laid out within a frame

/** Gathers blocks into sections of about a screen. A block longer than that is one of its own. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = [];
  let held: Block[] = [];
  let length = 0;
  const close = (): void => {
    if (held.length > 0) sections.push({ index: sections.length, blocks: held, length });
    held = [];
    length = 0;
  };
  for (const block of blocks) {
    const size = block.end - block.start;
    if (length > 0 && length + size > SIZE) close();
    held.push(block);
    length += size;
  }
  close();
  return sections;
}
