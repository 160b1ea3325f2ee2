import { MOST_BYTES } from '../readable.ts';

/** How much of what arrives is opened. What goes beyond is refused with its reason, never cut in silence. */
export interface Limits {
  readonly pageBytes: number; // of one report, as it came and once it is unpacked
  readonly wholeBytes: number; // of a file that can only be read whole and holds more than one report: a feed, JSON, a mail with what it brings
  readonly totalBytes: number; // of all that one archive or mail holds, unpacked
  readonly ratio: number; // most times that an archive may grow when it is unpacked
  readonly entries: number; // of one archive, feed or file of lines; a stream has no such bound
  readonly nesting: number; // archives within archives: 2 opens a ZIP within a ZIP and no third
}

export const LIMITS: Limits = {
  pageBytes: MOST_BYTES,
  wholeBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  ratio: 200, // letters hardly ever shrink below a hundredth; bombs grow a thousandfold
  entries: 20_000,
  nesting: 2,
};
