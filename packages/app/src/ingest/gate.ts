import type { Note, ReportInput, Unread } from '@stemma/core';
import type { Extracted } from '../extract/extracted.ts';
import { unfit } from '../operations/fit-to-read.ts';
import { recordOf } from '../problems.ts';

/** What the engine may read of what came out of a page, a mail, a document; or why it may not. Where the language could not be told, a note says so. */
export function gated(report: Extracted): ReportInput | Unread {
  const problem = unfit(report);
  if (problem) return { file: report.id, ...recordOf(problem) };
  const { id, text, title, outlet, published, url, marks, form, sha256 } = report;
  const notes = [...report.notes, ...ownNotes(report)];
  return {
    id,
    text,
    ...(title !== null && { title }),
    ...(outlet !== null && { outlet }),
    ...(published !== null && { published }),
    ...(url !== null && { url }),
    ...(marks.length > 0 && { marks }),
    ...(notes.length > 0 && { notes }),
    form,
    captured: sha256,
  };
}

/** What a reader of the dossier must know of the text, beyond what was met on the way. */
function ownNotes({ language, page }: Extracted): Note[] {
  const notes: Note[] = [];
  if (language === null)
    notes.push({ code: 'language-unknown', detail: 'Its language could not be told for certain. It was read as English.' });
  if (page === 'opinion') notes.push({ code: 'opinion', detail: 'The page calls it an opinion.' });
  return notes;
}
