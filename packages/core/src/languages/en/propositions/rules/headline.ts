import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { isVerb, rootOf } from '../../events/words.ts';
import { phraseAt, type Phrase } from '../clauses/phrase.ts';
import type { Item, NounItem } from '../clauses/row.ts';
import type { Argument, Proposition } from '../model.ts';
import { kindsOf } from '../nouns.ts';
import { argument } from '../roles.ts';
import type { PropositionRule } from '../rule.ts';
import { told } from '../told.ts';

const ID = 'en/propositions/headline';

export const headline: PropositionRule = {
  id: ID,
  summary: 'A headline whose verb our tagger takes for a noun: “Storm hits ferry”.',
  follows: 'Mårdh 1980, Headlinese: the present tense, no articles, no “be”',
  examples: {
    yes: [
      '<agent>Quake</agent> <does>hits</does> <patient>island</patient>',
      '<agent>Storm</agent> <does>hits</does> <patient>ferry</patient> off <place>Holm</place>',
    ],
    no: ['The quake hit the island on Monday.', 'Old boats and ships'],
  },
  find(reading, sentence, { row, frames }) {
    if (frames.some((f) => f.verb.finite) || /[.!]["”’']?$/.test(reading.report.text.slice(sentence.start, sentence.end).trimEnd()))
      return [];
    return row.flatMap((np, at) => (np.kind === 'np' ? (split(reading, sentence, row, at, np) ?? []) : [])).slice(0, 1);
  },
};

/** A phrase in which a plural noun is a verb: something stands on either side of it that can be a phrase. */
function split(reading: Reading, { index }: Sentence, row: readonly Item[], at: number, np: NounItem): Proposition | null {
  const { tokens } = reading;
  for (let i = np.from + 1; i < np.to; i += 1) {
    const token = tokens[i] as Token;
    const lemma = rootOf({ lower: token.lower, lemma: token.lower, pos: 'VERB' });
    if (!token.lower.endsWith('s') || token.lower.endsWith('ss') || lemma === token.lower || !isVerb(lemma)) continue;
    if (kindsOf(lemma)[0] === 'person' || (tokens[i - 1] as Token).text === "'") continue;
    const follows = i + 1 < np.to || row[at + 1]?.kind === 'prep';
    if (!follows || !/^(?:NOUN|PROPN|NUM)$/.test((tokens[i - 1] as Token).pos)) continue;
    const list: Argument[] = [argument(reading, 'agent', bare(np.from, i))];
    let to = i + 1;
    let next = at + 1;
    if (i + 1 < np.to) {
      list.push(argument(reading, 'patient', bare(i + 1, np.to)));
      to = np.to;
    }
    for (let link = row[next]; link?.kind === 'prep' && row[next + 1]?.kind === 'np'; link = row[next]) {
      const phrase = phraseAt(tokens, row, next + 1);
      list.push(argument(reading, /^(?:in|at|near|on|off)$/.test(link.lower) ? 'place' : 'manner', phrase, link.lower));
      to = phrase.to;
      next = phrase.next;
    }
    return told(reading, {
      sentence: index,
      form: 'headline',
      rule: ID,
      lemma,
      root: rootOf({ lower: lemma, lemma, pos: 'VERB' }),
      token: i,
      verb: [i, i + 1],
      passive: false,
      negated: false,
      modality: null,
      tense: 'present',
      arguments: list,
      extent: [np.from, to],
    });
  }
  return null;
}

const bare = (from: number, to: number): Phrase => ({
  from,
  to,
  head: to - 1,
  pronoun: false,
  possessor: null,
  of: null,
  at: -1,
  next: -1,
  time: false,
});
