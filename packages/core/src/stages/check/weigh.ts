import { WEIGHED, type Bearing, type Sign, type Signs, type Weights } from '../../model/bearing.ts';

/** The outcome of weighing: the bearing, and what each sign added to it beyond what it added to the strongest other. */
export interface Weighed {
  readonly bearing: Bearing;
  readonly decided: readonly { readonly sign: Sign; readonly by: number }[]; // the weightiest first
}

/** The sign that every report shows: what a table says before anything is read. */
export const ALWAYS = 'always';

/**
 * Adds up what the signs weigh (a multinomial logistic model, of which only the order of the sums is used) and names the heaviest.
 *
 * The sums are no measure of belief and leave this function as an order only. A sign that the table lacks weighs nothing. Without a word that could
 * deny anything nothing is called a denial, whatever the sums.
 */
export function weighSigns({ related, denying, signs }: Pick<Signs, 'related' | 'denying' | 'signs'>, weights: Weights): Weighed {
  if (!related) return { bearing: 'unrelated', decided: [] };
  const sums = WEIGHED.map((_, column) => weights[ALWAYS]?.[column] ?? 0);
  for (const { id, value } of signs) {
    const row = weights[id];
    if (row) for (const column of WEIGHED.keys()) sums[column] = (sums[column] ?? 0) + value * (row[column] ?? 0);
  }
  const order = [...WEIGHED.keys()]
    .filter((column) => denying || WEIGHED[column] !== 'against')
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
  const [first = 0, second = 1] = order;
  const decided = signs
    .map((sign) => ({ sign, by: sign.value * ((weights[sign.id]?.[first] ?? 0) - (weights[sign.id]?.[second] ?? 0)) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by || (a.sign.id < b.sign.id ? -1 : 1));
  return { bearing: WEIGHED[first] ?? 'observing', decided };
}
