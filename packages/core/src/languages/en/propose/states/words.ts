import { states } from '../../lexicon.generated.ts';

/** A state in which somebody or something can be, with the words that put them in it. */
export type State = (typeof states)[number];

/** The state of a family by its name. */
export const stateOf = (family: string, name: string): State | null => BY_NAME.get(`${family} ${name}`) ?? null;

const BY_NAME = new Map(states.map((state) => [`${state.family} ${state.state}`, state]));

/** Every state, in the order of the list. */
export const ALL: readonly State[] = states;

/** What a state is called in an answer. */
export const shown = (state: State): string => state.said ?? state.state;

/** Words that stand behind a verb: "in custody", by the first of them, the longest phrase first. */
const phrases = (
  kind: 'is' | 'pleads' | 'tests',
): ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly state: State }[]> =>
  Map.groupBy(
    states
      .flatMap((state) => (state[kind] ?? []).map((phrase) => ({ words: phrase.split(' '), state })))
      .sort((a, b) => b.words.length - a.words.length),
    ({ words }) => words[0]!,
  );

export const SAID_OF = { is: phrases('is'), pleads: phrases('pleads'), tests: phrases('tests') } as const;

const lemmas = (kind: 'done' | 'does'): ReadonlyMap<string, readonly State[]> => {
  const found = new Map<string, State[]>();
  for (const state of states) for (const lemma of state[kind] ?? []) found.set(lemma, [...(found.get(lemma) ?? []), state]);
  return found;
};

/** States by what was done to their holder. */
export const DONE = lemmas('done');
/** States by what their holder does. */
export const DOES = lemmas('does');
