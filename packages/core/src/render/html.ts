import type { Citation, Dossier, DossierReport } from '../model/dossier.ts';
import type { Reading } from '../model/layers.ts';
import { plainDate, precisely } from '../text/plain-date.ts';
import { capital, counted } from '../text/wording.ts';
import { escaped } from './html/escape.ts';
import { type Cited, fullText, titleText } from './html/full-text.ts';
import { page } from './html/page.ts';
import { bdi, type Printer, printer } from './html/pieces.ts';
import { readingHtml } from './html/reading-page.ts';
import { STYLE } from './html/style.ts';
import { questionTable, responseTable } from './html/tables.ts';
import { type Section, type SectionId, sheetOf, type Sheet } from './sheet.ts';
import type { Node } from './sheet/node.ts';
import { leftoverWords } from './sheet/reports.ts';
import { oneLine } from './visible.ts';

const ORDER: readonly SectionId[] = ['agreed', 'disputed', 'single', 'responses', 'unsaid', 'unread', 'origins', 'hops', 'timeline'];

/**
 * A dossier as one page that needs nothing else: no script, no font, no picture, nothing fetched. It opens in a mail or from a stick.
 *
 * The brief first, each number a link to the very words in the reports, which stand in full at the end with the cited words marked and what was set
 * aside greyed. `texts` are the reports' texts by id; where one is missing or is not the text that was read, the cited words stand there instead.
 */
export const renderHtml = (dossier: Dossier, texts: ReadonlyMap<string, string>): string =>
  page(titleOf(dossier), bodyHtml(dossier, texts));

/** The parts of `renderHtml`, for a page that holds it for those who run no scripts. */
export const htmlParts = (
  dossier: Dossier,
  texts: ReadonlyMap<string, string>,
): { readonly title: string; readonly style: string; readonly body: string } => ({
  title: escaped(titleOf(dossier)),
  style: STYLE,
  body: bodyHtml(dossier, texts),
});

const titleOf = ({ story, headline }: Dossier): string => `${oneLine(story)}: ${oneLine(headline)}`;

function bodyHtml(dossier: Dossier, texts: ReadonlyMap<string, string>): string {
  const sheet = sheetOf(dossier, ORDER);
  const print = printer();
  const head = headerHtml(sheet, print);
  const sections = sheet.sections.map((s) => sectionHtml(s, dossier, sheet, print));
  const at = sheet.sections.findIndex((s) => s.id === 'hops') + 1;
  const grid = block('questions', 'Every question and its answers', questionTable(dossier, sheet.words, print));
  const body = [...sections.slice(0, at), grid, ...sections.slice(at)];
  const reports = dossier.reports.map((r, i) => reportHtml(r, i, texts.get(r.id), citedIn(r, sheet)));
  return `<a class="skip" href="#brief">To the brief</a>
${head}
<main id="brief">
${body.join('\n')}
${block('reports', 'The reports in full', `<p class="small">Cited words are marked; the small number leads back. What stands in grey was set aside: no line draws on it.</p>\n${reports.join('\n')}`)}
</main>
<footer><p>Made by Stemma ${escaped(dossier.engine.version)} from ${escaped(counted(dossier.reports.length, 'report'))}, by rules, without a language model. It shows who says what and on whose word; it does not say who is right. Every line can be opened with <code>stemma why DOSSIER.json ID</code>.</p></footer>`;
}

/** Reports as they were read, one after the other, as one page that needs nothing else: voices, and the text with sources, cues and contents marked. */
export function renderReadingsHtml(readings: readonly Reading[]): string {
  const name = (r: Reading): string => oneLine(r.report.title ?? r.report.id);
  const [first] = readings;
  const title = readings.length === 1 && first ? name(first) : counted(readings.length, 'report');
  const links = readings.map((r, i) => `<li><a href="#r${i + 1}">${bdi(name(r))}</a></li>`).join('');
  return page(
    `${title}: who is said to have said what`,
    `<a class="skip" href="#read">To the reports</a>
<header>
<h1>Who is said to have said what</h1>
<p class="headline">${bdi(title)}</p>
<p class="legend small"><span class="source">source</span> <span class="cue">cue</span> <span class="content">content</span> set aside: <span class="aside">grey</span></p>
${readings.length > 1 ? `<nav aria-label="Reports"><ul>${links}</ul></nav>` : ''}
</header>
<main id="read">
${readings.map((r, i) => readingHtml(r, i + 1)).join('\n')}
</main>
<footer><p>Read by Stemma, by rules, without a language model. It shows who is said to have said what; it does not say who is right.</p></footer>`,
  );
}

function headerHtml(sheet: Sheet, print: Printer): string {
  const links = [
    ...sheet.sections.map((s) => [s.id, s.heading] as const),
    ['questions', 'Every question'] as const,
    ['reports', 'The reports in full'] as const,
  ];
  return `<header>
<h1>${bdi(oneLine(sheet.story))}</h1>
<p class="headline">${bdi(oneLine(sheet.headline.text))}</p>
<p class="small">The words behind this line:${print.marks(sheet.headline.marks)}</p>
${sheet.opening.map((n) => `<p>${print.line(n)}</p>`).join('\n')}
<nav aria-label="Contents"><ul>${links.map(([id, heading]) => `<li><a href="#${id}">${escaped(heading)}</a></li>`).join('')}</ul></nav>
</header>`;
}

const block = (id: string, heading: string, body: string): string =>
  `<section aria-labelledby="${id}">\n<h2 id="${id}">${escaped(heading)}</h2>\n${body}\n</section>`;

function sectionHtml(section: Section, dossier: Dossier, sheet: Sheet, print: Printer): string {
  const { id, heading, nodes, none } = section;
  if (nodes.length === 0) return block(id, heading, `<p class="small">${escaped(none)}</p>`);
  if (id === 'responses' && dossier.responses.length > 0) return block(id, heading, responseTable(dossier, sheet.words, print));
  if (id === 'origins') return block(id, heading, treeHtml(nodes, print));
  if (id === 'timeline') return block(id, heading, timesHtml(dossier, nodes, print));
  return block(id, heading, print.list(nodes, 'lines'));
}

function treeHtml(nodes: readonly Node[], print: Printer): string {
  const branch = (n: Node): string =>
    `<li>${print.line(n)}${n.children.length > 0 ? `<ul>${n.children.map(branch).join('')}</ul>` : ''}</li>`;
  const root = (n: Node): string =>
    `<li><div class="top">${print.line(n)}</div>${n.children.length > 0 ? `<ul>${n.children.map(branch).join('')}</ul>` : ''}</li>`;
  return `<ul class="tree">\n${nodes.map(root).join('\n')}\n</ul>`;
}

function timesHtml(dossier: Dossier, nodes: readonly Node[], print: Printer): string {
  const rows = dossier.timeline.map((entry, i) => {
    const when = `<dt>${bdi(capital(plainDate(entry.date)))} <span class="codes">${escaped(precisely(entry.date))}</span></dt>`;
    return `${when}\n<dd>${bdi(capital(oneLine(entry.event)))} <span class="small">${escaped(counted(entry.reported.length, 'report'))}</span>${print.marks(nodes[i]?.marks ?? [])}</dd>`;
  });
  return `<dl class="times">\n${rows.join('\n')}\n</dl>`;
}

function citedIn(report: DossierReport, sheet: Sheet): readonly Cited[] {
  return sheet.words.all().flatMap((citation, i) => (citation.report === report.id ? [{ number: i + 1, citation }] : []));
}

function reportHtml(report: DossierReport, index: number, text: string | undefined, cited: readonly Cited[]): string {
  const inTitle = cited.filter((c) => c.citation.in === 'title');
  const inText = cited.filter((c) => c.citation.in !== 'title');
  const title = report.title ?? '';
  const heading = title === '' ? bdi(report.outlet ?? report.id) : titleText(title, inTitle);
  const day = report.published === null ? 'no date given' : plainDate({ from: report.published, to: null, precision: 'day' });
  const whole = text !== undefined && inText.every(({ citation: c }) => text.slice(c.start, c.end) === c.text);
  const body = whole
    ? fullText(report, text, inText)
    : `<p class="small">The text of this report was not at hand; these are the words that the page cites.</p>\n${inText.map(({ number, citation }) => looseWords(number, citation)).join('\n')}`;
  return `<article aria-labelledby="r${index + 1}">
<h3 id="r${index + 1}" dir="auto">${heading}</h3>
<p class="meta small">${bdi(report.outlet ?? 'outlet not stated')} · ${escaped(day)} · ${bdi(report.id)}. ${escaped(leftoverWords(report))}</p>
${body}
</article>`;
}

const looseWords = (number: number, citation: Citation): string =>
  `<p dir="auto"><mark id="w${number}">${escaped(oneLine(citation.text))}<a class="back" href="#m${number}" aria-label="Back to where words ${number} are cited">${number}</a></mark></p>`;
