import type { TaggedToken } from '../../language.ts';

const NOT_OF_A_NAME = new Set(['VERB', 'AUX', 'PUNCT']);

const SPEAKS: ReadonlySet<string> = new Set([
  'say', 'ask', 'tell', 'add', 'write', 'tweet', 'wonder', 'reply', 'demand', 'exclaim', 'shout', 'answer', 'warn', 'explain', 'continue', 'note', 'yell',
]); // prettier-ignore
const LONGEST = 5; // words of a speaker
const LONGEST_ALONE = 3;

/**
 * A short subject and a verb of speech: what follows a quotation that ends in a question or exclamation mark and belongs to its speaker.
 *
 * `stopped`: the quotation ends in a full stop, so that a sentence of its own may follow; then only a speaker with nothing to say is one.
 */
export function speakerFollows(after: readonly TaggedToken[], stopped = false): boolean {
  const verb = after.findIndex((t) => NOT_OF_A_NAME.has(t.pos));
  const { pos, lemma = '' } = after[verb] ?? {};
  if (verb <= 0 || pos !== 'VERB' || !SPEAKS.has(lemma)) return false;
  if (!stopped) return verb <= LONGEST;
  const next = after[verb + 1];
  return verb <= LONGEST_ALONE && (next === undefined || next.text === '.');
}
