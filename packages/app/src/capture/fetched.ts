import type { Problem } from '../problems.ts';
import type { Capture } from './capture.ts';

/** What became of one address, or of one capture that lies on the disk: the capture, or why there is none. */
export type Fetched =
  | {
      readonly address: string; // as it was asked for, without what stands behind "#"
      readonly capture: Capture;
      readonly found: Found;
      readonly file: string | null; // where its record lies on the disk
    }
  | { readonly address: string; readonly problem: Problem };

/**
 * "new": the first capture of this address. "changed": other bytes than last time, kept beside the old ones. "unchanged": the same as last time, and the
 * old capture is given. "kept": nobody was asked; this is what lay in the folder.
 */
export type Found = 'new' | 'changed' | 'unchanged' | 'kept';
