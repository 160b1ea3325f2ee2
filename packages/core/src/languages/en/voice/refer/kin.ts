/** Nouns by which news calls one thing on second mention, each group for one kind of thing or people. */
const GROUPS: readonly (readonly string[])[] = [
  ['poll', 'survey'],
  ['study', 'report', 'research', 'analysis', 'paper'],
  ['email', 'e-mail', 'message'],
  ['ad', 'advertisement', 'spot', 'commercial'],
  ['video', 'clip', 'footage', 'recording', 'tape'],
  ['lawsuit', 'suit', 'complaint', 'filing'],
  ['statement', 'release'],
  ['memo', 'memorandum'],
  ['tweet', 'post'],
  ['editorial', 'op-ed', 'column', 'essay'],
  ['lawyer', 'attorney'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['senator', 'lawmaker'],
  ['aide', 'adviser', 'advisor', 'staffer'],
  ['firm', 'company'],
  ['group', 'organization', 'organisation', 'nonprofit', 'pac', 'charity'],
];

export interface Kin {
  readonly nouns: ReadonlySet<string>;
  readonly starts: ReadonlySet<number>; // codes of their first letters
}

const of = (nouns: readonly string[]): Kin => ({ nouns: new Set(nouns), starts: new Set(nouns.map((n) => n.charCodeAt(0))) });
const KIN: ReadonlyMap<string, Kin> = new Map(
  GROUPS.flatMap((group) => {
    const kin = of(group);
    return group.map((noun) => [noun, kin] as const);
  }),
);

/** The noun itself and those that may stand for the same. */
export const kinOf = (noun: string): Kin => KIN.get(noun) ?? of([noun]);
