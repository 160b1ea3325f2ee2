/** Small words for counts and lists, the same in every rendering. English only; no locale of the machine is asked. */

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "1 report", "6 reports". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** "one denial", "two denials", "12 denials". */
export const spelled = (n: number, one: string, many = `${one}s`): string => `${SMALL[n] ?? n} ${n === 1 ? one : many}`;

/** "2–4 origins", "1 origin", "no origin". A range stays a range. */
export function ranged({ min, max }: { readonly min: number; readonly max: number }, one: string, many = `${one}s`): string {
  if (max <= 0) return `no ${one}`;
  return min >= max ? counted(max, one, many) : `${min}–${max} ${many}`;
}

/** "a", "a and b", "a, b and c"; with more than `most`, the rest as a number. */
export function listed(items: readonly string[], most = Number.POSITIVE_INFINITY, and = 'and'): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  if (shown.length <= 1) return shown[0] ?? '';
  return `${shown.slice(0, -1).join(', ')} ${and} ${shown[shown.length - 1] as string}`;
}

/** The same text, its first letter large. */
export const capital = (text: string): string => {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
};

/** Words that begin a description and are no name, so that within a sentence they lose their capital. */
const DESCRIBES =
  /^(?:The|An?|One|Two|Three|Four|Five|Six|Some|Several|Many|Another|Its|His|Her|Their|Senior|Officials?|Sources?|Witnesses|Residents|Relatives|Aides|Diplomats|Analysts|Experts|Observers|Critics|Commentators|Authorities|Police|Doctors|Investigators|Rescuers|Reports|Media)(?![\p{L}\p{N}])/u;

/** A description as it stands within a sentence: "The harbour master" → "the harbour master". Other first words keep their capital: they may be names. */
export const within = (text: string): string => (DESCRIBES.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text);

/** The same text without the stop, comma or space at its end, so that it can stand inside a sentence. */
export const unstopped = (text: string): string => text.trim().replace(/[\s.,;:]{1,8}$/u, '');

/** `text` as the end of a sentence: one stop, and none after a question or an exclamation mark. */
export const stopped = (text: string): string => (/[.?!…][”’"')\]]?$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** The three counts side by side, never added: "6 reports · 2–4 origins · 2 parties". */
export const threeCounts = (of: {
  readonly reports: number;
  readonly origins: { readonly min: number; readonly max: number };
  readonly parties: number;
}): string => `${counted(of.reports, 'report')} · ${ranged(of.origins, 'origin')} · ${parties(of.parties, of.origins.max)}`;

/** "2 parties"; where there is a voice but no words for its side, that. */
const parties = (n: number, origins: number): string =>
  n > 0 ? counted(n, 'party', 'parties') : origins > 0 ? 'party not stated' : 'no party';
