/** One thing a page says, the numbers of the words that open it, and what stands under it. */
export interface Node {
  readonly text: string;
  readonly lead: number; // how much of its beginning names what it is about: a question, an origin
  readonly counts: number; // length of the counts with which it ends; 0 where it does not
  readonly marks: readonly number[];
  readonly codes: readonly string[]; // "F2", "S3 C3": small, at the end
  readonly ref: string | null; // what `why` opens
  readonly children: readonly Node[];
}

/** A node that says `text`, with nothing beside or under it but what is given. */
export const node = (text: string, rest: Partial<Omit<Node, 'text'>> = {}): Node => ({
  text,
  lead: 0,
  counts: 0,
  marks: [],
  codes: [],
  ref: null,
  children: [],
  ...rest,
});
