import type { Extracted } from '../../packages/app/src/extract/extracted.ts';

/** Promises that a report breaks, in words; none of a good one. */
export function faultsOf({ id, text, marks, blocks, published, modified, title }: Extracted): string[] {
  const faults: string[] = [];
  const fits = (start: number, end: number): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
  if (id === '') faults.push('it has no name');
  for (const { start, end, kind } of marks) if (!fits(start, end)) faults.push(`a mark (${kind}) stands outside its text`);
  let last = 0;
  for (const { start, end, kind, from } of blocks) {
    if (!fits(start, end)) faults.push(`a block (${kind}) stands outside its text`);
    if (start < last) faults.push(`a block (${kind}) begins before the one in front of it ends`);
    last = end;
    for (const [a, b] of from ?? [])
      if (!(Number.isInteger(a) && Number.isInteger(b) && 0 <= a && a <= b)) faults.push('a block came from no place of the page');
  }
  for (const date of [published, modified])
    if (date !== null && !/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.test(date))
      faults.push(`“${date}” is no date`);
  if (title !== null && /[\u202a-\u202e\u2066-\u2069]/.test(title)) faults.push('its title turns letters round');
  return faults;
}
