import type { Note } from '../../model/report.ts';
import type { Fault, FaultCode } from './double.ts';

/** What each fault did to the reading, for one and for many. */
const WORDS: Readonly<Record<FaultCode, readonly [one: string, many: string]>> = {
  unclosed: ['A quotation is opened and never closed; it is read to the end of its paragraph', 'quotations are opened and never closed; they are read to the end of their paragraphs'],
  unopened: ['A closing quotation mark has no opening one; what stands before it is read as the report’s own words', 'closing quotation marks have no opening ones; what stands before them is read as the report’s own words'],
  displaced: ['A quotation mark stands on the wrong side of a space; it is read as if it stood on the other', 'quotation marks stand on the wrong side of a space; they are read as if they stood on the other'],
  turned: ['A quotation mark faces the wrong way; it is read by the words beside it', 'quotation marks face the wrong way; they are read by the words beside them'],
  doubled: ['A quotation mark is written twice; it is read as one', 'quotation marks are written twice; they are read as one'],
}; // prettier-ignore
const ORDER: readonly FaultCode[] = ['unclosed', 'unopened', 'displaced', 'turned', 'doubled'];

/** Gathers the faulty quotation marks of a report, paragraph by paragraph. `notes` gives one note for each kind, at its first place. */
export function faultyMarks(): {
  paragraph(goesOn: boolean, faults: readonly Fault[]): void;
  notes(): readonly Note[];
} {
  const first = new Map<FaultCode, Fault>();
  const counts = new Map<FaultCode, number>();
  const count = (fault: Fault): void => {
    if (!first.has(fault.code)) first.set(fault.code, fault);
    counts.set(fault.code, (counts.get(fault.code) ?? 0) + 1);
  };
  let open: Fault | null = null; // of the paragraph before: no fault where this one goes on with it
  return {
    /** `goesOn`: the paragraph begins with a quotation. */
    paragraph(goesOn, faults) {
      if (open && !goesOn) count(open);
      open = null;
      for (const fault of faults) {
        if (fault.code !== 'unclosed') count(fault);
        else {
          if (open) count(open);
          open = fault;
        }
      }
    },
    notes() {
      if (open) count(open);
      open = null;
      return ORDER.flatMap((code) => {
        const at = first.get(code);
        const n = counts.get(code) ?? 0;
        return at
          ? [{ code: `quotation-${code}`, detail: n === 1 ? WORDS[code][0] : `${n} ${WORDS[code][1]}`, start: at.start, end: at.end }]
          : [];
      });
    },
  };
}
