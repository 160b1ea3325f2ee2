import type { Reading } from '../../../../model/layers.ts';
import type { Mention, Token } from '../../../../model/mention.ts';
import { eventFamilies, personRoles } from '../../lexicon.generated.ts';
import { countsPeople, measured } from '../../mention/quantities/nouns.ts';
import { incidentsOf } from '../incidents/index.ts';
import { isProse, quantitiesOf, share } from './by-sentence.ts';
import { contextAt, type Vocabulary, vocabularyOf } from './context.ts';
import type { Figure } from './figure.ts';
import { questionOf, type Weighted } from './question.ts';
import { ranked } from './rank.ts';
import type { FigureRule } from './rule.ts';
import { sceneOf } from './scene.ts';

const ID = 'en/propose/quantities/duration';
const DEEP = 12; // sentences
const LEAD = 4; // sentences that say what a report is about
const LASTING = new Set(['meeting', 'call', 'fire', 'protest', 'attack', 'visit', 'trial']);
const OTHER = /^(?:another|other|earlier|previous|separate|second|third|first|last|next|later|upcoming|planned|similar|final)$/;
const REACH = 10; // tokens

const ROLES = new Set<string>(personRoles);
const BY_NOUN = new Map<string, string>();
const BY_VERB = new Map<string, string>(['talk', 'speak', 'chat', 'negotiate', 'converse'].map((verb) => [verb, 'meeting']));
for (const { noun, verbs, nouns, light } of eventFamilies) {
  if (!LASTING.has(noun)) continue;
  for (const word of [...nouns, ...light]) if (!BY_NOUN.has(word)) BY_NOUN.set(word, noun);
  for (const word of verbs) if (!BY_VERB.has(word)) BY_VERB.set(word, noun);
}
for (const word of ['negotiation', 'interview']) BY_NOUN.set(word, 'meeting');
for (const word of ['incident', 'disaster', 'violence', 'contact', 'exchange', 'operation', 'strike']) BY_NOUN.delete(word);

export const duration: FigureRule = {
  id: ID,
  summary: 'Reports say how long the event that they tell of lasted.',
  follows: 'TimeML’s DURATION of an event; bounds as the words round them',
  examples: {
    yes: [
      'The mayor met the union on Friday. Their talks <a>lasted two hours</a>. ‖ The mayor held a <a>three-hour meeting</a> with the union.',
      'The mayor and the union <a>talked for two hours</a>. ‖ The meeting of the mayor and the union <a>went on for more than two hours</a>.',
    ],
    no: [
      'The mayor met the union on Friday, two hours after the vote. ‖ The mayor met the union.',
      'The mayor met the union. An earlier meeting lasted two hours. ‖ The mayor met the union. She has been mayor for two years.',
    ],
  },
  ask: (readings) => ranked(askDurations(durationFigures(readings, vocabularyOf(readings)), readings)),
};

/** Every length of time that a report gives for an event of a kind that lasts. */
export const durationFigures = (readings: readonly Reading[], vocabulary: Vocabulary): readonly Figure[] =>
  readings.flatMap((reading) => share(durationsOf(reading, vocabulary), readings.length));

/** One question for each kind of event with which at least half of the reports open. */
export function askDurations(figures: readonly Figure[], readings: readonly Reading[]): readonly Weighted[] {
  return [...new Set(figures.map((f) => f.role))].sort().flatMap((event) => {
    const own = figures.filter((f) => f.role === event);
    if (!own.some((f) => f.sentence < DEEP) || readings.filter((r) => opensWith(r, event)).length * 2 < readings.length) return [];
    const head = { key: `quantity:duration:${event}`, text: `How long did the ${event} last?`, role: event, rule: ID, base: 30 };
    const weighted = questionOf(head, own, own, 'duration');
    return weighted ? [weighted] : [];
  });
}

function opensWith({ sentences, tokens }: Reading, event: string): boolean {
  return tokens.slice(0, sentences[LEAD]?.tokens[0] ?? tokens.length).some((token) => eventBy(token) === event);
}

const eventBy = (token: Token): string | undefined => {
  const lemma = token.lemma.toLowerCase();
  return token.pos === 'VERB' ? BY_VERB.get(lemma) : token.pos === 'NOUN' ? BY_NOUN.get(lemma) : undefined;
};

function durationsOf(reading: Reading, vocabulary: Vocabulary): readonly Figure[] {
  const incidents = incidentsOf(reading);
  const figures: Figure[] = [];
  for (const [sentence, mentions] of quantitiesOf(reading)) {
    if (incidents[sentence] !== 0 || !isProse(reading, sentence)) continue;
    for (const mention of mentions) {
      const read = mention.quantity && measured(mention.quantity.unit)?.kind === 'time' ? lastedAt(reading, mention, sentence) : null;
      if (!read || !mention.quantity) continue;
      const { tokens } = reading;
      const { min, max, approximate, unit } = mention.quantity;
      figures.push({
        reading,
        sentence,
        aside: false,
        ...sceneOf(reading, sentence),
        span: { start: tokens[read.from]!.start, end: tokens[read.to - 1]!.end },
        text: mention.text,
        kind: 'measure',
        unit,
        noun: unit,
        role: read.event,
        scope: 'total',
        soft: false,
        token: mention.head,
        context: contextAt(reading, sentence, read.from, read.to, vocabulary),
        min,
        max,
        approximate,
        also: null,
        toll: null,
      });
    }
  }
  return figures;
}

interface Lasted {
  readonly event: string;
  readonly from: number;
  readonly to: number;
}

/** The event whose length a mention gives, and the tokens that say so. */
function lastedAt(reading: Reading, { tokens: [from, to] }: Mention, sentence: number): Lasted | null {
  const { tokens } = reading;
  const [start, end] = reading.sentences[sentence]!.tokens;
  const told = joinedTo(tokens, from, to, start, end) ?? governed(tokens, from, to, start, end);
  if (!told) return null;
  const phoned = told.event === 'meeting' && tokens.slice(start, end).some((t) => /^(?:phone|phoned|telephone|telephoned)$/.test(t.lower));
  return phoned ? { ...told, event: 'call' } : told;
}

/** "a two-hour conversation", "talks of two hours" */
function joinedTo(tokens: readonly Token[], from: number, to: number, start: number, end: number): Lasted | null {
  if (tokens[to - 2]?.text === '-' || tokens[to]?.lower === '-') {
    for (let i = to; i < end && i < to + 5; i += 1) {
      const token = tokens[i]!;
      if (!/^(?:NOUN|ADJ|PUNCT|PROPN)$/.test(token.pos) || /^[,.;:()]$/.test(token.text)) return null;
      const event = token.pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN' ? eventBy(token) : undefined;
      if (event !== undefined) return another(tokens, from, start) ? null : { event, from, to: i + 1 };
    }
    return null;
  }
  const noun = tokens[from - 1]?.lower === 'of' ? tokens[from - 2] : undefined;
  const event = noun?.pos === 'NOUN' && from - 2 >= start ? eventBy(noun) : undefined;
  return event !== undefined && !another(tokens, from - 2, start) ? { event, from: from - 2, to } : null;
}

/** "lasted nearly three hours", "talked for two hours", "spent two hours with the minister" */
function governed(tokens: readonly Token[], from: number, to: number, start: number, end: number): Lasted | null {
  for (let i = from - 1; i >= start && i >= from - REACH; i -= 1) {
    const token = tokens[i]!;
    if (/^[;:.“”"]$/.test(token.text)) return null;
    if (token.pos !== 'VERB') continue;
    const lemma = token.lemma.toLowerCase();
    if (/^(?:last|run|go|continue|drag|stretch|take)$/.test(lemma)) {
      if (from - i > 4) return null;
      const event = subjectOf(tokens, i, start);
      return event === null ? null : { event, from: i, to };
    }
    const withWhom = /^(?:with|talking|speaking|chatting|negotiating)$/.test(tokens[to]?.lower ?? '') && to < end;
    if (lemma === 'spend') return withWhom && from - i <= 2 && somebody(tokens, to, end) ? { event: 'meeting', from: i, to } : null;
    const event = BY_VERB.get(lemma);
    const near = from - i <= 4 || tokens[from - 1]?.lower === 'for';
    return event !== undefined && tokens[from - 1]?.lower === 'for' && near ? { event, from: i, to } : null;
  }
  return null;
}

/** "talking …", "with Ana Ruiz", "with the foreign minister": somebody, and no thing. */
function somebody(tokens: readonly Token[], at: number, end: number): boolean {
  if (tokens[at]!.lower !== 'with') return true;
  for (let i = at + 1; i < end && i < at + 6; i += 1) {
    const token = tokens[i]!;
    if (token.pos === 'PROPN' || /^(?:him|her|them)$/.test(token.lower) || countsPeople(token) || ROLES.has(token.lemma.toLowerCase()))
      return true;
    if (!/^(?:DET|ADJ|NOUN|NUM)$/.test(token.pos)) return false;
  }
  return false;
}

/** The event that is the subject of the verb: the last event noun of its clause before it, if nothing else does anything in between. */
function subjectOf(tokens: readonly Token[], verb: number, start: number): string | null {
  for (let i = verb - 1; i >= start && i >= verb - REACH * 2; i -= 1) {
    const token = tokens[i]!;
    if (/^[;:.“”"]$/.test(token.text) || (token.pos === 'VERB' && i < verb - 1 && !/^(?:report|say|allege)/.test(token.lemma))) return null;
    const event = token.pos === 'NOUN' ? eventBy(token) : undefined;
    if (event !== undefined) return another(tokens, i, start) ? null : event;
  }
  return null;
}

function another(tokens: readonly Token[], at: number, start: number): boolean {
  for (let i = at - 1; i >= start && i >= at - 3; i -= 1) if (OTHER.test(tokens[i]!.lower)) return true;
  return false;
}
