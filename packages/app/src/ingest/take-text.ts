import type { Mark, MarkKind } from '@stemma/core';
import type { Extracted } from '../extract/extracted.ts';
import { languageOf } from '../extract/language.ts';
import { datesOfContainer } from '../extract/metadata/dates/index.ts';
import type { Block, BlockKind, Opened } from '../forms/form.ts';
import { Problem } from '../problems.ts';
import { refuseUnreadable } from '../readable.ts';
import type { Opening } from './arrival.ts';
import { isOwnOutput } from './own-output.ts';
import { placeInCapture } from './place.ts';

/**
 * The report of a text that stands as it is: nothing in it is moved.
 *
 * @throws Problem `own-output`, and all that no rule can read.
 */
export function textReport(
  { capture, known, notes, form, text, blocks, leftOut }: Extract<Opened, { kind: 'text' }>,
  { at }: Opening,
): Extracted {
  refuseUnreadable(text, ''); // the bytes told the form, and the name has no say
  if (isOwnOutput(text)) throw new Problem('own-output', '');
  const { language, notes: ofLanguage } = languageOf(text, { declared: known.language ?? null });
  const { published, modified, dates } = datesOfContainer(known, capture.retrieved);
  return {
    id: known.id ?? capture.name,
    title: known.title ?? null,
    byline: known.byline ?? null,
    outlet: known.outlet ?? null,
    published,
    modified,
    language,
    text,
    marks: marksOf(blocks),
    agency: known.agency ?? null,
    url: known.url ?? capture.address ?? null,
    form,
    page: 'article',
    dates,
    blocks,
    dropped: leftOut ?? [],
    notes: [...notes, ...ofLanguage],
    sha256: capture.sha256,
    ...(at && { at: placeInCapture({ text, blocks }, at) }),
  };
}

const MARKED: Partial<Record<BlockKind, MarkKind>> = { caption: 'caption', table: 'table', subhead: 'heading' };

/** What the form itself tells apart from prose. */
const marksOf = (blocks: readonly Block[]): Mark[] =>
  blocks.flatMap(({ kind, start, end }) => {
    const marked = MARKED[kind];
    return marked === undefined || start >= end ? [] : [{ start, end, kind: marked, rule: `extract/${kind}` }];
  });
