import type { Note, ReportInput, Unread } from '@stemma/core';
import type { Extracted } from '../extract/extracted.ts';
import { unfit } from '../operations/fit-to-read.ts';
import { recordOf } from '../problems.ts';

/** What the engine may read of what came out of a page, a mail, a document; or why it may not. Where the language could not be told, it is read, and a note says so. */
export function gated(report: Extracted): ReportInput | Unread {
  const problem = unfit(report);
  if (problem) return { file: report.id, ...recordOf(problem) };
  const { id, text, title, outlet, published, url, agency, marks, form, sha256 } = report;
  const opinion: Note[] = report.page === 'opinion' ? [{ code: 'opinion', detail: 'The page calls it an opinion.' }] : [];
  const notes = [...report.notes, ...opinion];
  return {
    id,
    text,
    ...(title !== null && { title }),
    ...(outlet !== null && { outlet }),
    ...(published !== null && { published }),
    ...(url !== null && { url }),
    ...(agency !== null && { agency }),
    ...(marks.length > 0 && { marks }),
    ...(notes.length > 0 && { notes }),
    form,
    captured: sha256,
  };
}
