import type { Reading } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import type { Frame } from './clauses/frames.ts';
import type { Argument } from './model.ts';

/** What a light verb with its object says in one word: "set the barn on fire" burns it, "opened fire" shoots. */
interface Idiom {
  readonly verb: RegExp;
  readonly with: RegExp; // head of the object or of the phrase behind the preposition
  readonly root: string;
  readonly done?: string; // preposition that brings what it is done to: "set fire <to> the barn"
}

const IDIOMS: readonly Idiom[] = [
  { verb: /^(?:set|light)$/, with: /^(?:fire|ablaze|alight|afire)$/, root: 'burn', done: 'to' },
  { verb: /^catch$/, with: /^fire$/, root: 'burn' },
  { verb: /^go$/, with: /^flames$/, root: 'burn' },
  { verb: /^open$/, with: /^fire$/, root: 'shoot', done: 'on' },
  {
    verb: /^(?:take|shoot|capture|snap|make)$/,
    with: /^(?:photo|photos|picture|pictures|photograph|photographs|snap|snaps|selfie|selfies|image|images)$/,
    root: 'photograph',
    done: 'of',
  },
  { verb: /^(?:take|shoot|capture|record|make|film)$/, with: /^(?:video|videos|footage|clip|film|recording)$/, root: 'film', done: 'of' },
  { verb: /^(?:take|claim|cost)$/, with: /^(?:life|lives)$/, root: 'kill', done: 'of' },
];

/** The one verb that an idiom stands for with its parts, or null. */
export function idiomOf(
  reading: Reading,
  frame: Frame,
  list: readonly Argument[],
): { readonly root: string; readonly arguments: readonly Argument[] } | null {
  const { tokens } = reading;
  const headOf = (a: Argument): string => (tokens[a.head] as Token).lower;
  for (const idiom of IDIOMS) {
    if (!idiom.verb.test(frame.verb.lemma)) continue;
    const thing = list.find((a) => a.role !== 'agent' && a.role !== 'time' && idiom.with.test(headOf(a)));
    const adjective = frame.adjective !== null && idiom.with.test((tokens[frame.adjective] as Token).lower);
    if (!thing && !adjective) continue;
    const direct = thing?.role === 'patient' && thing.preposition === null && !frame.passive;
    const rest = list.filter((a) => a !== thing || idiom.root === 'film' || idiom.root === 'photograph');
    if (!direct) return { root: idiom.root, arguments: rest };
    const to = rest.find((a) => a.preposition === idiom.done);
    const asPatient = (a: Argument): Argument => ({ ...a, role: 'patient' });
    // "caught fire": it befalls the subject
    const befallen = frame.verb.lemma === 'catch';
    return {
      root: idiom.root,
      arguments: rest.map((a) => (a === to || (befallen && a.role === 'agent') ? asPatient(a) : a)),
    };
  }
  return null;
}
