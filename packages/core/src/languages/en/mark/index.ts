import type { Mark, MarkKind, Report } from '../../../model/report.ts';
import { byPlace } from '../../../model/span.ts';
import { authorCard } from './author-card.ts';
import { bareAddress } from './bare-address.ts';
import { biography } from './biography.ts';
import { byline } from './byline.ts';
import { callToAction } from './call-to-action.ts';
import { captionCredit } from './caption-credit.ts';
import { captionDoubled } from './caption-doubled.ts';
import { cellTable } from './cell-table.ts';
import { contents } from './contents.ts';
import { copyright } from './copyright.ts';
import { dateline } from './dateline.ts';
import { filler } from './filler.ts';
import { gluedTable } from './glued-table.ts';
import { heading } from './heading.ts';
import { imageName } from './image-name.ts';
import { keyword } from './keyword.ts';
import { linkList } from './link-list.ts';
import { markup } from './markup.ts';
import { newsletter } from './newsletter.ts';
import { pageOf, without } from './page.ts';
import { readMore } from './read-more.ts';
import type { MarkRule } from './rule.ts';
import { ruledLine } from './ruled-line.ts';
import { shareBar } from './share-bar.ts';
import { siteLine } from './site-line.ts';
import { socialStub } from './social-stub.ts';
import { stamp } from './stamp.ts';

/** In the order in which they are tried: where two find the same place, the first names it. Headings come after all that is no prose. */
export const markRules: readonly MarkRule[] = [
  imageName,
  contents,
  authorCard,
  socialStub,
  gluedTable,
  cellTable,
  linkList,
  siteLine,
  shareBar,
  bareAddress,
  readMore,
  copyright,
  newsletter,
  callToAction,
  stamp,
  captionCredit,
  captionDoubled,
  filler,
  biography,
  byline,
  dateline,
  heading,
  keyword,
  ruledLine,
  markup,
];

/** Kinds that lie inside others and take no place from them; the kinds in which they are still worth a mark. */
const INSIDE: Partial<Record<MarkKind, ReadonlySet<MarkKind>>> = {
  keyword: new Set<MarkKind>(['heading', 'dateline', 'biography']),
  markup: new Set<MarkKind>(['heading', 'dateline']),
};

/**
 * Stretches of an English page that are no part of its prose, in text order. Cuts nothing.
 *
 * Time grows with the length of the text, not with the number of marks. Misses leftovers in the middle of a sentence, captions without a
 * credit, and headings that end in a full stop.
 */
export function mark(report: Pick<Report, 'text' | 'title'>): readonly Mark[] {
  const page = pageOf(report.text, report.title);
  let taken: readonly Mark[] = [];
  for (const rule of markRules) {
    const found = rule.find(page, taken).map(({ start, end }): Mark => ({ start, end, kind: rule.kind, rule: rule.id }));
    const into = INSIDE[rule.kind];
    taken = merged(taken, without(found, into ? taken.filter(({ kind }) => !into.has(kind)) : taken));
  }
  return joined(report.text, taken);
}

/** Marks of one rule with nothing but spaces between them become one, so that a line of two pleas is one leftover line. */
function joined(text: string, marks: readonly Mark[]): readonly Mark[] {
  const whole: Mark[] = [];
  for (const mark of marks) {
    const last = whole.at(-1);
    const near = last !== undefined && last.rule === mark.rule && last.end <= mark.start && mark.start - last.end <= 3;
    if (near && !INSIDE[mark.kind] && /^[ \t]*$/.test(text.slice(last.end, mark.start)))
      whole[whole.length - 1] = { ...last, end: mark.end };
    else whole.push(mark);
  }
  return whole;
}

const merged = (a: readonly Mark[], b: readonly Mark[]): readonly Mark[] => (b.length === 0 ? a : [...a, ...b].sort(byPlace));
