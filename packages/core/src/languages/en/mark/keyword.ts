import type { Span } from '../../../model/span.ts';
import { without } from './page.ts';
import type { MarkRule } from './rule.ts';

const BOLD = /\*\*([^*\n\r]{3,100})\*\*/g;
/** What people type into a search box: it begins as a question does, and has no comma. */
const QUESTION = /\b(?:did|does|is|was|were|are|has|can|will|why|how|where|when|who|what)(?: [\p{L}\p{N}'’-]{1,24}){3,5}/giu;
const ENOUGH = 3;

export const keyword: MarkRule = {
  id: 'en/mark/keyword',
  kind: 'keyword',
  summary: 'A search phrase repeated through the page so that engines find it.',
  follows: 'search-engine spam research: Ntoulas et al. 2006, repeated phrases',
  examples: {
    yes: [
      'Nobody knows: <mark>**who bought the pier**</mark>? The mayor asks <mark>**who bought the pier**</mark>. So ends <mark>**Who bought the pier**</mark>.',
      'So <mark>did Brandt buy the pier</mark>? Papers ask: <mark>did Brandt buy the pier</mark>? We ask, <mark>did Brandt buy the pier</mark>? And still: <mark>did Brandt buy the pier</mark>?',
    ],
    no: [
      '**Update:** the pier is open. **Correction:** it is shut.',
      'How many people were on the pier is not known. How many people were hurt is not known either.',
    ],
  },
  find({ text }) {
    const bold = repeated(
      (text.includes('**') ? [...text.matchAll(BOLD)] : []).map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
        key: keyOf(m[1] as string),
      })),
      ENOUGH,
    );
    // Four times, since a long report may well ask one thing three times; only where the question mark shows that it is asked.
    const asked = (text.split('?').length > ENOUGH + 1 ? [...text.matchAll(QUESTION)] : [])
      .filter((m) => text[m.index + m[0].length] === '?')
      .map((m) => ({ start: m.index, end: m.index + m[0].length, key: keyOf(m[0]) }));
    const plain = without(repeated(asked, ENOUGH + 1), bold);
    return [...bold, ...plain].sort((a, b) => a.start - b.start);
  },
};

const keyOf = (phrase: string): string => phrase.toLowerCase().replace(/\s+/g, ' ').trim();

function repeated(phrases: readonly (Span & { readonly key: string })[], least: number): Span[] {
  const times = new Map<string, number>();
  for (const { key } of phrases) times.set(key, (times.get(key) ?? 0) + 1);
  return phrases.filter(({ key }) => (times.get(key) ?? 0) >= least).map(({ start, end }) => ({ start, end }));
}
