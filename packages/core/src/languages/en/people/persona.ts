import type { Reading } from '../../../model/layers.ts';
import type { Gender } from '../voice/given-names.ts';
import type { PersonName } from './name.ts';

/** One place where a report names or describes somebody or something. Token positions are half-open. */
export interface Naming {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly sentence: number;
  readonly kind: 'person' | 'group' | 'body' | 'thing';
  readonly name: string | null; // as written, without titles
  readonly parsed: PersonName | null; // of a person
  readonly noun: string | null; // "hunter" of "the hunter", singular
  readonly determiner: 'definite' | 'indefinite' | 'other' | 'owned' | 'bare'; // "another" is `other`
  readonly modifiers: readonly string[]; // small letters: "former", "norwegian"
  readonly of: readonly string[]; // bodies, countries and places to which it is tied: "norway" for "Norway’s ambassador", "the ambassador of Norway"
  readonly age: number | null;
  readonly gender: Gender | null;
  readonly owner: readonly [number, number] | null; // tokens of whoever it belongs to: "Ortega" in "Ortega’s cousin"
}

/** What somebody is called: by a noun, with what stands before it. */
export interface Role {
  readonly noun: string;
  readonly modifiers: readonly string[];
  readonly naming: Naming;
}

/** Somebody or something as one report speaks of them: every place that is theirs. */
export interface Persona {
  readonly id: number; // in order of first place, over all reports
  readonly report: number; // index of the reading
  readonly kind: Naming['kind'];
  readonly namings: Naming[];
  readonly roles: Role[];
  readonly notRoles: string[]; // nouns that the report says they are not
  readonly ages: Set<number>;
  names: PersonName[]; // fullest first; empty: nobody names them
  thing: string | null; // the name of a body or a thing
  gender: Gender | null;
  owner: Persona | null; // whose relative, lawyer, house
  other: boolean; // "another hunter": not the one of whom was spoken
}

/** "The", "this", "his": told of as somebody known. */
export const isDefinite = ({ namings }: Persona): boolean => namings.some((n) => n.determiner === 'definite' || n.determiner === 'owned');
