import type { Place } from './case.ts';

/** What the scorer uses of a line of `read --jsonl`. */
export interface Read {
  readonly id: string;
  readonly outlet?: string | null;
  readonly attributions: readonly ReadAttribution[];
  readonly weakened?: readonly { readonly hedge: Place; readonly covers: Place }[];
  readonly carried?: readonly { readonly span: Place; readonly chain: readonly ReadLink[] }[];
}

export interface ReadAttribution {
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
  readonly content: readonly Place[];
  readonly voice: ReadVoice | null;
  readonly chain: readonly ReadLink[];
}

export interface ReadVoice {
  readonly label: string;
  readonly kind: string;
  readonly named: boolean;
  readonly count: { readonly min: number; readonly max: number | null } | null;
  readonly party: string | null;
  readonly role: string | null;
  readonly access: string | null;
  readonly relay: string | null;
  readonly reason: string | null;
  readonly onRecord: boolean;
}

export interface ReadLink {
  readonly label: string;
  readonly span: Place | null;
  readonly grade: string;
  readonly refers?: Place;
}

const length = ([s, e]: Place): number => Math.max(0, e - s);
export const shared = ([s, e]: Place, [t, f]: Place): number => Math.max(0, Math.min(e, f) - Math.max(s, t));
export const meets = (a: Place, b: Place): boolean => shared(a, b) > 0;
export const anyMeets = (pieces: readonly Place[], place: Place): boolean => pieces.some((piece) => meets(piece, place));
export const overlapOf = (a: Place, b: Place): number => {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (length(a) + length(b) - both);
};

/** How much of the whole of `pieces` and `place` is common to both. */
export function overlapOfPieces(pieces: readonly Place[], place: Place): number {
  const both = pieces.reduce((n, piece) => n + shared(piece, place), 0);
  return both / (pieces.reduce((n, piece) => n + length(piece), 0) + length(place) - both || 1);
}

/** The share of `place` that `pieces` cover; pieces do not overlap. */
export const coveredBy = (pieces: readonly Place[], place: Place): number =>
  pieces.reduce((n, piece) => n + shared(piece, place), 0) / (length(place) || 1);

/** The largest by `by`, the first of equals; undefined where none is above zero. */
export function best<T>(items: readonly T[], by: (item: T) => number): T | undefined {
  let [found, most]: [T | undefined, number] = [undefined, 0];
  for (const item of items) {
    const value = by(item);
    if (value > most) [found, most] = [item, value];
  }
  return found;
}
