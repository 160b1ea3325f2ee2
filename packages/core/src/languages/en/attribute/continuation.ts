import type { Span } from '../../../model/span.ts';
import type { Passage, QuotedRange } from './passage.ts';
import type { Accepted } from './select.ts';

export interface Found {
  readonly passage: Passage;
  readonly accepted: readonly Accepted[];
}

/**
 * Gives a speaker the quotations that go on after the sentence: “The port is open,” she said. “The bridge is not.”
 *
 * Inside a paragraph the next passage must begin with a quotation that nobody else is said to speak. Over a paragraph's end the quotation must
 * be left open there and opened again, or the cue must end in a colon.
 */
export function continued(found: readonly Found[]): readonly Found[] {
  const further = new Map<Accepted, Span[]>();
  let speaker: Accepted | null = null;
  let open = false; // the speaker's last quotation was not closed at the paragraph's end, or is still to come
  let paragraph = -1;
  for (const { passage, accepted } of found) {
    const first = passage.quotes[0];
    const newParagraph = passage.paragraph.index !== paragraph;
    const adjacent = passage.paragraph.index === paragraph + 1;
    paragraph = passage.paragraph.index;
    const starts = first !== undefined && (first.from === 0 || first.from === passage.start);
    if (speaker && starts && (!newParagraph || (adjacent && (open || quotedAlone(passage, first)))) && isFree(passage, first, accepted)) {
      const spans = further.get(speaker) ?? [];
      spans.push({ start: first.quotation.start, end: first.quotation.end });
      further.set(speaker, spans);
      open = !first.quotation.closed;
      if (accepted.length === 0) continue;
    }
    const hands = endsInColon(passage);
    const next: Accepted | null = (hands ? null : lastDirect(passage, accepted)) ?? lastSpeaker(accepted);
    if (next) {
      speaker = next;
      open = hands || passage.quotes.at(-1)?.quotation.closed === false;
    } else if (!(starts && speaker && accepted.length === 0 && !newParagraph)) {
      speaker = null;
      open = false;
    }
  }
  return found.map(({ passage, accepted }) => ({
    passage,
    accepted: accepted.map((a) => ({ ...a, further: further.get(a) ?? a.further })),
  }));
}

/** Nobody in the passage is said to speak its first quotation. */
const isFree = (p: Passage, first: QuotedRange, accepted: readonly Accepted[]): boolean =>
  !accepted.some((a) => a.content.some((c) => c.from < first.to && first.from < c.to)) &&
  !(first.to < p.end && p.groupAt[first.to]?.cue && !first.ended);

/** The paragraph is one quotation, and nobody else is said to speak it. */
const quotedAlone = (p: Passage, first: QuotedRange): boolean => first.to >= p.end;

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
