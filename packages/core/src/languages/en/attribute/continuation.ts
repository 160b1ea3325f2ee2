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
  const out = found.map((f) => ({ passage: f.passage, accepted: [...f.accepted] }));
  let speaker: { at: number; index: number } | null = null;
  let open = false; // the last quotation of the speaker was not closed at the paragraph's end
  let paragraph = -1;
  out.forEach((here, at) => {
    const { passage, accepted } = here;
    const first = passage.quotes[0];
    const newParagraph = passage.paragraph.index !== paragraph;
    const adjacent = passage.paragraph.index === paragraph + 1;
    paragraph = passage.paragraph.index;
    const starts = first?.from === 0 || (first !== undefined && first.from === passage.start);
    if (speaker && first && starts && (!newParagraph || (adjacent && (open || quotedAlone(passage, first))))) {
      const taken = accepted.some((a) => a.content.some((c) => c.from < first.to && first.from < c.to));
      if (!taken && !(first.to < passage.end && passage.groupAt[first.to]?.cue && !first.ended)) {
        const holder = out[speaker.at]?.accepted[speaker.index];
        if (holder) {
          const span = { start: first.quotation.start, end: first.quotation.end };
          (out[speaker.at] as { accepted: Accepted[] }).accepted[speaker.index] = { ...holder, further: [...holder.further, span] };
          open = !first.quotation.closed;
          if (accepted.length === 0) return;
        }
      }
    }
    const spokenLast = lastDirect(passage, accepted);
    const direct = endsInColon(passage) || spokenLast < 0 ? lastSpeaker(accepted) : spokenLast;
    if (direct >= 0) {
      speaker = { at, index: direct };
      const last = passage.quotes.at(-1);
      open = (last !== undefined && !last.quotation.closed) || endsInColon(passage);
    } else if (!(starts && speaker && accepted.length === 0 && !newParagraph)) {
      speaker = null;
      open = false;
    }
  });
  return out;
}

/** The paragraph is one quotation, and nobody else is said to speak it. */
const quotedAlone = (p: Passage, first: QuotedRange): boolean => first.to >= p.end;

/** Place of the attribution whose cue stands last, and is no noun. */
function lastSpeaker(accepted: readonly Accepted[]): number {
  let best = -1;
  accepted.forEach((a, i) => {
    if (a.source && !a.construction.startsWith('noun') && (best < 0 || a.head > (accepted[best] as Accepted).head)) best = i;
  });
  return best;
}

/** Place of the attribution whose content holds the passage's last whole quotation; -1 where there is none. */
function lastDirect(p: Passage, accepted: readonly Accepted[]): number {
  let best = -1;
  let end = -1;
  accepted.forEach((a, i) => {
    for (const quote of p.quotes) {
      if (!quote.whole || !a.content.some((c) => c.from <= quote.from && quote.to <= c.to)) continue;
      if (quote.to > end) {
        end = quote.to;
        best = i;
      }
    }
  });
  return best;
}

/** The passage ends in a colon: what follows is the speaker's. */
const endsInColon = (p: Passage): boolean => p.words.at(-1)?.text === ':';
