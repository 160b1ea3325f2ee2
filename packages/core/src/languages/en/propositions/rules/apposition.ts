import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Mention, Token } from '../../../../model/mention.ts';
import { mentionsIn } from '../../propose/mentions-in.ts';
import { phraseAt, type Phrase } from '../clauses/phrase.ts';
import type { Item } from '../clauses/row.ts';
import type { Proposition } from '../model.ts';
import { argument, kindsAt } from '../roles.ts';
import type { PropositionRule } from '../rule.ts';
import { told } from '../told.ts';

const ID = 'en/propositions/apposition';

export const apposition: PropositionRule = {
  id: ID,
  summary: 'Words beside a name say who that is: “Ana Ruiz, the harbour master,” or “harbour master Ana Ruiz”.',
  follows: 'Quirk et al., A Comprehensive Grammar: apposition; TAC slot filling, slot per:title',
  examples: {
    yes: [
      '<patient>Ana Ruiz</patient>, <attribute>the harbour master</attribute>, left on Monday.',
      'They met <patient>Jon Berg</patient>, <attribute>a cook from Holm</attribute>.',
      'The guards saw <attribute>harbour master</attribute> <patient>Ana Ruiz</patient>.',
    ],
    no: ['Ana Ruiz, Jon Berg and the cook left.', 'Ana Ruiz left, the harbour master said.'],
  },
  find(reading, sentence, { row }) {
    const people = mentionsIn(reading, sentence.index).filter((m) => m.kind === 'person');
    return people.flatMap((name) => [...besideComma(reading, sentence, row, name), ...before(reading, sentence, row, name)]);
  },
};

/** "Ana Ruiz, the harbour master," and "the harbour master, Ana Ruiz,". */
function besideComma(reading: Reading, sentence: Sentence, row: readonly Item[], name: Mention): Proposition[] {
  const { tokens } = reading;
  const at = row.findIndex((item) => item.kind === 'np' && item.from <= name.tokens[0] && name.tokens[1] <= item.to);
  const np = row[at];
  if (np?.kind !== 'np' || np.head !== name.tokens[1] - 1 || np.possessor) return [];
  let comma = at + 1;
  // "Ana Ruiz, 41, the harbour master,"
  if (
    isComma(row[comma]) &&
    row[comma + 1]?.kind === 'np' &&
    /^\d+$/.test(tokens[row[comma + 1]!.from]?.text ?? '') &&
    isComma(row[comma + 2])
  )
    comma += 2;
  const second = row[comma + 1];
  if (!isComma(row[comma]) || second?.kind !== 'np' || second.pronoun || second.time || second.possessor?.[0] === name.tokens[0]) return [];
  const word = tokens[second.head] as Token;
  const opens = tokens[second.from] as Token;
  const described = /^(?:DET|NUM)$/.test(opens.pos) || second.possessor !== null || opens.pos === 'ADJ' || word.pos === 'NOUN';
  if (!described || word.pos === 'PROPN' || !kindsAt(reading, second).includes('person')) return [];
  const phrase = withPlace(tokens, row, comma + 1);
  const behind = row[phrase.next];
  if (behind?.kind === 'conj' || (behind && !/^(?:comma|stop|rel)$/.test(behind.kind) && behind.kind !== 'prep')) return [];
  // a list: "Ana Ruiz, a cook and two guards", "Ruiz, a cook, and two guards"
  if (isComma(behind) && row[phrase.next + 1]?.kind === 'conj' && row[phrase.next + 2]?.kind === 'np') return [];
  return [isWhat(reading, sentence, holderOf(reading, name), phrase, false)];
}

const isComma = (item: Item | undefined): boolean => item?.kind === 'comma' && (item as { lower: string }).lower === ',';

/** "a cook from Holm", "a professor at the college": one prepositional phrase belongs to the description. */
function withPlace(tokens: readonly Token[], row: readonly Item[], at: number): Phrase {
  const phrase = phraseAt(tokens, row, at);
  const link = row[phrase.next];
  const object = row[phrase.next + 1];
  if (link?.kind !== 'prep' || object?.kind !== 'np' || object.time || !/^(?:from|at|for|in|with|to)$/.test(link.lower)) return phrase;
  const inner = phraseAt(tokens, row, phrase.next + 1);
  return { ...phrase, to: inner.to, next: inner.next };
}

/** "harbour master Ana Ruiz": common nouns right before the name. */
function before(reading: Reading, sentence: Sentence, row: readonly Item[], name: Mention): Proposition[] {
  const { tokens } = reading;
  const [first] = name.tokens;
  let from = first;
  while (from > sentence.tokens[0]) {
    const token = tokens[from - 1] as Token;
    if (token.pos === 'NOUN' || (token.pos === 'ADJ' && from < first) || (token.text === '-' && from < first)) from -= 1;
    else break;
  }
  const head = first - 1;
  const word = tokens[head];
  if (from === first || word?.pos !== 'NOUN' || !/^\p{Ll}/u.test(word.text)) return [];
  if (!kindsAt(reading, { head, pronoun: false }).includes('person') || word.lower.endsWith('s')) return [];
  if (!row.some((item) => item.kind === 'np' && item.from <= from && first < item.to)) return [];
  const phrase: Phrase = { from, to: first, head, pronoun: false, possessor: null, of: null, at: -1, next: -1, time: false };
  return [isWhat(reading, sentence, holderOf(reading, name), phrase, true)];
}

function holderOf({ tokens }: Reading, name: Mention): Phrase {
  const [from, to] = name.tokens;
  const last = /^['’]s?$/.test(tokens[to - 1]?.text ?? '') ? to - 1 : to;
  return { from, to: last, head: last - 1, pronoun: false, possessor: null, of: null, at: -1, next: -1, time: false };
}

function isWhat(reading: Reading, { index }: Sentence, holder: Phrase, description: Phrase, ahead: boolean): Proposition {
  const [first, last] = ahead ? [description, holder] : [holder, description];
  return told(reading, {
    sentence: index,
    form: 'apposition',
    rule: ID,
    lemma: 'be',
    root: 'be',
    token: description.head,
    verb: [description.from, description.to],
    passive: false,
    negated: false,
    modality: null,
    tense: 'none',
    arguments: [argument(reading, 'patient', holder), argument(reading, 'attribute', description)],
    extent: [first.from, last.to],
  });
}
