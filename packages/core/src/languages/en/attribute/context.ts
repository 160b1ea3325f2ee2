import type { Passage, Range } from './passage.ts';
import type { Proposal } from './rule.ts';

/** Words of the closed classes and marks; every other word counts as its part of speech, so that no story's words enter the tables. */
const CLOSED: ReadonlySet<string> = new Set(
  (
    ', " “ ” — - – -- ( ) : ; and but or nor yet who whom whose which that this these those there then also because if when while although though unless ' +
    'until since whether whereas as after before once what how why where than so to not no of in on at by for with from about over into against ' +
    'he she they it i we you him her them us me his their its our my your himself herself themselves a an the some many most few several all both each ' +
    'such another other one two three more much any every either neither up out down off back just only even still now'
  ).split(' '),
);
const PHRASE = /^(?:DET|ADJ|ADV|NOUN|PROPN|NUM|PRON|PART)$/;
const LONGEST = 6; // contents of 64 words and more are alike

/**
 * What stands around a proposal, as keys of the table of contexts: the word before the source, the source's head, the auxiliaries, how the
 * content begins and how long it is.
 *
 * Nouns count by their lemma, names as names. "A man who says" is less often an attribution than "He says"; "if he says" less than "but he says".
 */
export function contextOf(
  p: Passage,
  { construction, contentKind, source, sourceKind, content, lemma, group }: Proposal,
  cue: Range,
): readonly string[] {
  const keys: string[] = [];
  if (source) {
    keys.push(`${construction}, after ${source.from > p.start ? word(p, source.from - 1) : 'start'}`);
    keys.push(`source ${sourceKind === 'name' ? 'name' : headOf(p, source)}`);
  }
  if (group) {
    let auxiliaries = '';
    for (let i = group.from; i < group.head; i += 1) if (p.words[i]?.pos === 'AUX') auxiliaries += ` ${p.words[i]?.lower ?? ''}`;
    keys.push(`auxiliaries${auxiliaries === '' ? ' none' : auxiliaries}`);
  }
  const last = content.at(-1);
  if (last) {
    const opens = word(p, last.from);
    keys.push(`${construction}, content ${opens}`, `${lemma}, content ${opens}`);
    keys.push(`${contentKind} of ${String(2 ** Math.min(LONGEST, Math.floor(Math.log2(last.to - last.from))))} words`);
  }
  keys.push(cue.from <= p.start + 1 ? 'cue first' : 'cue later');
  return keys;
}

const word = (p: Passage, i: number): string => {
  const w = p.words[i];
  return w === undefined ? 'none' : CLOSED.has(w.lower) ? w.lower : w.pos;
};

/** The noun that heads a phrase: the last one before a preposition or comma. */
function headOf(p: Passage, { from, to }: Range): string {
  let head = from;
  for (let i = from; i < to && PHRASE.test(p.words[i]?.pos ?? ''); i += 1) head = i;
  const w = p.words[head];
  if (w === undefined) return 'none';
  return w.pos === 'PROPN' ? 'name' : w.pos === 'NOUN' ? w.lemma : w.lower;
}
