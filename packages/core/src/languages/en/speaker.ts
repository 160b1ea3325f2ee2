import type { TaggedToken } from '../../language.ts';

const NOT_OF_A_NAME = new Set(['VERB', 'AUX', 'PUNCT']);

/** A short subject and a verb of speech: what follows a quotation that ends in a question or exclamation mark and belongs to its speaker. */
export function speakerFollows(after: readonly TaggedToken[]): boolean {
  const verb = after.findIndex((t) => NOT_OF_A_NAME.has(t.pos));
  return (
    verb > 0 &&
    verb <= 5 &&
    after[verb]?.pos === 'VERB' &&
    /^(?:say|ask|tell|add|write|tweet|wonder|reply|demand|exclaim|shout)$/.test(after[verb]?.lemma ?? '')
  );
}
