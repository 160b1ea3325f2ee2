import { joinDescribed, joinKin } from './described-across.ts';
import { joiningOf, type Joined, type Joining } from './join.ts';
import { joinNamed } from './names-across.ts';
import type { Persona } from './persona.ts';
import { joinBodies, joinThings } from './things-across.ts';

/** Joins the casts of a story: names first, the surest first, then bodies and things, then those whom nobody names. */
export function joinCasts(personas: readonly Persona[], contextOf: Joining['contextOf']): Joined {
  const joining = joiningOf(personas, contextOf);
  joinNamed(joining);
  joinThings(joining);
  joinKin(joining);
  joinDescribed(joining);
  joinKin(joining); // of those who are known by now
  joinBodies(joining);
  return joining;
}
