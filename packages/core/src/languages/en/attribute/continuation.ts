import type { Span } from '../../../model/span.ts';
import type { Passage, QuotedRange } from './passage.ts';
import type { Accepted } from './select.ts';

export interface Found {
  readonly passage: Passage;
  readonly accepted: readonly Accepted[];
}

export interface Continued {
  readonly passage: Passage;
  readonly accepted: readonly (Accepted & { readonly likely: readonly Span[] })[];
}

/**
 * Gives a speaker the quotations that go on after the sentence: “The port is open,” she said. “The bridge is not.”
 *
 * Inside a paragraph the next passage must begin with a quotation that nobody else is said to speak. Over a paragraph's end the quotation must
 * be left open there, or the cue must end in a colon. A paragraph that is one quotation, right after one in which somebody was quoted, is probably
 * his (counted on PolNeAR, train: 50 of 59 that have a speaker at all): it is among his `likely` pieces too.
 */
export function continued(found: readonly Found[]): readonly Continued[] {
  const further = new Map<Accepted, Span[]>();
  const likely = new Map<Accepted, Span[]>();
  let speaker: Accepted | null = null;
  let open = false; // the speaker's last quotation was not closed at the paragraph's end, or is still to come
  let quoted = false; // the speaker has been quoted
  let paragraph = -1;
  for (const { passage, accepted } of found) {
    const first = passage.quotes[0];
    const newParagraph = passage.paragraph.index !== paragraph;
    const adjacent = passage.paragraph.index === paragraph + 1;
    paragraph = passage.paragraph.index;
    const starts = first !== undefined && (first.from === 0 || first.from === passage.start);
    const alone = newParagraph && !open;
    if (
      speaker &&
      starts &&
      (!alone || (quoted && quotedAlone(passage, first))) &&
      (!newParagraph || adjacent) &&
      isFree(passage, first, accepted)
    ) {
      const span = { start: first.quotation.start, end: first.quotation.end };
      add(further, speaker, span);
      if (alone) add(likely, speaker, span);
      open = !first.quotation.closed;
      if (accepted.length === 0) continue;
    }
    const hands = endsInColon(passage);
    const next: Accepted | null = (hands ? null : lastDirect(passage, accepted)) ?? lastSpeaker(accepted);
    if (next) {
      speaker = next;
      const last = passage.quotes.at(-1)?.quotation;
      open = hands || (last?.closed === false && last.end === passage.paragraph.end);
      quoted = hands || lastDirect(passage, accepted) === next;
    } else if (!(starts && speaker && accepted.length === 0 && !newParagraph)) {
      speaker = null;
      open = false;
    }
  }
  return found.map(({ passage, accepted }) => ({
    passage,
    accepted: accepted.map((a) => ({ ...a, further: further.get(a) ?? a.further, likely: likely.get(a) ?? [] })),
  }));
}

function add(map: Map<Accepted, Span[]>, speaker: Accepted, span: Span): void {
  const spans = map.get(speaker);
  if (spans) spans.push(span);
  else map.set(speaker, [span]);
}

/** Nobody in the passage is said to speak its first quotation. */
const isFree = (p: Passage, first: QuotedRange, accepted: readonly Accepted[]): boolean =>
  !accepted.some((a) => a.content.some((c) => c.from < first.to && first.from < c.to)) &&
  !(first.to < p.end && p.groupAt[first.to]?.cue && !first.ended);

const LEAST_ALONE = 5; // words; shorter ones are headings and shouts

/** The paragraph is one quotation and no heading. */
const quotedAlone = (p: Passage, first: QuotedRange): boolean =>
  first.to >= p.end && first.whole && first.ended && first.to - first.from - 3 >= LEAST_ALONE;

/** The attribution whose cue stands last, and is no noun. */
function lastSpeaker(accepted: readonly Accepted[]): Accepted | null {
  let best: Accepted | null = null;
  for (const a of accepted) if (a.source && !a.construction.startsWith('noun') && (best === null || a.head > best.head)) best = a;
  return best;
}

/** The attribution whose content holds the passage's last whole quotation. */
function lastDirect(p: Passage, accepted: readonly Accepted[]): Accepted | null {
  let best: Accepted | null = null;
  let end = -1;
  for (const a of accepted) {
    for (const quote of p.quotes) {
      if (!quote.whole || quote.to <= end || !a.content.some((c) => c.from <= quote.from && quote.to <= c.to)) continue;
      end = quote.to;
      best = a;
    }
  }
  return best;
}

/** The passage ends in a colon: what follows is the speaker's. */
const endsInColon = (p: Passage): boolean => p.words.at(-1)?.text === ':';
