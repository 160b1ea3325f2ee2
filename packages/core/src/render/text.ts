import type { Dossier } from '../model/dossier.ts';
import { lay, roomOf, type Run, run, type Terminal } from './paint.ts';
import { type Section, sheetOf, type Sheet } from './sheet.ts';
import type { Node } from './sheet/node.ts';
import { oneLine, spaced } from './visible.ts';

/**
 * A dossier as plain text, for a terminal or a mail: what an editor would forward.
 *
 * Every sentence ends in numbers that lead to the list of verbatim words at the end. No line is wider than `width`. Colour, where asked for, adds
 * nothing that the words do not say. Line ends inside quoted words print as spaces; control signs print as pictures.
 */
export function renderText(dossier: Dossier, terminal: Terminal): string {
  const sheet = sheetOf(dossier);
  const lines = [
    ...lay([run(oneLine(sheet.story), 'heading')], terminal),
    '',
    ...lay([run(oneLine(sheet.headline.text), 'strong'), ...tail(sheet.headline, false)], terminal),
    ...sheet.opening.flatMap((n) => lay(runsOf(n), terminal)),
    ...sheet.sections.flatMap((section) => sectionLines(section, terminal)),
    ...wordLines(sheet, dossier, terminal),
    '',
    ...lay([run(`Every line can be opened: stemma why DOSSIER.json ID. Stemma ${dossier.engine.version}.`, 'quiet')], terminal),
  ];
  return `${lines.join('\n')}\n`;
}

function sectionLines(section: Section, terminal: Terminal): readonly string[] {
  const heading = ['', ...lay([run(section.heading, 'heading')], terminal)];
  if (section.nodes.length === 0) return [...heading, ...lay([run(section.none, 'quiet')], terminal, '  ')];
  if (section.id === 'origins') return [...heading, ...section.nodes.flatMap((n) => treeLines(n, terminal))];
  return [...heading, ...section.nodes.flatMap((n) => bulletLines(n, terminal, ''))];
}

function bulletLines(node: Node, terminal: Terminal, indent: string): readonly string[] {
  return [
    ...lay(runsOf(node), terminal, `${indent}- `, `${indent}  `),
    ...node.children.flatMap((c) => bulletLines(c, terminal, `${indent}  `)),
  ];
}

/** A node and what hangs from it, drawn with branches; wrapped lines keep the branches to their left. */
function treeLines(node: Node, terminal: Terminal, before = ''): readonly string[] {
  const top = before === '';
  const own = top ? lay(runsOf(node), terminal, '', node.children.length > 0 ? '│ ' : '  ') : [];
  const below = node.children.flatMap((child, i) => {
    const last = i === node.children.length - 1;
    const stem = top ? '' : before.slice(1);
    const lead = `${stem}${last ? '└─ ' : '├─ '}`;
    const hang = `${stem}${last ? '   ' : '│  '}`;
    const grown = child.children.length > 0 ? `${hang}│  ` : `${hang}   `;
    return [...lay(runsOf(child), terminal, lead, grown), ...treeLines(child, terminal, ` ${hang}`)];
  });
  return [...own, ...below];
}

/** The sentence, its marks, then what is small: codes, and the name by which `why` opens it. */
function runsOf(node: Node): readonly Run[] {
  const { text, lead } = node;
  return [run(spaced(text.slice(0, lead)), 'strong'), run(spaced(text.slice(lead))), ...tail(node, true)];
}

function tail(node: Node, named: boolean): readonly Run[] {
  const small = [...node.codes, ...(named && node.ref !== null ? [node.ref] : [])].join(' ');
  return [
    ...(node.marks.length > 0 ? [run(' '), run(node.marks.map((n) => `[${n}]`).join(''), 'mark')] : []),
    ...(small === '' ? [] : [run(' '), run(`(${oneLine(small)})`, 'quiet')]),
  ];
}

function wordLines(sheet: Sheet, dossier: Dossier, terminal: Terminal): readonly string[] {
  const cited = sheet.words.all();
  if (cited.length === 0) return [];
  const digits = `[${cited.length}]`.length + 1;
  const hang = ' '.repeat(Math.min(digits, Math.floor(roomOf(terminal) / 4)));
  const outlets = new Map(dossier.reports.map((r) => [r.id, r.outlet]));
  return [
    '',
    ...lay([run('The words', 'heading')], terminal),
    ...cited.flatMap((c, i) => {
      const outlet = outlets.get(c.report);
      const where = `${outlet ? `${oneLine(outlet)}, ` : ''}${oneLine(c.report)}${c.in === 'title' ? ', title' : ''} ${c.start}–${c.end}`;
      const lead = [run(`[${i + 1}]`.padEnd(digits), 'mark')];
      return [...lay([run(`“${oneLine(c.text)}”`), run(' '), run(where, 'quiet')], terminal, lead, hang)];
    }),
  ];
}
