import type { Token } from '../../../model/mention.ts';
import { isCommon } from './kinds.ts';
import { plural, singular, spelled, type Phrase } from './phrase.ts';
import { officeNoun, roleIn } from './role.ts';
import { BODIES } from './words.ts';

/** The name of a person whom the report never names in full, as far as an office in front or words beside the name tell that it is one; else null. */
export const unknownName = (phrase: Phrase): string | null =>
  nameAfterOffice(phrase.core) ?? (personBeside(phrase) ? spelled(phrase.core).replace(/^[Tt]he /, '') : null);

/** “White House press secretary Ola Earnest”: the name behind a noun for an office, where it stands nowhere else in full. */
function nameAfterOffice(core: readonly Token[]): string | null {
  const at = core.findLastIndex((t) => officeNoun(t) !== null);
  const name = at < 0 ? [] : core.slice(at + 1).filter((t) => t.text !== '.');
  const isName =
    name.length > 0 &&
    name.length <= 4 &&
    name.every((t) => /^\p{Lu}\p{Ll}/u.test(t.text) && !BODIES.has(t.lower) && !isCommon(singular(t)));
  return isName && !plural(core[at] as Token) ? spelled(name) : null;
}

/** “Mellor, a spokeswoman for the port”: what stands beside the name is said of one person. */
function personBeside({ core, appositions }: Phrase): boolean {
  const [beside] = appositions;
  return (
    core.length <= 3 &&
    core.every((t) => /^\p{Lu}\p{Ll}|^\.$/u.test(t.text) && t.pos !== 'DET' && !isCommon(singular(t))) &&
    beside !== undefined &&
    /^(?:a|an|the|his|her|their)$/.test(beside[0]?.lower ?? '') &&
    roleIn(beside) !== null
  );
}
