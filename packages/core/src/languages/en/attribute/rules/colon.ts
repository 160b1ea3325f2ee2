import type { Passage } from '../passage.ts';
import type { AttributionRule } from '../rule.ts';
import { asSubject } from '../subject.ts';
import { isCapital, textAt } from '../words.ts';

const LONGEST = 7; // words of a name with its title

export const colon: AttributionRule = {
  id: 'en/attribute/colon',
  summary: 'A name and a colon open what that person says, as in a headline or a transcript.',
  follows: 'PolNeAR 1.0: the colon is the cue',
  pass: 1,
  examples: {
    yes: [
      '<source>Mayor Ruiz</source><cue>:</cue> <content>The bridge is safe again</content>',
      '<source>RUIZ</source><cue>:</cue> <content>Nobody was hurt</content>.',
    ],
    no: ['The plan has three parts: a bridge, a road and a port.', 'Note: the bridge is closed.'],
  },
  find(p) {
    for (let i = p.start + 1; i < Math.min(p.end - 1, p.start + LONGEST + 1); i += 1) {
      if (textAt(p, i) !== ':') continue;
      if (!isName(p, p.start, i)) return [];
      const source = asSubject(p, { from: p.start, to: i });
      return [
        { construction: 'colon', source, sourceKind: i === p.start + 1 ? 'noun' : 'name', cue: { from: i, to: i + 1 }, head: i, content: [{ from: i + 1, to: contentStop(p, i + 1) }], contentKind: p.quoteAt[i + 1] ? 'quote' : 'clause', lemma: ':', cueClass: 'say', group: null },
      ]; // prettier-ignore
    }
    return [];
  },
};

const contentStop = (p: Passage, from: number): number => Math.max(from + 1, p.quoteAt[p.end - 1] ? p.words.length : p.end);

/** Labels of news pages, which nobody speaks. */
const LABEL =
  /^(?:latest|exclusive|note|update|updated|watch|video|photos?|pictures|analysis|opinion|commentary|correction|editorial|breaking|live|abstract|question|answer|report|review|preview|takeaways|facts?|check|is|in|summary|background|related|read|source|bottom line|quiz|interview|transcript)$/;

/** Nothing but capitalised words, of which the last is a name. */
function isName(p: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const w = p.words[i];
    if (!w || p.quoteAt[i] || !(isCapital(w) || /^(?:-|\.|'s|of|the|and|&)$/.test(w.lower)) || w.pos === 'VERB') return false;
  }
  const last = p.words[to - 1];
  if (last && LABEL.test(last.lower)) return false;
  return last !== undefined && last.text.length > 2 && (last.pos === 'PROPN' || last.text === last.text.toUpperCase());
}
