import {
  type Answer,
  capital,
  type Citation,
  type Dossier,
  type Node,
  oneLine,
  openable,
  type SectionId,
  sheetOf,
  shortNames,
} from '@stemma/core/sheet';

/** One line of the sheet, taken apart for the page. Its pieces joined are the sheet’s sentence: the page says nothing of its own. */
export interface Line {
  readonly id: string | null; // what `why` opens
  readonly own: boolean; // it has that of its own, not from the line above it
  readonly question: string; // with which it begins; "" where it names none
  readonly value: string; // the answer, where it comes next
  readonly rest: string;
  readonly counts: string; // with which it ends: "4 reports · 1–2 origins · 1 party."
  readonly answer: Answer | null; // the one it is about
  readonly codes: readonly string[]; // of the house scales, then the short name by which the command’s `why` opens it
  readonly numbers: readonly number[]; // of its words, in the list at the end
  readonly evidence: readonly Citation[]; // those words
  readonly lines: readonly Line[]; // what stands under it
  readonly sentence: string;
}

export interface Part {
  readonly id: SectionId;
  readonly heading: string;
  readonly none: string;
  readonly lines: readonly Line[];
}

export interface BriefSheet {
  readonly story: string;
  readonly headline: Line;
  readonly opening: readonly Line[];
  readonly parts: readonly Part[];
  readonly words: readonly Citation[]; // the first has number 1
}

/** The sheet that text and Markdown print, in their order, each line with what opens it. */
export function briefSheet(dossier: Dossier): BriefSheet {
  const sheet = sheetOf(dossier);
  const short = shortNames(dossier);
  const known = new Map(openable(dossier).map((id) => [short(id), id]));
  const answers = new Map(dossier.questions.flatMap((q) => q.answers.map((a) => [a.id, a] as const)));
  const words = sheet.words.all();
  const lineOf = (node: Node, above: string | null): Line => {
    const id = node.ref === null ? above : (known.get(node.ref) ?? null);
    const answer = (node.ref === null ? undefined : answers.get(id ?? '')) ?? null;
    return {
      id,
      own: node.ref !== null,
      ...pieces(node, answer),
      answer,
      codes: [...node.codes, ...(node.ref === null ? [] : [node.ref])],
      numbers: node.marks,
      evidence: node.marks.flatMap((n) => words[n - 1] ?? []),
      lines: node.children.map((child) => lineOf(child, id)),
      sentence: node.text,
    };
  };
  return {
    story: sheet.story,
    headline: lineOf(sheet.headline, null),
    opening: sheet.opening.map((node) => lineOf(node, null)),
    parts: sheet.sections.map(({ nodes, id, heading, none }) => ({ id, heading, none, lines: nodes.map((node) => lineOf(node, null)) })),
    words,
  };
}

/** "What would settle it: …" under a question, which is no side of it. */
export const isSettling = (line: Line): boolean => line.answer === null && line.sentence.startsWith('What would settle it');

function pieces({ text, lead, counts }: Node, answer: Answer | null): Pick<Line, 'question' | 'value' | 'rest' | 'counts'> {
  const end = text.length - counts;
  const value = answer === null ? '' : capital(oneLine(answer.value));
  const from = /^\s*/u.exec(text.slice(lead, end))?.[0].length ?? 0;
  const found = value !== '' && text.startsWith(value, lead + from) ? lead + from + value.length : lead;
  return { question: text.slice(0, lead), value: text.slice(lead, found), rest: text.slice(found, end), counts: text.slice(end) };
}
