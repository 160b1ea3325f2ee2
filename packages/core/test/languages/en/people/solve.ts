import { peopleOf } from '../../../../src/languages/en/people/index.ts';
import type { Reading } from '../../../../src/model/layers.ts';
import { readingsOf } from '../propose/readings-of.ts';
import type { Puzzle } from './puzzles.ts';

/** What the rules say of the two marked phrases of a puzzle. */
export function solved({ text }: Puzzle): Puzzle['answer'] {
  const parts = text.split(' ‖ ');
  const readings = readingsOf(...parts.map((part) => part.replace(/<\/?[ab]>/g, '')));
  const places = (['a', 'b'] as const).map((mark): readonly [Reading, number] => {
    const at = parts.findIndex((part) => part.includes(`<${mark}>`));
    const part = (parts[at] as string).replace(mark === 'a' ? /<\/?b>/g : /<\/?a>/g, '');
    const start = part.indexOf(`<${mark}>`);
    const end = part.indexOf(`</${mark}>`) - 3;
    return [readings[at] as Reading, headIn(readings[at] as Reading, start, end)];
  });
  const [a, b] = places as [readonly [Reading, number], readonly [Reading, number]];
  return peopleOf(readings).judge(a, b);
}

/** The head of the phrase between two places: the last word, or the noun before an "of". */
function headIn({ tokens }: Reading, start: number, end: number): number {
  const inside = tokens.filter((t) => t.start >= start && t.end <= end && /^[\p{L}\p{N}]/u.test(t.text));
  const of = inside.findIndex((t) => t.lower === 'of' && t !== inside[0]);
  return (of > 0 && inside[of - 1]?.pos === 'NOUN' ? inside[of - 1] : inside.at(-1))?.index ?? -1;
}
