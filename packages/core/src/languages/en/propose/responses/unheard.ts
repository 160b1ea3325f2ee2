import type { ChainLink } from '../../../../model/attribution.ts';
import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { contextOf } from '../../voice/context.ts';
import { readVoice } from '../../voice/read.ts';
import { phraseAt } from '../story.ts';
import { ID, type Kind } from './kind.ts';
import type { Quiet } from './quiet.ts';
import { withSide } from './side.ts';

/** What is sent to somebody who does not answer. */
const SENT =
  /^(?:calls?|e-?mails?|messages?|requests?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|letters?|questions?|texts?|attempts?|efforts?|voicemails?)$/;
const UNANSWERED = /^(?:unanswered|unreturned|unsuccessful|fruitless|failed|futile|nowhere)$/;
const ANSWERED = /^(?:return|answer|acknowledge|reply|respond|succeed)$/;
const REACH = 18; // tokens from what is sent to what became of it
const FAR = 8; // tokens from what is sent to whom

/** "Calls to the guild were not returned", "attempts to reach Ana Ruiz were unsuccessful", "was not asked": somebody’s silence without a verb of its own. */
export function unheard(reading: Reading): Quiet[] {
  return reading.sentences.flatMap((sentence) => [
    ...sentTo(reading, sentence),
    ...notAsked(reading, sentence),
    ...noWord(reading, sentence),
  ]);
}

function sentTo(reading: Reading, sentence: Sentence): Quiet[] {
  const [from, end] = sentence.tokens;
  for (let i = from; i < end; i += 1) {
    const noun = reading.tokens[i] as Token;
    // a sentence’s first “Calls” is often tagged as a verb
    if (!SENT.test(noun.lower) || (noun.pos === 'VERB' && i > from)) continue;
    const to = after(reading, i + 1, Math.min(i + FAR, end), /^(?:to|with|for|of|at|reach|contact|interview)$/);
    const whom = to === null ? null : addressee(reading, to + 1, end);
    if (!whom) continue;
    const outcome = reading.tokens.slice(whom.to, Math.min(i + REACH, end));
    const at = outcome.findIndex((t) => UNANSWERED.test(t.lower) || (ANSWERED.test(t.lemma.toLowerCase()) && t.pos !== 'NOUN'));
    const last = outcome[at];
    if (!last) continue;
    const negated = outcome.slice(0, at).some((t) => /^(?:not|n't|never)$/.test(t.lower));
    if (negated === UNANSWERED.test(last.lower)) continue; // “were returned”, “was not unsuccessful”
    return made(reading, sentence, 'did-not-respond', whom, phraseAt(reading, i)?.from ?? i, last.index + 1, [whom.to, last.index + 1]);
  }
  return [];
}

/** "Ana Ruiz was not asked", "the guild was not contacted". */
function notAsked(reading: Reading, sentence: Sentence): Quiet[] {
  const [from, end] = sentence.tokens;
  for (let i = from + 2; i < end; i += 1) {
    const verb = reading.tokens[i] as Token;
    if (verb.pos !== 'VERB' || !/^(?:asked|contacted|approached|consulted)$/.test(verb.lower)) continue;
    const before = reading.tokens.slice(Math.max(from, i - 4), i);
    if (!before.some((t) => /^(?:not|n't|never)$/.test(t.lower)) || !before.some((t) => t.lemma.toLowerCase() === 'be')) continue;
    const subject = before.find((t) => t.pos === 'AUX' || t.lemma.toLowerCase() === 'be');
    const np = subject && phraseAt(reading, subject.index - 1);
    if (!np || np.pronoun) continue;
    return made(reading, sentence, 'not-asked', np, np.from, i + 1, [subject.index, i + 1]);
  }
  return [];
}

/** "The guild had no comment", "there was no word from the guild", "the guild has yet to comment", "remained silent". */
function noWord(reading: Reading, sentence: Sentence): Quiet[] {
  const [from, end] = sentence.tokens;
  for (let i = from; i + 1 < end; i += 1) {
    const [token, next] = [reading.tokens[i] as Token, reading.tokens[i + 1] as Token];
    if (
      token.lower === 'no' &&
      reading.tokens.slice(i + 1, Math.min(i + 4, end)).some((t) => /^(?:comment|statement|reaction|word|response|reply)$/.test(t.lower))
    ) {
      const noun = reading.tokens
        .slice(i + 1, Math.min(i + 4, end))
        .find((t) => /^(?:comment|statement|reaction|word|response|reply)$/.test(t.lower)) as Token;
      const link = reading.tokens[noun.index + 1]?.lower === 'from' ? noun.index + 2 : -1;
      const whom = link > 0 ? addressee(reading, link, end) : null;
      if (whom) return made(reading, sentence, 'silent', whom, i, whom.to, [i, noun.index + 1]);
      const verb = reading.tokens[i - 1];
      if (verb && /^(?:had|has|have|made|offered|gave|issued|released)$/.test(verb.lower)) {
        const np = subjectOf(reading, i - 1);
        const declines = verb.lemma.toLowerCase() === 'have' || /^(?:offer|give)$/.test(verb.lemma.toLowerCase());
        if (np)
          return made(reading, sentence, declines && noun.lower === 'comment' ? 'declined' : 'silent', np, np.from, noun.index + 1, [
            i - 1,
            noun.index + 1,
          ]);
      }
    }
    const yet =
      token.lower === 'yet' &&
      next.lower === 'to' &&
      /^(?:comment|respond|reply|issue|speak|react|answer)$/.test(reading.tokens[i + 2]?.lower ?? '');
    const mute = /^(?:remain|stay|keep)$/.test(token.lemma.toLowerCase()) && /^(?:silent|mum|quiet|tight-lipped)$/.test(next.lower);
    if (yet || mute) {
      const np = subjectOf(reading, i);
      if (np) return made(reading, sentence, 'silent', np, np.from, yet ? i + 3 : i + 2, [yet ? i : i, yet ? i + 3 : i + 2]);
    }
  }
  return [];
}

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly pronoun: boolean;
}

const after = (reading: Reading, from: number, to: number, what: RegExp): number | null => {
  for (let i = from; i < to; i += 1) if (what.test(reading.tokens[i]?.lower ?? '')) return i;
  return null;
};

/** Whom something is sent to: the phrase there, behind another “to” or “reach”. */
function addressee(reading: Reading, at: number, end: number): Phrase | null {
  for (let i = at; i < Math.min(at + 4, end); i += 1) {
    const np = phraseAt(reading, i);
    if (
      np &&
      !np.pronoun &&
      !SENT.test(reading.tokens[np.head]?.lower ?? '') &&
      !/^(?:comment|response|interview)$/.test(reading.tokens[np.head]?.lower ?? '')
    )
      return np;
  }
  return null;
}

/** The phrase right before a verb and its auxiliaries. */
function subjectOf(reading: Reading, verb: number): Phrase | null {
  let i = verb - 1;
  while (i >= 0 && /^(?:AUX|ADV|PART)$/.test(reading.tokens[i]?.pos ?? '')) i -= 1;
  const np = phraseAt(reading, i);
  return np && !np.pronoun ? np : null;
}

function made(
  reading: Reading,
  sentence: Sentence,
  kind: Kind,
  whom: Phrase,
  from: number,
  to: number,
  verb: readonly [number, number],
): Quiet[] {
  const addressed = readVoice(contextOf(reading), whom.from, whom.to)?.voice;
  const voice = addressed && withSide(reading, addressed);
  if (!voice || /^(?:weasel|vague|outlet|document)$/.test(voice.kind) || (!voice.named && voice.party === null)) return [];
  const place = (token: number): number => reading.tokens[token]?.start ?? 0;
  const until = (token: number): number => reading.tokens[token - 1]?.end ?? 0;
  const chain: ChainLink[] = [
    { label: voice.label, span: { start: place(whom.from), end: until(whom.to) }, voice, grade: 'certain', rule: ID },
  ];
  return [
    {
      kind,
      party: voice.party ?? voice.label,
      voice: voice.label,
      chain,
      verb: reading.report.text.slice(place(verb[0]), until(verb[1])),
      start: Math.min(place(from), place(whom.from)),
      end: Math.max(until(to), until(whom.to)),
      sentence: sentence.index,
    },
  ];
}
