import type { Dossier } from '../model/dossier.ts';
import { type Section, sheetOf, type Sheet } from './sheet.ts';
import type { Node } from './sheet/node.ts';
import { oneLine, visible } from './visible.ts';

/**
 * A dossier as Markdown: the order of `renderText`, marks as footnotes, verbatim words as block quotations at the end.
 *
 * Words of reports are escaped, so that they print as they are and become neither link, image, list nor HTML. A bare e-mail address may still be
 * made into a link by some viewers.
 */
export function renderMarkdown(dossier: Dossier): string {
  const sheet = sheetOf(dossier);
  const blocks = [
    `# ${inline(sheet.story)}`,
    `**${inline(sheet.headline.text)}**${tail(sheet.headline)}`,
    ...sheet.opening.map((n) => said(n)),
    ...sheet.sections.flatMap(sectionBlocks),
    ...footnotes(sheet, dossier),
    `Every line can be opened: \`stemma why DOSSIER.json ID\`. Stemma ${inline(dossier.engine.version)}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks(section: Section): readonly string[] {
  const body = section.nodes.length === 0 ? `*${inline(section.none)}*` : section.nodes.map((n) => item(n, '')).join('\n');
  return [`## ${inline(section.heading)}`, body];
}

const item = (node: Node, indent: string): string =>
  [`${indent}- ${said(node)}`, ...node.children.map((c) => item(c, `${indent}  `))].join('\n');

function said(node: Node): string {
  const { text, lead } = node;
  if (lead === 0) return `${inline(text)}${tail(node)}`;
  const rest = text.slice(lead);
  return `**${inline(text.slice(0, lead))}**${/^\s/u.test(rest) ? ' ' : ''}${inline(rest)}${tail(node)}`;
}

function tail(node: Node): string {
  const small = [...node.codes, ...(node.ref === null ? [] : [node.ref])].join(' ');
  return `${node.marks.map((n) => `[^${n}]`).join(' ')}${small === '' ? '' : ` <sub>${inline(small)}</sub>`}`;
}

function footnotes(sheet: Sheet, dossier: Dossier): readonly string[] {
  const outlets = new Map(dossier.reports.map((r) => [r.id, r.outlet]));
  return sheet.words.all().map((c, i) => {
    const outlet = outlets.get(c.report);
    const where = `${outlet ? `${inline(outlet)}, ` : ''}${inline(c.report)}${c.in === 'title' ? ', title' : ''} ${c.start}–${c.end}:`;
    const quoted = escaped(c.text)
      .split('\n')
      .map((l) => `    > ${l}`)
      .join('\n');
    return `[^${i + 1}]: ${where}\n\n${quoted}`;
  });
}

const inline = (text: string): string => escaped(oneLine(text));

/**
 * Text that Markdown shows as it is: signs that can open markup stand behind a backslash, also where they only could at the start of a line.
 * Line ends stay, without spaces around them, since two spaces before one and four after it would mean something.
 */
export function escaped(text: string): string {
  return visible(text, true)
    .replace(/[ \t]*\n[ \t]*/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/[\\`*_{}[\]<>|~^$&#@]/gu, '\\$&')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/\b(www)\./giu, '$1\\.')
    .replace(/^([ ]*)([-+=])/gmu, '$1\\$2')
    .replace(/^([ ]*\d{1,9})([.)])/gmu, '$1\\$2')
    .trim();
}
