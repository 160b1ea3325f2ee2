import type { Token } from '../../../../model/mention.ts';
import { singular } from '../phrase.ts';
import { readVoice } from '../read.ts';
import { BODIES, placesFrom, SIDES } from '../words.ts';
import type { Heard, Hearing, ReferRule } from './heard.ts';

const PARAGRAPHS = 2; // looked back over
const FARTHEST = 500; // tokens
const LONGEST = 7; // tokens of a name before its noun

export const body: ReferRule = {
  id: 'en/voice/refer/body',
  summary:
    '“The committee” is the one committee named last, in this paragraph or the two before; where two are named in one paragraph, nobody.',
  follows: 'Lee 2013: strict head match, the nearest first',
  examples: {
    yes: [
      'The Harbour Safety Board met on Monday. It rained. <source>The board</source> <cue>said</cue> <content><rests>the pier was closed</rests></content>.',
      'Karla Lind came by boat. The Lind campaign was late. <source>The campaign</source> <cue>said</cue> <content><rests>it would go on</rests></content>.',
    ],
    no: [
      'The Harbour Safety Board met the Ferry Board on Monday. <source>The board</source> <cue>said</cue> <content>the pier was closed</content>.',
      'The Harbour Safety Board met on Monday. <source>The council</source> <cue>said</cue> <content>the pier was closed</content>.',
    ],
  },
  points: ({ voice, head, first, words }) =>
    voice.kind === 'institution' && !voice.named && /^(?:the|that|this)$/.test(first) && BODIES.has(head) && words.every((w) => w === head),
  find({ head }, hearing) {
    const { at, paragraph, paragraphAt, context } = hearing;
    const { tokens } = context.reading;
    let here = -1;
    const found = new Map<string, Heard>();
    for (let i = at - 1; i > Math.max(0, at - FARTHEST); i -= 1) {
      const token = tokens[i] as Token;
      if (token.quoted || !token.lower.startsWith(head) || singular(token) !== head) continue;
      const there = paragraphAt(i);
      if (there < paragraph - PARAGRAPHS) break;
      if (here >= 0 && there !== here) break; // the nearest paragraph that names one
      const one = namedAt(hearing, i);
      if (!one && here < 0 && tokens[i - 1]?.lower !== 'the') return null; // “a ferry board”: another stands nearer
      if (!one) continue;
      here = there;
      found.set(one.voice.key, one);
    }
    const [only] = [...found.values()];
    if (found.size > 0) return found.size === 1 && only ? only : null;
    return ANY.has(head) ? anyBody(hearing) : null;
  },
};

/** The body whose name ends with the token, or goes on with “of”: “Harbour Safety Board”, “Department of Ferries”. */
function namedAt({ context, heard, sentence, paragraph }: Hearing, at: number): Heard | null {
  const { tokens } = context.reading;
  const last = tokens[at] as Token;
  let from = at;
  while (at - from < LONGEST && tokens[from - 1]?.sentence === last.sentence && isName(tokens[from - 1] as Token)) from -= 1;
  let to = at + 1;
  if (/^\p{Lu}/u.test(last.text) && tokens[to]?.lower === 'of')
    while (tokens[to + 1]?.sentence === last.sentence && isName(tokens[to + 1] as Token)) to += 1;
  if (to > at + 1) to += 1;
  if (from === at && to === at + 1) return null;
  if (tokens[from - 1]?.lower === 'the' && tokens[from - 1]?.sentence === last.sentence) from -= 1;
  const read = readVoice(context, from, Math.min(to, tokens.length));
  if (!read?.voice.named || read.voice.kind !== 'institution') return null;
  const before = heard.findLast((h) => h.voice.key === read.voice.key);
  return before ?? { voice: read.voice, head: read.head, words: read.words, span: read.span, outer: [], sentence, paragraph };
}

/** Nouns that stand for a body whatever its name: “Corven Ferries … the company”. */
const ANY: ReadonlySet<string> = new Set([
  'company',
  'firm',
  'organization',
  'organisation',
  'charity',
  'group',
  'nonprofit',
  'retailer',
  'publisher',
  'airline',
]);

/** The one body that spoke in this paragraph or the one before, of which the name tells no other kind; else the one that was the subject last. */
function anyBody({ heard, sentence, paragraph, at, paragraphOf, discourse }: Hearing): Heard | null {
  const fits = heard.filter((h) => h.paragraph >= paragraph - 1 && isSomeBody(h));
  const last = fits.at(-1);
  if (last) return fits.every((h) => h.voice.key === last.voice.key) ? { ...last, grade: 'probable' } : null;
  for (let s = sentence; s >= Math.max(0, sentence - BACK) && paragraphOf(s) >= paragraph - 1; s -= 1) {
    const subject = discourse.subject(s, s === sentence ? at : Infinity);
    if (subject && isSomeBody(subject)) return { ...subject, grade: 'probable' };
  }
  return null;
}
const BACK = 5; // sentences
const isSomeBody = ({ voice }: Heard): boolean =>
  voice.kind === 'institution' && voice.named && voice.body === undefined && placesFrom(voice.label.split(' ')[0] ?? '').length === 0;

const isName = (t: Token): boolean => t.text !== 'The' && ((/^\p{Lu}/u.test(t.text) && t.pos !== 'DET') || /^['’]s?$|^-$/.test(t.text));

export const ownBody: ReferRule = {
  id: 'en/voice/refer/own-body',
  summary: '“His campaign” is the campaign of the one whom “his” means.',
  follows: 'Centering (Grosz 1995)',
  examples: {
    yes: ['Peter Lind came by boat. <source>His campaign</source> <cue>said</cue> <content><rests>it would go on</rests></content>.'],
    no: [
      'The harbour thanked Peter Lind and Karl Vik. <source>His campaign</source> <cue>said</cue> <content>it would go on</content>.',
      'Peter Lind came by boat. <source>His boat</source> <cue>said</cue> <content>it would go on</content>.',
    ],
  },
  points: ({ voice, head, first }) => voice.kind === 'institution' && !voice.named && /^(?:his|her)$/.test(first) && SIDES.has(head),
  find(read, { meant, sentence, paragraph }) {
    const owner = meant();
    if (!owner?.heard.voice.named || owner.heard.voice.kind !== 'person') return null;
    const name = owner.heard.voice.label.split(' ').at(-1) ?? '';
    const party = `${name} team`;
    const voice = { ...read.voice, label: `${name} ${read.head}`, key: `${party} ${name} ${read.head}`.toLowerCase(), named: true, party };
    return { voice, head: read.head, words: read.words, span: owner.heard.span, outer: [], sentence, paragraph, grade: 'probable' };
  },
};
