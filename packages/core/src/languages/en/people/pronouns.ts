import type { Reading } from '../../../model/layers.ts';
import type { Gender } from '../voice/given-names.ts';
import type { Naming, Persona } from './persona.ts';

/** Who is named or described in each sentence, single people only. */
export type Spoken = ReadonlyMap<number, readonly { readonly naming: Naming; readonly persona: Persona }[]>;

const FEMALE = /^(?:she|her|hers|herself)$/;
const MALE = /^(?:he|him|his|himself)$/;
const MOST = 12; // people of one sentence

/** Whom each "he", "she", "his" and "who" means, by token; left out where the words do not tell, and inside quotations. */
export function pronounsIn(reading: Reading, spoken: Spoken): ReadonlyMap<number, Persona> {
  const found = new Map<number, Persona>();
  for (const token of reading.tokens) {
    const gender = FEMALE.test(token.lower) ? 'f' : MALE.test(token.lower) ? 'm' : null;
    if (gender !== null) {
      const persona = meantBy(spoken, gender, token.index, token.sentence);
      if (persona) found.set(token.index, persona);
    } else if (/^(?:who|whose|whom)$/.test(token.lower)) {
      const before = reading.tokens[token.index - 1]?.text === ',' ? token.index - 1 : token.index;
      const one = spoken.get(token.sentence)?.find(({ naming }) => naming.to === before);
      if (one) found.set(token.index, one.persona);
    }
  }
  return found;
}

/**
 * The one person of that sex who was spoken of just before a place: in its sentence, or else in the one before. Of several, the only one
 * whose sex is known. Null where two fit.
 */
export function meantBy(spoken: Spoken, gender: Gender | null, from: number, sentence: number): Persona | null {
  for (const back of [0, 1]) {
    const here = (spoken.get(sentence - back) ?? []).filter(({ naming }) => naming.to <= from).slice(-MOST);
    const fit = [
      ...new Set(
        here.filter(({ persona }) => gender === null || persona.gender === null || persona.gender === gender).map(({ persona }) => persona),
      ),
    ];
    const [one] = fit;
    if (one && fit.length === 1) return one;
    if (fit.length > 1) {
      const sure = gender === null ? [] : fit.filter(({ gender: own }) => own === gender);
      if (sure.length === 1) return sure[0] as Persona;
      return null;
    }
  }
  return null;
}
