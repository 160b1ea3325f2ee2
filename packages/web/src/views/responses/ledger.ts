import type { Dossier, Response } from '@stemma/core/sheet';

export type Kind = Response['kind'];

/** What the ledger calls each kind. "Refused" takes a side and stands nowhere. Denials first, silence after words. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  denied: 'Denied',
  'partly-denied': 'Denied in part',
  'neither-confirmed-nor-denied': 'Neither confirmed nor denied',
  declined: 'Declined to comment',
  'did-not-respond': 'Did not respond',
  silent: 'Silent in these reports',
  'not-asked': 'Not asked, as far as these reports say',
  confirmed: 'Confirmed',
  stated: 'Made a statement',
};

export const KINDS = Object.keys(KIND_WORDS) as readonly Kind[];

/** One party and what it answered, by date; what has no day after what has one. */
export interface PartyLedger {
  readonly party: string | null; // null: the words do not say for whom the voice speaks
  readonly entries: readonly Response[];
  readonly sequence: boolean; // the dossier holds that its answers follow one another and do not clash
}

/** The ledger by party: those who denied first, then by the name. */
export function ledgerOf(dossier: Pick<Dossier, 'responses' | 'questions'>, wanted: Kind | null = null): readonly PartyLedger[] {
  const parties = new Map<string, Response[]>();
  for (const response of dossier.responses) {
    if (wanted !== null && response.kind !== wanted) continue;
    const key = response.party ?? '';
    const list = parties.get(key);
    if (list) list.push(response);
    else parties.set(key, [response]);
  }
  const followed = new Set(
    dossier.questions.flatMap((q) => (q.slot === 'party-response' && q.relations.some((r) => r.kind === 'succession') ? [q.about] : [])),
  );
  return [...parties]
    .map(([key, entries]): PartyLedger => ({
      party: key === '' ? null : key,
      entries: entries.toSorted(byDate),
      sequence: entries.length > 1 && followed.has(key),
    }))
    .sort((a, b) => denies(b) - denies(a) || Number(a.party === null) - Number(b.party === null) || byText(a.party ?? '', b.party ?? ''));
}

const denies = ({ entries }: PartyLedger): number => Number(entries.some((r) => r.kind === 'denied' || r.kind === 'partly-denied'));

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A day that the words leave open comes after those they give; among equals the kinds in their order. */
const byDate = (a: Response, b: Response): number =>
  byText(a.date?.from ?? a.date?.to ?? '~', b.date?.from ?? b.date?.to ?? '~') ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  byText(a.id, b.id);

/** How many of each kind there are, in the ledger’s order; kinds without any are left out. */
export const kindCounts = (responses: readonly Response[]): readonly (readonly [Kind, number])[] =>
  KINDS.map((kind) => [kind, responses.filter((r) => r.kind === kind).length] as const).filter(([, n]) => n > 0);
