import type { AlignedRelation, Evidence } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Span } from '../../../../model/span.ts';
import { Answers, questionOf } from '../answers.ts';
import { tokensIn } from '../tokens.ts';
import { evidenceAt, evidenceBy } from '../evidence.ts';
import { deniesEvent, neitherNor } from '../denials/spoken.ts';
import { anchorsIn, type Anchor } from './central.ts';
import { cut, HARM, sentencesOf, supposes, within, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/occurrence';
/** Verbs by which an event noun is said to have happened, or to be held. */
const HAPPENED = new Set(['occur', 'happen', 'take', 'last', 'begin', 'end', 'come', 'focus', 'result', 'mark', 'follow']);
const HELD = new Set(['hold', 'have', 'attend', 'host', 'join', 'secure', 'survive', 'witness']);
/** Verbs of telling whose object is the event itself: "detailed a meeting". */
const TOLD_OF = new Set(['detail', 'report', 'reveal', 'disclose', 'recount']);
const MOST_TELLING = 2; // places where one voice of one report says that it happened; more tell a reader nothing new
const DENIAL_NOUN = /^(?:denial|denials|rebuttal)$/;

export const occurrence: SlotRule = {
  id: ID,
  summary: 'Reports say that the event took place, or somebody denies it.',
  follows: 'FactBank: polarity of an event; corroboration model §1 and §5, on-record denials',
  examples: {
    yes: [
      '<a>The mayor met the harbour union on Monday</a>. ‖ <a>Mayor Ana Ruiz met the harbour union on Monday</a>, an aide said. <a>The town hall denied the meeting</a>.',
      '<a>A bomb exploded at the pier</a>. ‖ <a>The explosion happened at noon</a>, police said.',
    ],
    no: ['The mayor may meet the union. ‖ The mayor could meet the union next week.'],
  },
  ask(story, event) {
    const answers = new Answers();
    const count = new Map<string, number>();
    const told = ({ report, chain }: Evidence): number => {
      const key = [report, ...chain.map((link) => link.voice.key)].join('\u0000');
      count.set(key, (count.get(key) ?? 0) + 1);
      return count.get(key) ?? 0;
    };
    for (const { reading, sentence, anchors } of sentencesOf(event)) {
      if (supposes(reading, sentence)) continue;
      const denied = reading.attributions.filter(
        (a) =>
          a.cueClass === 'deny' &&
          Math.abs(a.sentence - sentence) <= 2 &&
          !a.negated &&
          !neitherNor(reading, a.cue[0]) &&
          deniesEvent(reading, tokensIn(reading, a.content), new Set(anchors.map((n) => n.token))),
      );
      for (const a of denied) {
        const from = Math.min(...[...a.source, ...a.cue].map((s) => s.start));
        const to = Math.max(...a.content.map((s) => s.end), ...a.cue.map((s) => s.end));
        answers.add('no', { text: 'no, it did not', polarity: 'no' }, evidenceBy(reading, cut(reading, from, to), 'denies', ID, a));
      }
      const left = reading.attributions.filter(
        (a) =>
          (a.cueClass === 'decline' || (a.cueClass === 'deny' && (a.negated || neitherNor(reading, a.cue[0])))) && a.sentence === sentence,
      );
      for (const anchor of anchors) {
        if ([...denied, ...left].some((a) => a.content.some((c) => covers(reading, anchor, c)))) continue;
        const polarity = assertedBy(anchor, event.family.noun) ?? (takenForGranted(anchor) ? 'entailed' : null);
        if (!polarity || !anchor.clause || supposed(anchor)) continue;
        const [subject] = anchor.clause.subject;
        const { verb } = anchor.clause;
        const start = subject && subject.from < verb.from && verb.from - subject.from < 14 ? subject.from : verb.from;
        const said = polarity === 'no' ? 'denies' : polarity === 'entailed' ? 'entails' : 'asserts';
        const evidence = evidenceAt(reading, within(reading, start, Math.max(anchor.clause.end, anchor.token + 1)), said, ID);
        if (polarity === 'entailed' && evidence?.chain.length === 0) continue; // only somebody's word about the event entails anything
        if (polarity !== 'no' && evidence && told(evidence) > MOST_TELLING) continue;
        answers.add(
          polarity === 'no' ? 'no' : 'yes',
          polarity === 'no' ? { text: 'no, it did not', polarity } : { text: 'yes, it did', polarity: 'yes' },
          evidence,
        );
      }
    }
    // a denial noun with its holder: "a denial from the ministry"
    for (const reading of story.readings)
      for (const token of reading.tokens) {
        if (!DENIAL_NOUN.test(token.lower)) continue;
        const sentence = reading.sentences[token.sentence];
        if (!sentence || supposes(reading, token.sentence)) continue;
        const near = [token.sentence, token.sentence - 1].some((s) => anchorsIn(event, reading, s).length > 0);
        const spoken = reading.attributions.find(
          (a) => a.cueClass === 'deny' && a.cue.some((c) => c.start <= token.start && token.end <= c.end) && a.source.length > 0,
        );
        if (near && spoken)
          answers.add(
            'no',
            { text: 'no, it did not', polarity: 'no' },
            evidenceBy(reading, { start: token.start, end: token.end }, 'denies', ID, spoken),
          );
      }
    const relations: AlignedRelation[] =
      answers.keys.includes('yes') && answers.keys.includes('no') ? [{ a: 'yes', b: 'no', kind: 'party-denial', rule: ID }] : [];
    return questionOf(
      { key: `occurrence:${event.key}`, text: `Did ${event.name} take place?`, slot: 'boolean', about: event.key, rank: 0, rule: ID },
      answers,
      relations,
    );
  },
};

function covers(reading: Reading, anchor: Anchor, span: Span): boolean {
  const token = reading.tokens[anchor.token];
  return token !== undefined && span.start <= token.start && token.end <= span.end;
}

/** Whether the words around an anchor say that the event happened ("yes"), that it did not ("no"), or neither. */
function assertedBy(anchor: Anchor, harm: string): 'yes' | 'no' | null {
  const { clause, form, reading } = anchor;
  if (!clause) return null;
  const { verb } = clause;
  if (verb.modal !== null || (verb.infinitive && form === 'verb')) return null;
  if (form === 'verb') {
    if (verb.gerund && clause.subject.length === 0) return null;
    if (!verb.negated) return 'yes';
    // "did not shoot herself", "an eighth man had not been shot", "not only met": other people, or no negation of the event
    const after = reading.tokens[verb.to]?.lower ?? '';
    const words = reading.tokens.slice(verb.from, verb.to).map((t) => t.lower);
    const partial = HARM.has(harm) || /self$|selves$/.test(after) || after === 'only' || words.includes('only') || words.includes('yet');
    return partial || placedOnly(clause) ? null : 'no';
  }
  const head = reading.tokens[anchor.token];
  const isSubject = clause.subject.some((s) => s.from <= anchor.token && anchor.token < s.to);
  const isObject = clause.object.some((s) => s.from <= anchor.token && anchor.token < s.to);
  if (!head) return null;
  if (isSubject && HAPPENED.has(verb.lemma))
    return verb.negated
      ? !placedOnly(clause) && (verb.lemma === 'take' || verb.lemma === 'occur' || verb.lemma === 'happen')
        ? 'no'
        : null
      : 'yes';
  if (isSubject && verb.passive && verb.lemma === 'hold') return verb.negated ? 'no' : 'yes';
  if (isObject && HELD.has(verb.lemma) && !verb.infinitive)
    return verb.negated ? (verb.lemma === 'hold' || verb.lemma === 'have' ? 'no' : null) : 'yes';
  return null;
}

/** "The talks were about pay", in somebody's mouth: who speaks so of an event in the past says that there was one. */
function takenForGranted({ form, clause, reading, token }: Anchor): boolean {
  if (form !== 'noun' || !clause) return false;
  const { verb } = clause;
  if (verb.modal !== null || verb.infinitive || !verb.finite) return false;
  const holds = (np: { readonly from: number; readonly to: number }): boolean => np.from <= token && token < np.to;
  if (clause.object.some(holds) && TOLD_OF.has(verb.lemma) && !verb.negated) return true;
  const past = reading.tokens
    .slice(verb.from, verb.to)
    .some((t) => /^(?:was|were|had|did)$/.test(t.lower) || (t.pos === 'VERB' && /ed$/.test(t.lower)));
  return (
    past &&
    clause.subject.some((s) => holds(s) && s.head === token) &&
    /^(?:the|this)$/.test(reading.tokens[clause.subject[0]?.from ?? -1]?.lower ?? '')
  );
}

/** "did not take place at the town hall": the place is denied, or the time, and not the event. */
const placedOnly = (clause: NonNullable<Anchor['clause']>): boolean =>
  clause.prepositional.some((p) => /^(?:at|in|on|until|before|because|inside|near)$/.test(p.preposition));

/** An "if" before it, or a label such as "The Meeting Never Happened:", says nothing of what happened. */
function supposed({ reading, sentence, clause, token }: Anchor): boolean {
  const before = reading.tokens.slice(sentence.tokens[0], clause?.verb.from ?? token);
  if (before.some((t) => /^(?:if|whether|unless|suppose|supposing)$/.test(t.lower))) return true;
  const to = clause ? Math.max(clause.verb.to, token + 1) : token + 1;
  const label = reading.tokens.slice(Math.max(sentence.tokens[0], to - 5), to).filter((t) => t.pos !== 'PUNCT');
  return reading.tokens[to]?.text === ':' && label.length > 1 && label.every((t) => /^\p{Lu}/u.test(t.text));
}
