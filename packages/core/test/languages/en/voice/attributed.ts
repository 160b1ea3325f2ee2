import type { Attribution, CueClass } from '../../../../src/model/attribution.ts';
import type { Annotated, Attributed } from '../../../../src/model/layers.ts';
import type { Span } from '../../../../src/model/span.ts';
import { english } from '../../../../src/languages/en/index.ts';
import { sourced } from '../../../../src/languages/en/voice/index.ts';
import { clean, reportOf } from '../../../../src/stages/clean.ts';
import { segment } from '../../../../src/stages/segment.ts';

const LEMMAS: Readonly<Record<string, readonly [string, CueClass]>> = {
  said: ['say', 'say'],
  told: ['tell', 'say'],
  'was told': ['tell', 'say'],
  added: ['add', 'say'],
  reported: ['report', 'report'],
  confirmed: ['confirm', 'confirm'],
  denied: ['deny', 'deny'],
  claimed: ['claim', 'allege'],
  suggested: ['suggest', 'speculate'],
  highlighted: ['highlight', 'say'],
  urged: ['urge', 'urge'],
  discuss: ['discuss', 'say'],
  reportedly: ['reportedly', 'hearsay'],
};

export interface Marked {
  readonly reading: Annotated;
  readonly attributions: readonly Attribution[];
  readonly spans: Readonly<Record<string, readonly Span[]>>; // by tag, in text order
}

/** Attributions as an extractor would hand them over, from a text in which <source>, <cue> and <content> are marked, one of each to an attribution, in order. Tags may nest. */
export function marked(text: string, outlet: string | null = null): Marked {
  const { plain, spans } = untagged(text);
  const report = reportOf({ id: 'harbour', text: plain, ...(outlet !== null && { outlet }) });
  const reading: Annotated = { ...segment(clean(report, english), english), mentions: [] };
  const sources = [...(spans['source'] ?? [])];
  const contents = [...(spans['content'] ?? [])];
  const attributions = (spans['cue'] ?? []).map((cue): Omit<Attribution, 'index'> => {
    const word = plain.slice(cue.start, cue.end).toLowerCase();
    const [cueLemma, cueClass] = LEMMAS[word] ?? [word, 'say' as const];
    const sentence = reading.tokens.find((t) => t.end > cue.start)?.sentence ?? 0;
    const source = cueClass === 'hearsay' ? [] : sources.splice(0, 1);
    const content = contents.splice(0, 1);
    const direct = content.some((c) => /[“"]/.test(plain.slice(c.start - 1, c.start + 1)));
    return {
      source,
      cue: [cue],
      content,
      rule: 'test',
      cueClass,
      cueLemma,
      force: 'neutral',
      negated: false,
      hedges: [],
      direct,
      sentence,
    };
  });
  const ordered = attributions.sort((a, b) => a.cue[0].start - b.cue[0].start).map((a, index) => ({ ...a, index }));
  return { reading, attributions: ordered, spans };
}

export function attributed(text: string, outlet: string | null = null): Attributed {
  const { reading, attributions } = marked(text, outlet);
  return sourced(reading, attributions);
}

/** Each chain as a reader would see it: "The Harbour Gazette > two ferry officials". */
export const chains = (text: string): readonly string[] =>
  attributed(text).attributions.map((a) => a.chain.map((l) => l.label).join(' > '));

/** On whose word each stretch rests: "the pier was closed < the mayor (certain)". */
export const rests = ({ report, carried }: Attributed): readonly string[] =>
  carried.map((c) => `${report.text.slice(c.start, c.end)} < ${c.chain.map((l) => l.label).join(' > ')} (${c.chain.at(-1)?.grade ?? ''})`);

function untagged(text: string): { plain: string; spans: Record<string, Span[]> } {
  const spans: Record<string, Span[]> = {};
  const open: { name: string; start: number }[] = [];
  let plain = '';
  for (const piece of text.split(/(<\/?[a-z]+>)/)) {
    const tag = /^<(\/?)([a-z]+)>$/.exec(piece);
    if (!tag) plain += piece;
    else if (tag[1] === '') open.push({ name: tag[2] as string, start: plain.length });
    else {
      const last = open.pop();
      if (last) (spans[last.name] ??= []).push({ start: last.start, end: plain.length });
    }
  }
  for (const list of Object.values(spans)) list.sort((a, b) => a.start - b.start);
  return { plain, spans };
}
