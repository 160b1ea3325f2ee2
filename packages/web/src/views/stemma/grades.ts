import type { MergeGrade } from '@stemma/core/sheet';

/** What each kind of line says, in a reader’s words. */
export const GRADE_WORDS: Readonly<Record<MergeGrade, string>> = {
  certain: 'the words say so',
  probable: 'the words point to it',
  possible: 'it may be, and the words do not settle it',
};

/** What stands where a report names no source. */
export const SILENT_WORDS = 'carries what it says and names no source';
