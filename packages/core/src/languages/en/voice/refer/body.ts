import type { Voice } from '../../../../model/attribution.ts';
import type { Token } from '../../../../model/mention.ts';
import { singular } from '../phrase.ts';
import { readVoice } from '../read.ts';
import { BODIES, SIDES } from '../words.ts';
import { anyBody, standsForAny } from './any-body.ts';
import { heardAs, type Heard, type Hearing, type ReferRule } from './heard.ts';
import { holderIn } from './named.ts';

const OF = / (?:of|for) /; // “the campaign of Ruiz” says itself whose
const PARAGRAPHS = 2; // looked back over
const FARTHEST = 800; // tokens
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
    voice.kind === 'institution' &&
    !voice.named &&
    /^(?:the|that|this)$/.test(first) &&
    BODIES.has(head) &&
    !OF.test(voice.label) &&
    words.every((w) => w === head),
  find({ head }, hearing) {
    const { at, paragraph, paragraphAt, context } = hearing;
    const { tokens } = context.reading;
    let here = -1;
    const found = new Map<string, Heard>();
    const far = new Map<string, Heard>(); // the only one in the whole report counts, probably
    for (let i = at - 1; i > Math.max(0, at - FARTHEST); i -= 1) {
      const token = tokens[i] as Token;
      if (token.quoted || !token.lower.startsWith(head) || singular(token) !== head) continue;
      if (tokens[i + 1]?.pos === 'NOUN' && tokens[i + 1]?.sentence === token.sentence && token.text === token.lower) continue; // “company history”
      const there = paragraphAt(i);
      if (here >= 0 && there !== here) break; // the nearest paragraph that names one
      const one = namedAt(hearing, i);
      if (there < paragraph - PARAGRAPHS) {
        if (found.size > 0 || standsForAny(head)) break;
        if (one) far.set(one.voice.key, one);
        continue;
      }
      if (!one && here < 0 && tokens[i - 1]?.lower !== 'the') return null; // “a ferry board”: another stands nearer
      if (!one) continue;
      here = there;
      found.set(one.voice.key, one);
    }
    const [only] = [...found.values()];
    if (found.size > 0) return found.size === 1 && only ? only : null;
    return far.size === 1
      ? { ...([...far.values()][0] as Heard), grade: 'probable' }
      : (anyBody(head, hearing, (i) => namedAt(hearing, i)) ?? campaignOf(head, hearing) ?? administrationOf(head, hearing));
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
  return before ?? heardAs(read, sentence, paragraph);
}

/** “The campaign” is, probably, the campaign of the one named last who has one. */
function campaignOf(head: string, { context, mentioned, sentence, paragraph, paragraphOf, voiceOf, at }: Hearing): Heard | null {
  if (head !== 'campaign' && head !== 'camp') return null;
  for (let s = sentence; s >= 0 && paragraphOf(s) >= paragraph - 1; s -= 1) {
    const list = (mentioned.get(s) ?? []).filter((m) => m.from < at && context.principals.has(m.person.surname));
    const [one] = list;
    if (!one) continue;
    if (list.some((m) => m.person !== one.person)) return null;
    const owner = voiceOf(one.person);
    return owner ? { ...campaign(owner, head, sentence, paragraph), grade: 'probable' } : null;
  }
  return null;
}

/** “The administration” is, probably, that of the one whom the report calls president. */
function administrationOf(head: string, { called, voiceOf, at, sentence, paragraph }: Hearing): Heard | null {
  if (head !== 'administration') return null;
  const holder = holderIn(called, 'president', at);
  const owner = holder && voiceOf(holder);
  return owner ? { ...campaign(owner, head, sentence, paragraph), grade: 'probable' } : null;
}

function campaign(owner: Heard, head: string, sentence: number, paragraph: number): Heard {
  const name = owner.voice.label.split(' ').at(-1) ?? '';
  const party = `${name} team`;
  const label = `${name} ${head}`;
  const voice: Voice = {
    ...owner.voice,
    kind: 'institution',
    label,
    key: `${party} ${label}`.toLowerCase(),
    party,
    role: null,
    count: null,
    expert: false,
    access: null,
    relay: null,
    body: head,
  };
  return { voice, head, words: [head], span: owner.span, outer: [], sentence, paragraph };
}

const isName = (t: Token): boolean => t.text !== 'The' && ((/^\p{Lu}/u.test(t.text) && t.pos !== 'DET') || /^['’]s?$|^-$/.test(t.text));

export const ownBody: ReferRule = {
  id: 'en/voice/refer/own-body',
  summary: '“His campaign” is the campaign of the one whom “his” means.',
  follows: 'Centering (Grosz 1995)',
  examples: {
    yes: [
      'Peter Lind came by boat. <source>His campaign</source> <cue>said</cue> <content><rests>it would go on</rests></content>.',
      'Karla Vik left early. <source>Her office</source> <cue>said</cue> <content><rests>she was ill</rests></content>.',
    ],
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
