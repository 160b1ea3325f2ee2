import type { Contest, Support } from '../../model/dossier.ts';

/** How an answer stands to the best of its rivals. */
export type Rival = 'none' | 'weaker' | 'equal' | 'stronger';

/** One cell of the table that turns counts into words. */
export interface Cell {
  readonly id: string;
  readonly support: Support;
  readonly column: 'uncontested' | 'rival-weaker' | 'rival-equal' | 'rival-stronger' | 'denied';
  readonly words: string;
}

const COLUMNS = ['uncontested', 'rival-weaker', 'rival-equal', 'rival-stronger', 'denied'] as const;
const ROWS: readonly (readonly [Support, ...string[]])[] = [
  ['S4', 'Established in these reports', 'Well supported, disputed', 'Disputed', 'Disputed', 'Established by others, denied by the party'],
  ['S3', 'Corroborated', 'Better supported, disputed', 'Disputed', 'Outweighed', 'Corroborated, denied on the record'],
  [
    'S2',
    'Reported more than once, independence not shown',
    'Reported more than once, independence not shown; disputed',
    'Disputed',
    'Outweighed',
    'Reported, denied',
  ],
  ['S1', 'Single source', 'Single source, disputed', 'Disputed, one origin each', 'Outweighed', 'Single source, denied'],
  ['S0', 'Unsourced', 'Unsourced', 'Unsourced', 'Unsourced', 'Unsourced, denied'],
];

/** The whole table of `docs`: support down, contest across. */
export const CELLS: readonly Cell[] = [
  ...ROWS.flatMap(([support, ...words]) =>
    COLUMNS.map((column, i): Cell => ({ id: `weigh/cell/${support.toLowerCase()}/${column}`, support, column, words: words[i] ?? '' })),
  ),
  { id: 'weigh/cell/denial', support: 'S1', column: 'denied', words: 'Denied on the record' },
  { id: 'weigh/cell/position', support: 'S4', column: 'uncontested', words: 'On record' },
  { id: 'weigh/cell/background', support: 'BG', column: 'uncontested', words: 'Common background, not counted' },
  { id: 'weigh/cell/opinion', support: 'S1', column: 'uncontested', words: 'Opinion' },
];
const byId = new Map(CELLS.map((cell) => [cell.id, cell]));

/** What decides which cell an answer gets. */
export interface Standing {
  readonly support: Support;
  readonly contest: Contest;
  readonly rival: Rival;
  readonly only: 'denial' | 'position' | 'opinion' | null; // all of it denies, or is a party's own position, or is an expert's view
}

export function cellOf({ support, contest, rival, only }: Standing): Cell {
  const special = support === 'BG' ? 'background' : only;
  const column = contest === 'C3' ? 'denied' : contest === 'C2' && rival !== 'none' ? (`rival-${rival}` as const) : 'uncontested';
  const id =
    special && !(special === 'position' && support !== 'S4') && !(special === 'opinion' && support === 'S0')
      ? `weigh/cell/${special}`
      : `weigh/cell/${support.toLowerCase()}/${column}`;
  return byId.get(id) as Cell;
}

/**
 * The information digit of the Admiralty code (FM 2-22.3). The letter is F, since we keep no record of anyone's past, until a user's registry gives one.
 *
 * `weak` says that no origin is firm. “-” where the code does not apply: a party's own position, an opinion, background.
 */
export function admiraltyOf({ support, contest, rival }: Standing, weak: boolean, against: Support | null, applies: boolean): string {
  if (!applies || support === 'BG') return '-';
  const denied = contest === 'C3';
  const stronger = rival === 'stronger';
  const equal = rival === 'equal';
  if (support === 'S0' || (support === 'S1' && weak)) return 'F6';
  if (against === 'S4' && (support === 'S1' || support === 'S2')) return 'F5';
  if (support === 'S4') return denied || equal ? 'F2' : 'F1';
  if (support === 'S3') return equal ? 'F3' : 'F2';
  if (support === 'S2') return stronger ? 'F4' : 'F3';
  return stronger || denied ? 'F4' : 'F3';
}

/** Quality of sourcing (ICD 203), never likelihood. */
export const confidenceOf = (support: Support, contest: Contest): 'low' | 'moderate' | 'high' =>
  support === 'S4' ? (contest === 'C0' || contest === 'C1' ? 'high' : 'moderate') : support === 'S3' ? 'moderate' : 'low';
