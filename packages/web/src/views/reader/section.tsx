import { startTransition, memo, useEffect, useRef, useState } from 'react';
import type { Block } from './blocks.ts';
import { type Card, Cards } from './cards.tsx';
import { MarkedWords } from './marked-words.tsx';
import type { Section } from './sections.ts';
import type { Stretch } from './stretches.ts';

/** What a section needs of its report. The same object as long as nothing in it changes. */
export interface Sheet {
  readonly text: string;
  readonly report: string;
  readonly column: number;
  readonly stretchesOf: (block: Block) => readonly Stretch[];
  readonly cardsOf: (block: Block) => readonly Card[];
  readonly heading: (block: Block) => boolean;
  readonly watch: (element: Element, near: () => void) => () => void;
}

interface Props {
  readonly section: Section;
  readonly sheet: Sheet;
  readonly first: boolean; // seen at once, or holds what one came for
  readonly words: boolean; // its words are there; until then its room is kept
  readonly target: readonly Stretch[]; // what one came for, where it stands in this section
}

export const NOTHING: readonly Stretch[] = [];
const LINE = 72; // signs
const LINE_HEIGHT = 30; // pixels

/**
 * About a screen of a report. Far from the window it holds its words, what is evidence and what was set aside, so that the browser's own search and
 * links find them; who says what, and the cards, come when it is near, and then stay.
 */
export const TextSection = memo(function TextSection({ section, sheet, first, words, target }: Props) {
  const [near, setNear] = useState(first);
  const place = useRef<HTMLDivElement>(null);
  const whole = near || first;
  useEffect(() => {
    if (whole || !place.current) return;
    return sheet.watch(place.current, () => startTransition(() => setNear(true)));
  }, [whole, sheet]);
  const height = `${Math.ceil(section.length / LINE) * LINE_HEIGHT}px`;
  if (!words) return <div ref={place} style={{ blockSize: height }} />;
  return (
    <div ref={place} className="section" style={{ containIntrinsicBlockSize: `auto ${height}` }}>
      {section.blocks.map((block) => (
        <TextBlock
          key={block.start}
          block={block}
          sheet={sheet}
          near={whole}
          target={target.some((t) => t.start < block.end && block.start < t.end) ? target : NOTHING}
        />
      ))}
    </div>
  );
});

interface BlockProps {
  readonly block: Block;
  readonly sheet: Sheet;
  readonly near: boolean;
  readonly target: readonly Stretch[];
}

const TextBlock = memo(function TextBlock({ block, sheet, near, target }: BlockProps) {
  const all = sheet.stretchesOf(block);
  const stretches = [...(near ? all : all.filter(({ kind }) => kind === 'evidence' || kind === 'aside')), ...target];
  const cards = near ? sheet.cardsOf(block) : [];
  return (
    <div className={block.goesOn ? 'block goes-on' : 'block'}>
      <p dir="auto" className={sheet.heading(block) ? 'text heading' : 'text'}>
        <MarkedWords text={sheet.text} within={block} stretches={stretches} report={sheet.report} />
      </p>
      {cards.length > 0 && <Cards cards={cards} text={sheet.text} report={sheet.report} column={sheet.column} />}
    </div>
  );
});
