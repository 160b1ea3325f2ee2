import type { AlignedQuestion, AlignedRelation } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { spanOfTokens } from '../events/rule.ts';
import { isProse } from '../quantities/by-sentence.ts';
import type { FigureRule } from '../quantities/rule.ts';
import { nameOver, townAt, townsIn } from '../quantities/towns.ts';
import { wholeCountry } from './grain.ts';
import { skeletonOf, spellsOne } from './transliterated.ts';

const ID = 'en/propose/places/spelling';
const PLACE =
  /^(?:town|city|village|province|region|district|neighborhood|neighbourhood|suburb|quarter|governorate|area|camp|airport|crossing|farms?)$/;
const MOST = 3; // places in one report that are shown for a spelling
const SINGLE = /^\p{Lu}[\p{Ll}'’-]{3,}$/u; // names of one word are asked with those of people and bodies
const LONGEST = 6; // tokens of a name

/** One place where a report writes the name of a place. */
interface Written {
  readonly name: string;
  readonly reading: Reading;
  readonly from: number; // tokens
  readonly to: number;
}

export const placeSpelling: FigureRule = {
  id: ID,
  summary: 'Reports write the foreign name of one place, of two words or more, in two ways.',
  follows: 'Newsroom rule that names are checked letter by letter; romanisation tables differ in vowels, doubled letters and articles',
  examples: {
    yes: [
      'A shell hit a house in <a>Deir Lennah</a>. ‖ A shell hit a house in <a>Deir Lenna</a>.',
      'Two men were held in <a>Tariq al-Karim</a> district. ‖ Two men were held in <a>Tareeq al-Kareem</a> district.',
    ],
    no: [
      'A shell hit a house in Lenna. ‖ A shell hit a house in Lorna.',
      'A shell hit a house in Deir Lenna. ‖ Lena Ruiz lives in Belmora.',
    ],
  },
  ask(readings) {
    const bySkeleton = new Map<string, Written[]>();
    for (const written of readings.flatMap(writtenIn)) {
      const key = skeletonOf(written.name);
      (bySkeleton.get(key) ?? bySkeleton.set(key, []).get(key)!).push(written);
    }
    return [...bySkeleton.keys()].sort().flatMap((key) => ask(bySkeleton.get(key)!) ?? []);
  },
};

/** The names that a report gives to places: behind "in", and beside "town", "province", "neighbourhood". */
function writtenIn(reading: Reading): readonly Written[] {
  const { tokens, sentences } = reading;
  return sentences.flatMap(({ index, tokens: [start, end] }) => {
    if (!isProse(reading, index)) return [];
    const found: Written[] = townsIn(tokens, start, end).map(({ name, from, to }) => ({ name, reading, from, to }));
    for (let i = start + 1; i < end; i += 1) {
      if (!PLACE.test(tokens[i]!.lower)) continue;
      const behind = tokens[i + 1]?.lower === 'of' && i + 2 < end ? townAt(tokens, i + 2, end) : null;
      const own = behind ?? nameBefore(tokens, start, i);
      if (own && !found.some((f) => f.from < own.to && own.from < f.to))
        found.push({ name: own.name, reading, from: own.from, to: own.to });
    }
    return found.filter(({ name }) => !wholeCountry(name));
  });
}

/** "Deir al-Karim province": the name that ends before the noun. */
function nameBefore(
  tokens: readonly Token[],
  start: number,
  noun: number,
): { readonly name: string; readonly from: number; readonly to: number } | null {
  let from = noun;
  while (from > start && noun - from < LONGEST && (tokens[from - 1]!.pos === 'PROPN' || /^(?:-|al|el)$/.test(tokens[from - 1]!.lower)))
    from -= 1;
  return from < noun && tokens[noun - 1]!.pos === 'PROPN' ? { name: nameOver(tokens, from, noun), from, to: noun } : null;
}

function ask(group: readonly Written[]): AlignedQuestion | null {
  const names = [...new Set(group.map(({ name }) => name))].sort();
  const alike = names.filter((a) => names.some((b) => spellsOne(a, b)));
  if (alike.length < 2 || alike.every((name) => SINGLE.test(name))) return null;
  const answers = new Answers();
  const shown = new Map<string, number>();
  for (const { name, reading, from, to } of group) {
    if (!alike.includes(name)) continue;
    const at = `${name} ${reading.report.id}`;
    shown.set(at, (shown.get(at) ?? 0) + 1);
    if (shown.get(at)! <= MOST)
      answers.add(name.toLowerCase(), { text: name }, evidenceAt(reading, spanOfTokens(reading, from, to), 'asserts', ID));
  }
  if (answers.size < 2 || answers.reports.size < 2) return null;
  const relations = answers.keys.flatMap((a, i) =>
    answers.keys.slice(i + 1).flatMap((b): AlignedRelation[] => (spellsOne(a, b) ? [{ a, b, kind: 'equivalence', rule: ID }] : [])),
  );
  const [first, second] = answers.list().map((a) => a.value.text);
  return questionOf(
    {
      key: `spelling:${answers.keys[0]!}`,
      text: `How is the place spelt, ${first!} or ${second!}?`,
      slot: 'single',
      about: first!.toLowerCase(),
      rank: 61,
      rule: ID,
    },
    answers,
    relations,
  );
}
