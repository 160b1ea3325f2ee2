import type { VoiceContext } from './context.ts';
import type { Person } from './people.ts';
import { officeNoun } from './role.ts';
import { profileAt } from './side.ts';

export interface Profile {
  readonly role: string | null;
  readonly party: string | null;
}

const MOST = 12; // places looked at

/**
 * What the report tells of a person beside the name: office and side.
 *
 * The office is the one told where the person is first named in full; where no side is told there, it is looked for wherever else the report names an
 * office beside the name: “Lind was late. … Lind, a spokesman for the port, said so.”
 */
export function profileOf(context: VoiceContext, person: Person): Profile {
  const before = context.profiles.get(person);
  if (before) return before;
  const profile = lookedUp(context, person);
  context.profiles.set(person, profile);
  return profile;
}

function lookedUp(context: VoiceContext, person: Person): Profile {
  const first = profileAt(context, person.at, person.to);
  if (first.party !== null) return first;
  const { tokens } = context.reading;
  let seen = 0;
  for (const { from, to } of context.places.get(person) ?? []) {
    if (from === person.at || seen >= MOST) continue;
    seen += 1;
    const before = tokens[from - 1];
    const beside = tokens[to]?.text === ',' || (before !== undefined && (officeNoun(before) !== null || before.text === ','));
    if (!beside) continue;
    const { role, party } = profileAt(context, from, to);
    if (party !== null) return { role: first.role ?? role, party };
  }
  return first;
}
