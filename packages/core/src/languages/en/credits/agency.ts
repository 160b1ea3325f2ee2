import type { AgencyCredit } from '../../../model/credit.ts';
import type { Reading } from '../../../model/layers.ts';
import { agencies } from '../lexicon.generated.ts';

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(agencies).flatMap(([name, forms]) => [name, ...forms].map((form) => [plain(form), name] as const)),
);
const SHAPE = /^(?:[Tt]he )?(?:\p{Lu}[\p{L}.&’'-]* ){1,4}(?:[Nn]ews [Aa]gency|Wire(?: Service)?)$/u;
const LINES = 4; // at either end of a report where a credit may stand alone
const SIGNED = /^([—–-]{1,2} ?|\(|©.{0,12} |copyright.{0,12} |source: |from |with )?(.{2,40}?)\)?\.?$/iu;

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[.\s]+$/, '');
}

/**
 * The agency whose copy a report prints: in its dateline ("TAMSIN (AP) —"), or alone in a line at its beginning or end ("— Reuters", "Associated Press").
 *
 * Else the agency that is credited beside the text (`report.agency`), without words in it. Null where the outlet is that agency. A station's own sign
 * ("(WXYZ) —") is none. Misses credits inside a byline of several names.
 */
export function agencyOf({ report, marks }: Reading): AgencyCredit | null {
  const credit = inDateline(report.text, marks) ?? alone(report.text) ?? besideText(report.agency);
  return credit && plain(credit.agency) !== plain(report.outlet ?? '') ? credit : null;
}

function besideText(name: string | undefined): AgencyCredit | null {
  const words = name?.trim().slice(0, 80) ?? '';
  return words === '' ? null : { agency: NAMES.get(plain(words)) ?? words, span: null };
}

const agencyNamed = (words: string): string | null => NAMES.get(plain(words)) ?? (SHAPE.test(words) ? words.replace(/^the /i, '') : null);

function inDateline(text: string, marks: Reading['marks']): AgencyCredit | null {
  for (const { kind, start, end } of marks) {
    if (kind !== 'dateline') continue;
    const inside = /\(([^()]{2,40})\)/.exec(text.slice(start, end));
    const agency = inside && agencyNamed(inside[1] as string);
    if (inside && agency)
      return { agency, span: { start: start + inside.index + 1, end: start + inside.index + 1 + (inside[1] as string).length } };
  }
  return null;
}

function alone(text: string): AgencyCredit | null {
  const lines: { start: number; text: string }[] = [];
  for (let at = 0; at <= text.length;) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    if (text.slice(at, end).trim() !== '') lines.push({ start: at, text: text.slice(at, end) });
    at = end + 1;
  }
  const ends = lines.length <= 2 * LINES ? lines : [...lines.slice(0, LINES), ...lines.slice(-LINES)];
  for (const line of ends) {
    if (line.text.length > 60) continue;
    const [, sign, words] = SIGNED.exec(line.text.trim()) ?? [];
    // a line that only looks like an agency's name may be a headline, unless a sign of credit stands before it
    const agency = words === undefined ? null : sign === undefined ? (NAMES.get(plain(words)) ?? null) : agencyNamed(words);
    if (words === undefined || agency === null) continue;
    const start = line.start + line.text.indexOf(words);
    return { agency, span: { start, end: start + words.length } };
  }
  return null;
}
