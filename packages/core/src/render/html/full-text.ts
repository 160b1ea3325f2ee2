import type { Citation, DossierReport } from '../../model/dossier.ts';
import type { Mark } from '../../model/report.ts';
import { overlaps } from '../../model/span.ts';
import { MARK_WORDS } from '../sheet/reports.ts';
import { escaped } from './escape.ts';
import { layer, type Layer, layeredLine, layeredLines } from './layers.ts';

/** Words of this report that the page cites, with their number. */
export interface Cited {
  readonly number: number;
  readonly citation: Citation;
}

/**
 * The report's whole text, paragraph by paragraph, with cited words marked and page leftovers greyed.
 *
 * Words that overlap are nested; where they cross, the later one is cut at the earlier one's end. Each cited place has exactly one id, `w` and its
 * number, and ends in a link back to the line that cites it first.
 */
export const fullText = (report: DossierReport, text: string, cited: readonly Cited[]): string =>
  paragraphsOf(text, report.marks, cited.map(citedLayer));

/** A title with its cited words marked. */
export const titleText = (title: string, cited: readonly Cited[]): string => layeredLine(title, cited.map(citedLayer));

/** Any text with what was set aside greyed, headings set as such, and `layers` marked. */
export function paragraphsOf(text: string, marks: readonly Mark[], layers: readonly Layer[]): string {
  const headings = marks.filter((m) => m.kind === 'heading');
  const aside = marks.filter((m) => m.kind !== 'heading' && m.kind !== 'dateline' && m.kind !== 'markup').map(asideLayer);
  return layeredLines(text, [...layers, ...aside], (html, line) => {
    const heading = headings.some((h) => overlaps(h, line));
    return `<p dir="auto"${heading ? ' class="heading"' : ''}>${html}</p>`;
  });
}

const asideLayer = (mark: Mark): Layer =>
  layer(mark, 0, {
    open: () => `<span class="aside" title="${escaped(`Set aside: ${MARK_WORDS[mark.kind][0]}`)}">`,
    close: () => '</span>',
  });

const citedLayer = ({ number, citation }: Cited): Layer =>
  layer(citation, number, {
    open: (first) => (first ? `<mark id="w${number}">` : '<mark>'),
    close: (last) =>
      last ? `<a class="back" href="#m${number}" aria-label="Back to where words ${number} are cited">${number}</a></mark>` : '</mark>',
  });
