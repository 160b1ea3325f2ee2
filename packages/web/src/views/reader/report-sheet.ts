import type { DossierReport, Span } from '@stemma/core/sheet';
import type { PageReading } from '../../page-data.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { Card } from './cards.tsx';
import type { EvidencePlaces } from './places.ts';
import { sharedOut } from './runs.ts';
import { type Section, sectionsOf } from './sections.ts';
import { attributed, evident, leftAside, type Stretch } from './stretches.ts';

/** A report cut up for the page: what does not change as long as it is the same report. */
export interface Laid {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly cards: readonly (readonly Card[])[]; // by block
  readonly headings: ReadonlySet<number>; // indexes of blocks
}

/** Cuts a report up and puts each card beside the block in which its words end, or, for evidence, begin. */
export function laidOut(text: string, report: DossierReport, reading: PageReading | undefined, places: EvidencePlaces): Laid {
  const blocks = blocksOf(text);
  const cards: Card[] = [
    ...(reading?.attributions ?? []).map((attribution, i): Card => {
      const [, end] = attribution.cue.at(-1) ?? attribution.content.at(-1) ?? attribution.source.at(-1) ?? [0, 0];
      return { kind: 'attribution', at: Math.max(0, end - 1), key: `a${i + 1}`, attribution };
    }),
    ...places.text.map((place): Card => ({ kind: 'evidence', at: place.start, key: `e${place.index}`, place })),
  ].sort((a, b) => a.at - b.at);
  const byBlock: Card[][] = blocks.map(() => []);
  let next = 0;
  for (const block of blocks)
    for (; next < cards.length && (cards[next] as Card).at < block.end; next += 1) byBlock[block.index]?.push(cards[next] as Card);
  const headings = report.marks.filter((m) => m.kind === 'heading');
  return { blocks, sections: sectionsOf(blocks), cards: byBlock, headings: new Set(blocksWith(blocks, headings)) };
}

const blocksWith = (blocks: readonly Block[], spans: readonly Span[]): readonly number[] =>
  sharedOut(blocks, spans).flatMap((inBlock, i) => (inBlock.length > 0 ? [i] : []));

interface Marked {
  readonly reading: PageReading | undefined;
  readonly report: DossierReport;
  readonly places: EvidencePlaces;
  readonly shared: readonly Span[]; // words that the report beside it has too
}

/** The stretches of each block, but for what one came to read. */
export function stretchesByBlock({ blocks }: Laid, { reading, report, places, shared }: Marked): readonly (readonly Stretch[])[] {
  return sharedOut(blocks, [
    ...leftAside(report.marks),
    ...(reading ? attributed(reading.attributions) : []),
    ...evident(places.text),
    ...shared.map(({ start, end }): Stretch => ({ kind: 'shared', start, end })),
  ]);
}
