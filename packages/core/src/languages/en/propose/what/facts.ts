import type { Reading } from '../../../../model/layers.ts';
import type { PartOfSpeech, Token } from '../../../../model/mention.ts';
import { rootOf } from '../../events/words.ts';
import { chargingVerbs } from '../../lexicon.generated.ts';
import { propositionsOf, type Argument, type Proposition } from '../../propositions/index.ts';
import { kindsOf, singularOf } from '../../propositions/nouns.ts';
import { kindsAt } from '../../propositions/roles.ts';
import { incidentKeys } from '../incidents/keys.ts';
import { mentionsIn } from '../mentions-in.ts';
import { referentOf, type Story } from '../story.ts';
import { supposes } from '../events/rule.ts';

/** A part of a proposition as it can be compared across reports. */
export interface Part {
  readonly argument: Argument;
  readonly head: string; // lemma of its head, lower case
  readonly kinds: readonly string[];
  readonly name: boolean; // a proper name stands for it
  readonly keys: ReadonlySet<string>; // by which it is known again: head, words of its name, referent
  readonly words: ReadonlySet<string>; // roots of all its content words
  readonly referent: string | null;
  readonly side: string | null;
}

/** A proposition of one report, ready to be laid beside those of others. */
export interface Fact {
  readonly reading: Reading;
  readonly proposition: Proposition;
  readonly parts: readonly Part[];
  readonly incident: string;
  readonly around: ReadonlySet<string>; // roots of the content words of its sentence
}

/** What reporters do with each other and with those they ask. */
const NEWSROOM =
  /^(?:contribute|reach|contact|reply|respond|interview|tweet|email|comment|edit|compile|publish|post|share|report|subscribe|click|read|follow|say|tell)$/;
const known = new WeakMap<Story, readonly Fact[]>();
const CONTENT: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['NOUN', 'PROPN', 'NUM', 'ADJ', 'VERB']);

/** What the reports of a story say plainly: nothing asked, supposed, planned or only possible. */
export function factsOf(story: Story): readonly Fact[] {
  let facts = known.get(story);
  if (!facts) known.set(story, (facts = gather(story)));
  return facts;
}

function gather(story: Story): readonly Fact[] {
  const incidents = incidentKeys(story.readings);
  return story.readings.flatMap((reading) => {
    const around = new Map<number, ReadonlySet<string>>();
    return propositionsOf(reading).flatMap((proposition): Fact[] => {
      const { sentence, modality } = proposition;
      if (
        NEWSROOM.test(proposition.predicate.root) ||
        laidTo(reading, proposition.predicate.token) ||
        overBy(reading, proposition.predicate.token)
      )
        return [];
      if ((modality !== null && !/^(?:reportedly|allegedly|alleged|apparently)$/.test(modality)) || supposes(reading, sentence)) return [];
      let words = around.get(sentence);
      if (!words) around.set(sentence, (words = wordsIn(reading, ...reading.sentences[sentence]!.tokens)));
      const parts = proposition.arguments.map((argument) => partOf(story, reading, argument));
      return [{ reading, proposition, parts, incident: incidents.of(reading, sentence), around: words }];
    });
  });
}

/** "is no longer a suspect", "is a former suspect": it was so once. */
const overBy = ({ tokens }: Reading, at: number): boolean =>
  tokens.slice(at, at + 4).some((t, i, near) => (t.lower === 'longer' && near[i - 1]?.lower === 'no') || t.lower === 'former');

const CHARGES: ReadonlySet<string> = new Set(chargingVerbs);
const NEAR = 6; // tokens

/** "Jon Berg was charged with robbing the bank": what is laid to somebody is not told to have been their deed. */
function laidTo({ tokens }: Reading, at: number): boolean {
  const verb = tokens[at] as Token;
  if (!/ing$/.test(verb.lower) || !/^(?:with|of|for|in|over|on)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  return tokens
    .slice(Math.max(0, at - NEAR), at)
    .some((t) => t.sentence === verb.sentence && t.pos === 'VERB' && CHARGES.has(t.lemma.toLowerCase()));
}

/** A capital tells nothing here: the word opens its sentence, or the line is a headline that raises every word. */
function raised({ tokens, sentences }: Reading, word: Token): boolean {
  const [from, to] = sentences[word.sentence]!.tokens;
  const first = tokens.slice(from, word.index + 1).find((t) => t.pos !== 'PUNCT');
  if (first === word) return true;
  let long = 0;
  let capital = 0;
  for (let i = from; i < to; i += 1) {
    const text = (tokens[i] as Token).text;
    if (!/^\p{L}{4,}/u.test(text)) continue;
    long += 1;
    if (/^\p{Lu}/u.test(text)) capital += 1;
  }
  return long > 2 && capital >= 0.8 * long;
}

/** A name that was found stands here. */
const mentioned = (reading: Reading, { head }: Argument): boolean =>
  mentionsIn(reading, (reading.tokens[head] as Token).sentence).some(
    (m) => m.tokens[0] <= head && head < m.tokens[1] && /^(?:person|organization|outlet|place)$/.test(m.kind),
  );

/** What is the same in a copy of a sentence: its words, and which of them tells it. */
export function copyKey({ reading, proposition }: Fact): string {
  const { start, end } = reading.sentences[proposition.sentence]!;
  return `${reading.report.text.slice(start, end)}\n${proposition.predicate.span.start - start} ${proposition.rule}`;
}

function wordsIn({ tokens }: Reading, from: number, to: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (let i = from; i < to; i += 1) {
    const token = tokens[i] as Token;
    if (CONTENT.has(token.pos) && token.lower.length > 1) words.add(rootOf(token));
  }
  return words;
}

function partOf(story: Story, reading: Reading, argument: Argument): Part {
  const { tokens } = reading;
  const head = tokens[argument.head] as Token;
  const referent = argument.phrase ? referentOf(story, reading, argument.phrase) : null;
  const name =
    head.pos === 'PROPN' &&
    /^\p{Lu}/u.test(head.text) &&
    !(raised(reading, head) && kindsOf(head.lower).length > 0 && !mentioned(reading, argument));
  const lemma = singularOf(head.pos === 'PROPN' || head.lemma === head.text ? head.lower : head.lemma.toLowerCase());
  const keys = new Set<string>();
  if (!argument.phrase?.pronoun) {
    keys.add(name ? `n:${head.lower}` : `h:${rootOf({ ...head, pos: 'NOUN', lemma })}`);
    for (let i = argument.tokens[0]; i < argument.tokens[1]; i += 1) {
      const token = tokens[i] as Token;
      if (token.pos === 'PROPN' && token.text.length > 2 && (name || token !== head)) keys.add(`n:${token.lower}`);
    }
  }
  if (referent && !referent.key.startsWith('words:')) keys.add(`r:${referent.key}`);
  return {
    argument,
    head: lemma,
    kinds: argument.phrase ? kindsAt(reading, argument.phrase) : ['quality'],
    name,
    keys,
    words: argument.phrase?.pronoun ? new Set() : wordsIn(reading, ...argument.tokens),
    referent: referent?.key ?? null,
    side: referent?.side ?? null,
  };
}
