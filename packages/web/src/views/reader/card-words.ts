import { type AttributionJson, counted, listed, oneLine, type Voice } from '@stemma/core/sheet';

/** What the margin says of an attribution: who is said to have said it, what the words tell of them, and through whom it came. */
export interface CardWords {
  readonly who: string;
  readonly cue: string; // verbatim
  readonly traits: readonly string[]; // "unnamed", "2 people", "for the Harbour Office"
  readonly through: string | null; // "the Pellin Post", "the Pellin Post (probable)"
  readonly weakened: readonly string[]; // hedges, verbatim
}

/** Puts an attribution into words. `words` gives the report's own words at a place. */
export function cardWords({ voice, chain, cue, hedges }: AttributionJson, words: (start: number, end: number) => string): CardWords {
  const last = chain.at(-1);
  const passing = chain.slice(0, -1).map(({ label, grade }) => (grade === 'certain' ? label : `${label} (${GRADE[grade] ?? grade})`));
  return {
    who: oneLine(voice?.label ?? last?.label ?? 'nobody whom the words name'),
    cue: cue.map(([start, end]) => oneLine(words(start, end))).join(' … '),
    traits: [...(voice ? traitsOf(voice) : []), ...(last && last.grade !== 'certain' ? [GRADE[last.grade] ?? last.grade] : [])],
    through: passing.length === 0 ? null : listed(passing.map(oneLine)),
    weakened: [...new Set(hedges.map(([start, end]) => oneLine(words(start, end))))],
  };
}

const GRADE: Readonly<Record<string, string>> = { probable: 'probably so', unresolved: 'who it is stays open' };

function traitsOf({ named, kind, count, party, access, onRecord, reason, label }: Voice): readonly string[] {
  if (kind === 'own-voice') return ['in the report’s own voice'];
  if (kind === 'weasel') return ['nobody in particular'];
  const many =
    count === null || (count.min === 1 && count.max === 1)
      ? null
      : count.max === null
        ? `at least ${count.min} people`
        : people(count.min, count.max);
  return [
    ...(kind === 'outlet' ? ['outlet'] : kind === 'document' ? ['document'] : [named ? 'named' : 'unnamed']),
    ...(many === null ? [] : [many]),
    ...(party === null || label.includes(party) ? [] : [`for ${party}`]),
    ...(!named && onRecord ? ['on the record'] : []),
    ...(access === null || label.includes(access) ? [] : [`“${access}”`]),
    ...(reason === null ? [] : [`not named: “${reason}”`]),
  ].map(oneLine);
}

const people = (min: number, max: number): string => (min === max ? counted(max, 'person', 'people') : `${min} to ${max} people`);
